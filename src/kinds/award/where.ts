/**
 * Where files of awards lie: one award, or a batch. Of a badge with very many of them the later ones lie in folders of a month
 * each, `2026-06`, and where one is full in `2026-06-2` and so on.
 */
export const awardPlaces = {
  award: 'awards/{issuer}/{badge}/{file}.yml',
  'award-of-month': 'awards/{issuer}/{badge}/{month}/{file}.yml',
} as const

/** With so many entries a folder is full: what is made at once, and beside it on other branches, still finds room. */
export const nearlyFull = 900

/** As many entries of a folder GitHub shows, and not one more. */
export const mostShown = 1000
