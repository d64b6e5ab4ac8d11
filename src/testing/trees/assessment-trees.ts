import { assessorEndorsement } from '../../kinds/assessment/assessor-endorsement.ts'
import type { Assessment } from '../../kinds/assessment/assessment.ts'
import { aboutRecipient, assessorKey, signedBy } from '../assessments/sign-assessment.ts'
import * as tree from './good-tree.ts'
import { change, put, type Edit, type NearlySpoiltTree, type SpoiltTree } from './spoil.ts'

const file = 'awards/riverside-school/digital-explorer/assessed.yml'
const about = aboutRecipient(tree.sealed)
const assessment: Assessment = {
  ...{ version: 1, site: 'https://badges.example.org/', issuer: 'riverside-school', badge: 'digital-explorer' },
  ...{ about, made: '2026-10-01', levels: { depth: 'gold' }, entitlement: 'eyJ' },
}
const keys = [1, 2, 3].map(assessorKey)
const one = (change: object = {}, number = 0, by?: string) => signedBy(keys[number]!, { ...assessment, ...change }, by)

const policy = (lines = '', by = 'holders') => change(tree.explorer, 'expires: P2Y', `peerAssessment:\n  from: 2026-09-01\n  assessors: 2\n  by: ${by}\n  criteria: [depth]\n  within: P90D\n${lines}expires: P2Y`)
const staff = (lines: string) => change(tree.profile, 'owners:', `assessors:\n${lines}owners:`)
const listed = (number: number) => `  - ${keys[number]!.did}\n`

/** A new award, and who has assessed it; the fault stands at one of them, or at another place that says so. */
const award = (assessments: readonly string[], { level = 'gold', awarded = '2026-10-10', recipient = tree.sealed, at = -1 } = {}) =>
  put(
    file,
    `id: ${tree.awardIds.reader.replace(/.$/, 'a')}\nawarded: ${awarded}\nrecipient: ${recipient}\nresults:\n  - of: depth\n    level: ${level}\n` +
      (assessments.length === 0 ? '' : `assessments:\n${assessments.map((jws, index) => `  - ${index === at ? '‸' : ''}${jws}\n`).join('')}`),
  )

const other = 'awards/riverside-school/digital-explorer/assessed-before.yml'
/** An award of another recipient, which the first two of three agreed to. */
const before = (awarded: string, made = awarded, by = 2) => {
  const recipient = tree.sealed.replace(/.$/, 'A')
  const signed = [0, 1, 2].slice(0, by).map((number) => one({ about: aboutRecipient(recipient), made }, number))
  return put(other, `id: ${tree.awardIds.reader.replace(/.$/, 'e')}\nawarded: ${awarded}\nrecipient: ${recipient}\nresults:\n  - of: depth\n    level: gold\nassessments:\n${signed.map((jws) => `  - ${jws}\n`).join('')}`)
}
const from = (day: string) => change(tree.explorer, 'from: 2026-09-01', `from: ${day}`)
const ofThree = change(tree.explorer, 'assessors: 2', 'assessors: 3')

const holders = (assessments: readonly string[], more: Parameters<typeof award>[1] = {}): readonly Edit[] => [policy(), award(assessments, more)]
const tooFew = (assessments: readonly string[], more: Parameters<typeof award>[1] = {}): readonly Edit[] => [
  ...holders(assessments, more),
  change(file, 'assessments:', '‸assessments:'),
]
const endorsement = (name?: string, of = assessment.about, comment = 'Safe and patient.') => ({
  ...assessorEndorsement({ did: keys[1]!.did, about: of, made: assessment.made, comment, ...(name === undefined ? {} : { name }) }),
  proof: [{ type: 'DataIntegrityProof', cryptosuite: 'eddsa-rdfc-2022', created: '2026-10-01T09:00:00Z', verificationMethod: `${keys[1]!.did}#${keys[1]!.key}`, proofPurpose: 'assertionMethod', proofValue: `z${'2'.repeat(87)}` }],
})
const overTwo = [one(), one({}, 1)]
/** The second of two lets everybody read something. */
const commented = (comment: string, name?: string) => [one(), one({ endorsement: endorsement(name, undefined, comment) }, 1)]

export const badAssessments: readonly SpoiltTree[] = [
  { code: 'peer-assessment-criterion', name: 'a criterion that is not described', edits: [policy(), change(tree.explorer, '[depth]', '[‸dept]')] },
  { code: 'peer-assessment-criterion', name: 'a criterion without levels', edits: [policy(), change(tree.explorer, '[depth]', '[depth, ‸grade]')] },
  { code: 'peer-assessment-criterion', name: 'a criterion of which no level is required', edits: [policy(), change(tree.explorer, '[depth]', '[‸depth]'), change(tree.explorer, '    requiredLevel: silver\n', '')] },
  { code: 'peer-assessment-by-unknown', name: 'holders of a badge that is not there', edits: [policy('', '‸riverside-school/digital-explored')] },
  { code: 'peer-assessment-by-unknown', name: 'assessors who are neither', edits: [policy('', '‸teachers')] },
  { code: 'peer-assessment-staff-missing', name: 'two of the staff, and one key', edits: [policy('', '‸staff'), staff(listed(0))] },
  { code: 'peer-assessment-staff-missing', name: 'two of the staff, one of whom left too long before', edits: [policy('', '‸staff'), staff(`${listed(0)}  - key: ${keys[1]!.did}\n    until: 2026-06-02\n`)] },
  { code: 'list-duplicate', name: 'a key of staff with a last day, and again without', edits: [staff(`  - key: ${keys[0]!.did}\n    until: 2026-06-02\n  - ‸${keys[0]!.did}\n`)] },
  { code: 'number-out-of-range', name: 'eleven assessors', edits: [policy(), change(tree.explorer, 'assessors: 2', 'assessors: ‸11')] },
  { code: 'peer-assessment-from-early', name: 'three assessors, and two awards of two days that two agreed to', edits: [...holders(overTwo), before('2026-10-02'), ofThree, from('‸2026-09-01')] },
  { code: 'peer-assessment-from-early', name: 'three assessors, and an award from before the first that three agreed to', edits: [...holders([...overTwo, one({}, 2)]), before('2026-10-09'), ofThree, from('‸2026-09-01')] },
  { code: 'assessment-too-few', name: 'two of three after an award that three agreed to', edits: [...tooFew(overTwo), before('2026-10-09', '2026-10-09', 3), ofThree] },
  { code: 'assessment-too-few', name: 'two of three on the day of an award that three agreed to', edits: [...tooFew(overTwo), before('2026-10-10', '2026-10-09', 3), ofThree] },
  { code: 'assessment-unreadable', name: 'an assessment that was cut off', edits: holders([one(), one({}, 1).slice(0, -1)], { at: 1 }) },
  { code: 'assessment-unreadable', name: 'an assessment with another member', edits: holders([one(), one({ name: 'Ada' }, 1)], { at: 1 }) },
  { code: 'assessment-no-policy', name: 'assessments of a badge that asks for none', edits: [award(overTwo), change(file, 'assessments:', '‸assessments:')] },
  { code: 'assessment-signature-wrong', name: 'an assessment in the name of another key', edits: holders([one(), one({}, 2, keys[1]!.did)], { at: 1 }) },
  { code: 'assessment-of-another', name: 'an assessment of another award', edits: holders([one(), one({ about: aboutRecipient('another') }, 1)], { at: 1 }) },
  { code: 'assessment-of-another', name: 'an assessment of another badge', edits: holders([one(), one({ badge: 'kind-listener' }, 1)], { at: 1 }) },
  { code: 'assessment-of-another', name: 'an assessment of another site', edits: holders([one(), one({ site: 'https://other.example/' }, 1)], { at: 1 }) },
  { code: 'assessment-of-another', name: 'an assessment of another award of a day before', edits: holders([one({ about: aboutRecipient('another') })], { at: 0, awarded: '2026-08-31' }) },
  { code: 'assessment-repeated', name: 'two assessments by one key', edits: holders([one(), one({}, 1), one({ made: '2026-10-02' })], { at: 2 }) },
  { code: 'assessment-levels', name: 'a criterion that was left out', edits: holders([one(), one({ levels: { grade: 'pass' } }, 1)], { at: 1 }) },
  { code: 'assessment-levels', name: 'a criterion too many', edits: holders([one(), one({ levels: { depth: 'gold', grade: 'pass' } }, 1)], { at: 1 }) },
  { code: 'assessment-levels', name: 'a level that is not there', edits: holders([one(), one({ levels: { depth: 'platinum' } }, 1)], { at: 1 }) },
  { code: 'assessment-date', name: 'an assessment of the day after', edits: holders([one(), one({ made: '2026-10-11' }, 1)], { at: 1 }) },
  { code: 'assessment-key-unlisted', name: 'a key that the staff do not have', edits: [policy('', 'staff'), staff(listed(0) + listed(1)), award([one(), one({}, 2)], { at: 1 })] },
  { code: 'assessment-key-unlisted', name: 'a key of somebody who had left', edits: [policy('', 'staff'), staff(`${listed(0)}  - key: ${keys[1]!.did}\n    until: 2026-09-30\n`), award(overTwo, { at: 1 })] },
  { code: 'assessment-entitlement-missing', name: 'an assessor who shows nothing', edits: holders([one(), one({ entitlement: undefined }, 1)], { at: 1 }) },
  { code: 'assessment-endorsement-wrong', name: 'a public comment about something else', edits: holders([one(), one({ endorsement: endorsement(undefined, aboutRecipient('another')) }, 1)], { at: 1 }) },
  { code: 'assessment-endorsement-wrong', name: 'a public comment by another key', edits: holders([one({ endorsement: endorsement() }), one({}, 1)], { at: 0 }) },
  { code: 'assessment-endorsement-wrong', name: 'a public comment with letters that are not seen', edits: holders([one(), one({ endorsement: { ...endorsement(), credentialSubject: { ...endorsement().credentialSubject, endorsementComment: 'Sa\u202efe' } } }, 1)], { at: 1 }) },
  { code: 'assessment-endorsement-named', name: 'a name where learners are under 18', edits: holders([one(), one({ endorsement: endorsement('Ada') }, 1)], { at: 1 }) },
  { code: 'personal-email', name: 'a public comment with an e-mail address', edits: holders(commented('Ask ada.l@school.example about it.'), { at: 1 }) },
  { code: 'personal-telephone', name: 'a public comment with a telephone number', edits: holders(commented('Ring me:\n07700 900987'), { at: 1 }) },
  { code: 'personal-birth-date', name: 'a public comment with a birthday', edits: holders(commented('Born 3 May, and already so patient.'), { at: 1 }) },
  { code: 'personal-pupil-number', name: 'a public comment with a pupil number', edits: holders(commented('Well done A123456789012.'), { at: 1 }) },
  { code: 'personal-email', name: 'a public comment with an e-mail address in a private repository', edits: [...holders(commented('Ask ada.l@school.example about it.'), { at: 1 }), change(tree.site, 'public', 'private')] },
  { code: 'assessment-too-few', name: 'nobody', edits: [policy(), award([]), change(file, 'id: ', '‸id: ')] },
  { code: 'assessment-too-few', name: 'one of two', edits: tooFew([one()]) },
  { code: 'assessment-too-few', name: 'one of two who declares a conflict', edits: tooFew([one(), one({ conflict: true }, 1)]) },
  { code: 'assessment-too-few', name: 'one of two whose assessment is too old', edits: tooFew([one(), one({ made: '2026-07-11' }, 1)]) },
  { code: 'assessment-too-few', name: 'one of two who finds it not yet good enough', edits: [...tooFew([one(), one({ levels: { depth: 'silver' } }, 1)]), change(tree.explorer, 'requiredLevel: silver', 'requiredLevel: gold')] },
  { code: 'assessment-too-few', name: 'staff who do not agree yet', edits: [policy('', 'staff'), staff(listed(0) + listed(1)), award([one()]), change(file, 'assessments:', '‸assessments:')] },
  { code: 'assessment-results-differ', name: 'a better level than two gave', edits: [...holders([one({ levels: { depth: 'silver' } }), one({}, 1)]), change(file, 'level: gold', 'level: ‸gold')] },
  { code: 'assessment-results-differ', name: 'an award that leaves the level out', edits: [...holders(overTwo), change(file, 'results:\n  - of: depth\n    level: gold', "‸results:\n  - of: mark\n    value: '72'")] },
]

export const nearlyBadAssessments: readonly NearlySpoiltTree[] = [
  { code: 'peer-assessment-criterion', name: 'a criterion with levels of which one is required', edits: [policy()] },
  { code: 'peer-assessment-by-unknown', name: 'holders of another badge', edits: [policy('', 'city-council/city-reader')] },
  { code: 'peer-assessment-staff-missing', name: 'two of the staff, one of whom left just ninety days before', edits: [policy('', 'staff'), staff(`${listed(0)}  - key: ${keys[1]!.did}\n    until: 2026-06-03\n`)] },
  { code: 'list-duplicate', name: 'two keys of staff with one last day', edits: [staff([0, 1].map((each) => `  - key: ${keys[each]!.did}\n    until: 2026-06-02\n`).join(''))] },
  { code: 'peer-assessment-staff-missing', name: 'two of the staff, and two keys', edits: [policy('', 'staff'), staff(listed(0) + listed(1))] },
  { code: 'peer-assessment-from-early', name: 'three assessors from the day after two awards that two agreed to', edits: [...holders(overTwo), before('2026-10-02'), ofThree, from('2026-10-11')] },
  { code: 'assessment-unreadable', name: 'two assessments as they were signed', edits: holders(overTwo) },
  { code: 'assessment-no-policy', name: 'an award of the day before the badge asks for it', edits: holders([], { awarded: '2026-08-31' }) },
  { code: 'assessment-signature-wrong', name: 'three keys and three signatures', edits: holders([...overTwo, one({}, 2)]) },
  { code: 'assessment-of-another', name: 'too few of a day before, about this award', edits: holders([one({ made: '2026-08-30' })], { awarded: '2026-08-31' }) },
  { code: 'assessment-repeated', name: 'two keys that say the same', edits: holders(overTwo) },
  { code: 'assessment-levels', name: 'the lowest level that is enough', edits: holders([one({ levels: { depth: 'silver' } }), one({ levels: { depth: 'silver' } }, 1)], { level: 'silver' }) },
  { code: 'assessment-date', name: 'an assessment of the day itself', edits: holders([one(), one({ made: '2026-10-10' }, 1)]) },
  { code: 'assessment-key-unlisted', name: 'the last day of somebody who left', edits: [policy('', 'staff'), staff(`${listed(0)}  - key: ${keys[1]!.did}\n    until: 2026-10-01\n`), award([one({ entitlement: undefined }), one({}, 1)])] },
  { code: 'assessment-entitlement-missing', name: 'staff who need to show nothing', edits: [policy('', 'staff'), staff(listed(0) + listed(1)), award([one({ entitlement: undefined }), one({ entitlement: undefined }, 1)])] },
  { code: 'assessment-endorsement-wrong', name: 'a public comment that is of this key and this award', edits: holders([one(), one({ endorsement: endorsement() }, 1)]) },
  { code: 'assessment-endorsement-named', name: 'a public comment without a name', edits: holders([one(), one({ endorsement: endorsement() }, 1)]) },
  { code: 'personal-email', name: 'a public comment that speaks of a place with @', edits: holders(commented('We met @ the quay, at 10:30.')) },
  { code: 'personal-telephone', name: 'a public comment with a short number', edits: holders(commented('Mended 07700 lamps in 2026-09.')) },
  { code: 'assessment-too-few', name: 'two of three who agree', edits: holders([...overTwo, one({ conflict: true }, 2)]) },
  { code: 'assessment-too-few', name: 'an assessment of just ninety days before', edits: holders([one(), one({ made: '2026-07-12' }, 1)]) },
  { code: 'assessment-results-differ', name: 'the level that two of three gave', edits: holders([...overTwo, one({ levels: { depth: 'silver' } }, 2)]) },
]
