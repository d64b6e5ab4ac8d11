/** How many publishers a directory may have, and how much of the catalogue of each is kept; texts in characters. */
export const publisherLimits = {
  publishers: 50,
  keys: 100,
  name: 100,
  reason: 300,
  badges: 500,
  badgeName: 200,
  description: 1000,
  tags: 40,
  tag: 50,
  /** Of the file of a copy. */
  bytes: 1024 * 1024,
} as const
