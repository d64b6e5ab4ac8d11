import { asWritten, sentence } from '../bytes/sentence.ts'
import { decodeBase58 } from '../bytes/base58.ts'
import { isAwardId } from './addresses/award-id.ts'
import { freshId, type Fault } from './fields/fault.ts'
import { urlFault } from './addresses/safe-url.ts'

export const identityTypes = ['email', 'url', 'telephone', 'did', 'claim'] as const

export type IdentityType = (typeof identityTypes)[number]

/** The key of RFC 8037, appendix A. */
export const exampleDid = 'did:key:z6MktwupdmLXVVqTzCw4i46r4uGyosGXRnR3XjN4Zq7oMMsw'

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

/** Whether a text names an Ed25519 key by itself: `did:key:z6Mk…`. did:key, section 3.1; Multikey: 0xed 0x01 and 32 bytes. */
export function isKeyDid(text: string): boolean {
  const encoded = /^did:key:z([1-9A-HJ-NP-Za-km-z]{1,64})$/.exec(text)?.[1]
  if (encoded === undefined) return false
  const bytes = decodeBase58(encoded)
  return bytes.length === 34 && bytes[0] === 0xed && bytes[1] === 0x01
}

/**
 * An identity as a record and the ledger keep it: e-mail in small letters and NFC, the others as they stand. It is part of
 * what a later edit is compared with; the one spelling that is hashed is made of it beside the key (`proof/identity/identity.ts`).
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
            message: sentence`is not an e-mail address`,
            fix: 'learner@school.example',
          }
    case 'telephone':
      return isTelephone(identity.value) ? undefined : telephoneFault('+441164960000')
    case 'claim':
      return isAwardId(identity.value)
        ? undefined
        : {
            code: 'claim-invalid',
            message: sentence`is not a claim code (26 of a-z and 2-7)`,
            fix: '',
            advice: asWritten`claim: ${freshId}`,
          }
    case 'did':
      return isKeyDid(identity.value)
        ? undefined
        : {
            code: 'did-invalid',
            message: sentence`is not the name of an Ed25519 key`,
            fix: exampleDid,
          }
    case 'url':
      return urlFault(identity.value)
    default:
      return identity.type satisfies never
  }
}

/** For a telephone number that is published. */
export function telephoneFault(fix: string): Fault {
  return {
    code: 'telephone-invalid',
    message: sentence`is not an international telephone number`,
    fix,
  }
}
