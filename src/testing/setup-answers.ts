/** What a school answers that begins: each test says what is other in its own. */
export const riversideAnswers = {
  title: 'Riverside Badges',
  url: 'https://badges.riverside.org.uk/',
  repository: 'private',
  issuer: 'riverside-school',
  name: 'Riverside School',
  email: 'badges@riverside.org.uk',
  kind: 'secondary',
  owner: '@riverside/staff',
  sample: 'remove',
} as const
