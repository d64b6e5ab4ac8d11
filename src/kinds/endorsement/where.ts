/**
 * Where endorsements lie: beside what they endorse, an issuer, a badge or one of its awards; a file for each. One that was
 * signed elsewhere is brought as JSON, and may have a file of the same name beside it that says what this site knows of it.
 */
export const endorsementPlaces = {
  'issuer-endorsement': 'badges/{issuer}/endorsements/{endorsement}.yml',
  'badge-endorsement': 'badges/{issuer}/{badge}/endorsements/{endorsement}.yml',
  'award-endorsement': 'awards/{issuer}/{badge}/endorsements/{endorsement}.yml',
  'issuer-brought': 'badges/{issuer}/endorsements/{endorsement}.json',
  'badge-brought': 'badges/{issuer}/{badge}/endorsements/{endorsement}.json',
  'award-brought': 'awards/{issuer}/{badge}/endorsements/{endorsement}.json',
} as const
