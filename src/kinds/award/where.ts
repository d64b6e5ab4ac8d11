/**
 * Where files of awards lie: one award, or a batch. Of a badge with very many of them the later ones lie in folders of a month
 * each, `2026-06`, and where one is full in `2026-06-2` and so on.
 */
export const awardPlaces = {
  award: 'awards/{issuer}/{badge}/{file}.yml',
  'award-of-month': 'awards/{issuer}/{badge}/{month}/{file}.yml',
} as const
