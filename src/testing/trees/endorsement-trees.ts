import * as tree from './good-tree.ts'
import { change, put, type Edit, type NearlySpoiltTree, type SpoiltTree } from './spoil.ts'

const ofIssuer = 'badges/riverside-school/endorsements/city-council.yml'
const ofBadge = 'badges/riverside-school/digital-explorer/endorsements/city-council.yml'
const ofAward = 'awards/riverside-school/digital-explorer/endorsements/city-council.yml'
const written = `by: city-council
on: '2026-06-12'
comment: |
  We ask for this *badge* when we take on apprentices.
language: en-GB
revoked:
  on: '2026-09-01'
  reason: The course has changed.
`
const award = `award: ${tree.awardIds.single}\n`
const changed = (from: string, to: string): readonly Edit[] => [put(ofBadge, written), change(ofBadge, from, to)]
const ofAwardWith = (line: string): readonly Edit[] => [put(ofAward, written + line)]

export const badEndorsements: readonly SpoiltTree[] = [
  { code: 'slug-invalid', name: 'an endorsement with a capital', edits: [put('badges/riverside-school/endorsements/City.yml', written)], at: 'badges/riverside-school/endorsements/City.yml:1:1' },
  { code: 'file-unexpected', name: 'a picture beside an endorsement', edits: [put('badges/riverside-school/endorsements/logo.svg', '<svg/>')], at: 'badges/riverside-school/endorsements/logo.svg:1:1' },
  { code: 'field-missing', name: 'an endorsement without a word', edits: [put(ofBadge, "‸by: city-council\non: '2026-06-12'\n")] },
  { code: 'markdown-html', name: 'HTML in the comment of an endorsement', edits: changed('comment: |\n  We ask', 'comment: ‸|\n  <br>We ask') },
  { code: 'personal-email', name: 'an e-mail address in what is said of an award', edits: [...ofAwardWith(award), change(ofAward, 'We ask for this *badge*', '‸learner@school.example did well, and we ask for this')] },
  { code: 'endorsement-by-unknown', name: 'a mistyped endorser', edits: changed('by: city-council', 'by: ‸city-counsil') },
  { code: 'endorsement-of-itself', name: 'an issuer who endorses itself', edits: [put(ofIssuer, written.replace('city-council', '‸riverside-school'))] },
  { code: 'endorsement-of-itself', name: 'an issuer who endorses its own badge', edits: changed('by: city-council', 'by: ‸riverside-school') },
  { code: 'endorsement-badge-unknown', name: 'an award of a badge that is not there', edits: [put('awards/riverside-school/digital-explore/endorsements/city-council.yml', `‸${written}${award}`)] },
  { code: 'endorsement-award-missing', name: 'an endorsement of no award in particular', edits: [put(ofAward, `‸${written}`)] },
  { code: 'endorsement-award-misplaced', name: 'an endorsement of an award in badges/', edits: [put(ofBadge, written + award.replace(' ', ' ‸'))] },
  { code: 'endorsement-award-unknown', name: 'an award of another badge', edits: ofAwardWith(`award: ‸${tree.awardIds.reader}\n`) },
  { code: 'endorsement-award-erased', name: 'an erased award', edits: [put('awards/riverside-school/kind-listener/endorsements/city-council.yml', `${written}award: ‸${tree.awardIds.erased}\n`)] },
  { code: 'endorsement-date-future', name: 'an endorsement of tomorrow', edits: [put(ofBadge, "by: city-council\non: ‸'2026-11-24'\ncomment: Good.\n")] },
  { code: 'endorsement-date-future', name: 'an endorsement taken back tomorrow', edits: changed("'2026-09-01'", "‸'2026-11-24'") },
  { code: 'endorsement-revoked-first', name: 'an endorsement taken back the day before', edits: changed("'2026-09-01'", "‸'2026-06-11'") },
]

export const nearlyBadEndorsements: readonly NearlySpoiltTree[] = [
  { code: 'endorsement-by-unknown', name: 'an endorsement by another issuer, of an issuer', edits: [put(ofIssuer, written)] },
  { code: 'endorsement-of-itself', name: 'one who endorses the badge of another', edits: [put(ofBadge, written)] },
  { code: 'endorsement-badge-unknown', name: 'an award of a badge that is there', edits: ofAwardWith(award) },
  { code: 'endorsement-award-missing', name: 'an endorsement of one award', edits: ofAwardWith(award) },
  { code: 'endorsement-award-misplaced', name: 'an endorsement of a badge that speaks of awards', edits: changed('*badge*', 'award') },
  { code: 'endorsement-award-unknown', name: 'an award of a batch', edits: ofAwardWith(`award: ${tree.awardIds.second}\n`) },
  { code: 'endorsement-award-erased', name: 'an award that was revoked', edits: ofAwardWith(award) },
  { code: 'endorsement-date-future', name: 'an endorsement of today', edits: [put(ofBadge, "by: city-council\non: '2026-11-23'\ncomment: Good.\n")] },
  { code: 'endorsement-revoked-first', name: 'an endorsement taken back on the day itself', edits: changed("'2026-09-01'", "'2026-06-12'") },
]
