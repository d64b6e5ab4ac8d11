/** How an export says what it is, open (in its manifest) and locked. */
export const formats = {
  open: 'cinquefoil-backpack',
  locked: 'cinquefoil-backpack-locked',
} as const

/** What is written. A change that an older reader would misunderstand takes the next number; new members do not. */
export const formatVersion = 1

/** The entries of the zip file, in their order. Originals come last. */
export const places = {
  readme: 'README.txt',
  manifest: 'manifest.json',
  badges: 'badges.json',
  codes: 'codes.json',
  collections: 'collections.json',
  page: 'index.html',
  originals: 'originals/',
} as const
