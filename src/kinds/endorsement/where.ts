/** Where endorsements lie: beside what they endorse, an issuer, a badge or one of its awards; a file for each. */
export const endorsementPlaces = {
  'issuer-endorsement': 'badges/{issuer}/endorsements/{endorsement}.yml',
  'badge-endorsement': 'badges/{issuer}/{badge}/endorsements/{endorsement}.yml',
  'award-endorsement': 'awards/{issuer}/{badge}/endorsements/{endorsement}.yml',
} as const
