/** Where the files of an issuer lie. */
export const issuerPlaces = {
  profile: 'badges/{issuer}/profile.yml',
  'issuer-image': 'badges/{issuer}/{picture}',
  key: 'badges/{issuer}/keys/{key}.json',
} as const
