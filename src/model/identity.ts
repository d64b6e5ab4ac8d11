import { isAwardId } from './award-id.ts'
import { freshId, type Fault } from './fault.ts'

import { urlFault } from './safe-url.ts'

export const identityTypes = ['email', 'url', 'telephone', 'claim'] as const

export type IdentityType = (typeof identityTypes)[number]

/** What a recipient is recognised by. */
export interface Identity {
  readonly type: IdentityType
  readonly value: string
}

const emailShape =
  /^[^\s@<>()[\]\\,;:"\p{C}]{1,64}@(?:[\p{L}\d](?:[\p{L}\p{M}\d-]{0,61}[\p{L}\p{M}\d])?\.)+[\p{L}]{2,63}$/u

/** Whether a text is an e-mail address of the plain kind that people have. */
export function isEmail(text: string): boolean {
  return text.length <= 254 && emailShape.test(text)
}

/** Whether a text is a telephone number as E.164 writes it: `+441164960000`. */
export function isTelephone(text: string): boolean {
  return /^\+[1-9]\d{6,14}$/.test(text)
}

/**
 * An identity as a record and the ledger keep it: e-mail in small letters and NFC, the others as they stand. It is part of
 * what a later edit is compared with; the one spelling that is hashed is made of it beside the key (`proof/identity.ts`).
 */
export function recordedIdentity(identity: Identity): Identity {
  if (identity.type !== 'email') return identity
  return { type: 'email', value: identity.value.trim().normalize('NFC').toLowerCase() }
}

/** What is wrong with an identity. The message never repeats it. */
export function identityFault(identity: Identity): Fault | undefined {
  switch (identity.type) {
    case 'email':
      return isEmail(recordedIdentity(identity).value)
        ? undefined
        : {
            code: 'email-invalid',
            message: 'is not an e-mail address',
            fix: 'learner@school.example',
          }
    case 'telephone':
      return isTelephone(identity.value) ? undefined : telephoneFault('+441164960000')
    case 'claim':
      return isAwardId(identity.value)
        ? undefined
        : {
            code: 'claim-invalid',
            message: 'is not a claim code (26 of a-z and 2-7)',
            fix: '',
            advice: `claim: ${freshId}`,
          }
    case 'url':
      return urlFault(identity.value)
    default:
      return identity.type satisfies never
  }
}

/** For a telephone number that is published. */
export function telephoneFault(fix: string): Fault {
  return { code: 'telephone-invalid', message: 'is not an international telephone number', fix }
}
