/** Where files of awards lie: one award, or a batch. */
export const awardPlaces = { award: 'awards/{issuer}/{badge}/{file}.yml' } as const
