/** How a pack says what it is. */
export const packFormat = 'cinquefoil-pack'

/** What is written. The program that reads a pack stands in it, so no reader ever meets another. */
export const packVersion = 1

/** Where the pieces of the page stand in it. */
export const packPlaces = {
  main: 'pack',
  data: 'pack-data',
  program: 'pack-program',
  loader: 'pack-loader',
} as const
