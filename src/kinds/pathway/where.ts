/** Where the files of a pathway lie: one for each, and copies of badges that others publish. */
export const pathwayPlaces = {
  pathway: 'badges/{issuer}/pathways/{pathway}.md',
  'pathway-copy': 'badges/{issuer}/pathways/copies/{copy}.json',
} as const
