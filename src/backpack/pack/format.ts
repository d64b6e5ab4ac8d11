/** How a pack says what it is. */
export const packFormat = 'cinquefoil-pack'

/**
 * What is written. The program that proves a pack stands in it; a backpack takes badges out of packs of this version. What
 * was added to it later (`collection`) older readers pass over.
 */
export const packVersion = 1

/** Where the pieces of the page stand in it. */
export const packPlaces = {
  main: 'pack',
  data: 'pack-data',
  program: 'pack-program',
  loader: 'pack-loader',
} as const
