/** Where the files of frameworks lie: one for each, whoever publishes it. */
export const frameworkPlaces = { framework: 'badges/frameworks/{framework}.yml' } as const
