/** Where the directory of other publishers lies, and what was last read of the catalogue of each. */
export const publisherPlaces = {
  directory: 'badges/directory.yml',
  'publisher-copy': 'badges/directory/{copy}.json',
} as const
