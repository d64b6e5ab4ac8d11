import { awardLimits } from '../../kinds/award/fields.ts'
import { identityFault, isEmail, recordedIdentity } from '../../model/identity.ts'
import type { Identity, IdentityType } from '../../model/identity.ts'
import { readClaimCode } from '../../proof/sealing/claim-code.ts'
import type { SharedFields } from '../files/compose-awards.ts'
import type { KnownBadge } from '../known-badge.ts'
import { nameKinds } from './columns.ts'
import { turnedName } from './name-readings.ts'
import type { RowReading } from './row-reading.ts'

/** One learner of a list, ready to be awarded. */
export interface Learner {
  readonly row: number
  readonly badge: KnownBadge
  /** Without identities where each learner is to be given a claim code. */
  readonly recipient: ListedRecipient
  readonly fields: SharedFields
}

/** What a list can tell somebody by: nobody types the name of a key. */
export interface ListedIdentity extends Identity {
  readonly type: Exclude<IdentityType, 'did'>
}

/** Who a row is about. */
export interface ListedRecipient {
  readonly identities: readonly ListedIdentity[]
  readonly name?: string
  /** E-mail address of the list that is none of the identities: to write to, and never sealed. */
  readonly contact?: string
}

/**
 * Learners are told by what the list says, or each by a claim code (the one in the list, or a new one) and the list's
 * addresses only serve to write to them.
 */
export type RecipientRule = 'as-listed' | 'claim-codes'

const longestName = awardLimits.name

/** The recipient of a row; what is wrong with it is reported. */
export function readRecipient(reading: RowReading, rule: RecipientRule): ListedRecipient {
  const used = rule === 'claim-codes' ? (['claim'] as const) : types
  const identities = used.flatMap((type) => readIdentity(reading, type))
  const isIdentified = rule === 'claim-codes' || types.some((type) => reading.isFull(type))
  if (!isIdentified) reading.report('recipient-missing', undefined)
  const name = readName(reading)
  const contact = rule === 'claim-codes' ? reading.text('email') : undefined
  return {
    identities,
    ...(name === undefined ? {} : { name }),
    ...(contact !== undefined && isEmail(contact) ? { contact: plainAddress(contact) } : {}),
  }
}

const types = [
  'email',
  'telephone',
  'url',
  'claim',
] as const satisfies readonly ListedIdentity['type'][]

function readIdentity(
  reading: RowReading,
  type: ListedIdentity['type'],
): readonly ListedIdentity[] {
  const text = reading.text(type)
  if (text === undefined) return []
  const { value } = recordedIdentity({ type, value: spelledPlainly(type, text) })
  const identity = { type, value }
  if (identityFault(identity) === undefined) return [identity]
  reading.report(`${type}-invalid`, type)
  return []
}

function plainAddress(value: string): string {
  return recordedIdentity({ type: 'email', value }).value
}

function spelledPlainly(type: ListedIdentity['type'], text: string): string {
  if (type === 'telephone') return text.replaceAll(/[\s().-]/g, '').replace(/^00/, '+')
  if (type !== 'claim') return text
  const reading = readClaimCode(text)
  return reading.kind === 'read' ? reading.codes[0] : text
}

/** A name that is too long, whole or in parts, is reported and never cut. */
function readName(reading: RowReading): string | undefined {
  const parts = nameKinds.flatMap((kind) => {
    const text = reading.text(kind)
    if (text === undefined) return []
    return [{ kind, text: kind === 'name-turned' ? turnedName(text) : text }]
  })
  const name = parts.map(({ text }) => text).join(' ')
  if (name === '' || name.length <= longestName) return name === '' ? undefined : name
  const { kind } = parts.find(({ text }) => text.length > longestName) ?? parts[0] ?? {}
  reading.report('too-long', kind, { most: String(longestName) })
  return undefined
}
