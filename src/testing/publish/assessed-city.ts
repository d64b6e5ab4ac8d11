import { createPrivateKey, sign } from 'node:crypto'
import type { Assessment } from '../../kinds/assessment/assessment.ts'
import {
  assessorEndorsement,
  type PublicComment,
} from '../../kinds/assessment/assessor-endorsement.ts'
import { contextDocument } from '../../openbadges/contexts.ts'
import { sealEntitlement, type Entitlement } from '../../proof/assessment.ts'
import { createCanonize } from '../../proof/canonical/canonize.ts'
import { attachProof } from '../../proof/data-integrity/data-integrity.ts'
import { parseKeyLines } from '../../proof/keys/key-line.ts'
import { decodeMultikey } from '../../proof/keys/multikey.ts'
import { sealRecipient } from '../../proof/sealing/seal.ts'
import {
  aboutRecipient,
  assessorKey,
  signedBy,
  type AssessorKey,
} from '../assessments/sign-assessment.ts'
import { bringPicturesOf } from '../shared-pictures.ts'
import { madeUpId } from './big-class.ts'
import { citySealingLine } from './canaries.ts'
import { cityPlace, write, type Place } from './place.ts'
import { sealCity } from './seal-city.ts'
import { siteUrl } from './web.ts'

const { publicKeyJwk: sealingKey } = (await parseKeyLines(citySealingLine)).sealing[0]!
const canonize = createCanonize(contextDocument)

/** Claim codes: three hold the badge, the others hold it no more, not yet, or never. */
export const codes = Object.fromEntries(
  ['ada', 'ben', 'cem', 'revoked', 'suspended', 'expired', 'late', 'never', 'learner'].map(
    (name) => [name, madeUpId(`the code of ${name}`)],
  ),
) as Readonly<Record<string, string>>

/** A badge that two of its holders decide on, and its first holders, from before it asked for that. */
export async function assessedCity(): Promise<Place> {
  const place = await cityPlace()
  await addAssessed(place)
  await bringPicturesOf(place.root, place.state)
  return place
}

/** Seals the tiny city of a place, and adds that badge and its holders. */
export async function addAssessed(place: Place): Promise<void> {
  await sealCity(place, citySealingLine)
  await write(place, 'badges/oakfield/robot-coach/badge.md', coach)
  const held: readonly (readonly [string, string])[] = [
    ['ada', ''],
    ['ben', ''],
    ['cem', ''],
    ['revoked', '    revoked:\n      on: 2026-02-20\n      reason: A mistake.\n'],
    ['suspended', '    suspended:\n      on: 2026-02-20\n      reason: Being looked at.\n'],
    ['expired', '    expires: 2026-02-28\n'],
    ['late', '    awarded: 2026-03-05\n'],
  ]
  const entries = await Promise.all(
    held.map(
      async ([name, more]) =>
        `  - id: ${madeUpId(`the first of ${name}`)}\n    recipient: ${await recipientOf(codes[name]!)}\n${more}`,
    ),
  )
  const text = `awarded: 2026-02-01\nawards:\n${entries.join('')}`
  await write(place, 'awards/oakfield/robot-coach/first.yml', text)
}

const coach = `---
name: Robot Coach
description: Has helped three others to build a robot.
achievementType: Badge
resultDescriptions:
  - id: patient
    name: Patience
    type: RubricCriterionLevel
    requiredLevel: often
    levels:
      - id: seldom
        name: Seldom
      - id: often
        name: Often
      - id: always
        name: Always
peerAssessment:
  from: 2026-03-06
  assessors: 2
  by: holders
  criteria: [patient]
  within: P90D
---
Help three others.
`

/** A recipient who holds a code. */
export function recipientOf(code: string): Promise<string> {
  return sealRecipient({ identities: [{ type: 'claim', value: code }] }, sealingKey)
}

/** How one assessor goes about it. */
export interface Assessing {
  /** Which code shows who they are. */
  readonly code: string
  /** Of the key made for it. */
  readonly key: number
  readonly assessment?: Partial<Assessment>
  /** What is sealed of them, where that is not what it should be. */
  readonly entitlement?: Partial<Entitlement>
  readonly comment?: PublicComment
  /** Changes what everybody may read after it was signed. */
  readonly alter?: (endorsement: object) => object
}

/** An assessment of an award with this recipient, as its assessor hands it over. */
export async function assess(recipient: string, how: Assessing): Promise<string> {
  const key = assessorKey(how.key)
  const about = aboutRecipient(recipient)
  const own = { code: how.code, did: key.did, about, ...how.entitlement }
  const made = how.assessment?.made ?? '2026-03-04'
  const shown =
    how.comment === undefined
      ? {}
      : { endorsement: await endorsementBy(key, { about, made, ...how.comment }) }
  const altered =
    shown.endorsement && how.alter ? { endorsement: how.alter(shown.endorsement) } : shown
  return signedBy(key, {
    ...{ version: 1, site: siteUrl, issuer: 'oakfield', badge: 'robot-coach', about, made },
    ...{ levels: { patient: 'often' }, entitlement: await sealEntitlement(own, sealingKey) },
    ...altered,
    ...how.assessment,
  })
}

/** The file of an award with its assessments. */
export function assessedAward(id: string, recipient: string, assessments: readonly string[]) {
  const lines = assessments.map((each) => `  - ${each}\n`).join('')
  return `id: ${id}\nawarded: 2026-03-06\nrecipient: ${recipient}\nresults:\n  - of: patient\n    level: often\nassessments:\n${lines}`
}

async function endorsementBy(
  { did, key, privateKey }: AssessorKey,
  said: PublicComment & { readonly about: string; readonly made: string },
): Promise<object> {
  const document = assessorEndorsement({ did, ...said })
  const held = createPrivateKey(privateKey.export({ format: 'pem', type: 'pkcs8' }))
  return attachProof(document, {
    ...{ created: `${said.made}T10:00:00Z`, verificationMethod: `${did}#${key}` },
    canonicalDocument: await canonize(document),
    signer: {
      ...{ keyId: '', alg: 'EdDSA', publicKeyJwk: decodeMultikey(key) },
      sign: async (bytes) => new Uint8Array(sign(null, bytes, held)),
    },
  })
}
