/** Where the files of a badge lie. */
export const badgePlaces = {
  badge: 'badges/{issuer}/{badge}/badge.md',
  'badge-image': 'badges/{issuer}/{badge}/{picture}',
} as const
