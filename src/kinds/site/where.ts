/** Where the files of a site lie. */
export const sitePlaces = {
  site: 'badges/site.yml',
  'site-image': 'badges/{picture}',
  'sealing-key': 'badges/sealing-key.json',
  readme: 'badges/README.md',
  'awards-readme': 'awards/README.md',
} as const
