import type { IssuerFacts } from '../../kinds/award/statement.ts'
import type { Addresses } from '../../model/addresses/address.ts'
import { contextUrl } from '../context-url.ts'
import { present } from '../present.ts'
import { withPreviewSentence } from '../preview-words.ts'
import { toProfile } from '../v3/profile.ts'
import type { associationTypes } from './schema.ts'
import { textAround } from './text-around.ts'

/** A badge as it stood at a version. */
export interface BadgeAt {
  readonly issuer: string
  readonly badge: string
  readonly version: string
}

/** How two badges of a record belong together. */
export interface ClrAssociation {
  readonly type: (typeof associationTypes)[number]
  readonly source: BadgeAt
  readonly target: BadgeAt
}

/** What an issuer says in a record of all that it awarded to one person. */
export interface ClrStatement {
  readonly issuer: IssuerFacts
  /** `urn:uuid:` of this record, and of the person as far as it speaks of one. */
  readonly id: string
  readonly subject: string
  /** Who it is for, as one of its badges says: IdentityObjects. */
  readonly identifier: readonly unknown[]
  /** RFC 3339: that of the newest award in it. */
  readonly validFrom: string
  /** Some of the issuer's awards to this person are not in it. */
  readonly partial: boolean
  readonly associations: readonly ClrAssociation[]
  readonly preview: boolean
}

/**
 * The payload of a record as VC-JWT, as JSON text: each badge in it stands there letter by letter as it was issued. CLR 2.0,
 * ClrCredential; the claims beside it as for badges (Open Badges 3.0, JWT Payload Format).
 *
 * It is a token because what is signed is then its own text. A record has as many shapes as there are sets of badges, so its
 * canonical N-Quads would have to be made for each by a library that is not beside the keys.
 *
 * @param credentials - signed credentials, JSON texts
 * @throws {RangeError} when `validFrom` is no date and time
 */
export function toClrPayload(
  statement: ClrStatement,
  credentials: readonly string[],
  addresses: Addresses,
): string {
  const { issuer, id, subject, identifier, validFrom, partial, associations } = statement
  const profile = toProfile(issuer, addresses)
  const seconds = Date.parse(validFrom) / 1000
  if (!Number.isInteger(seconds)) throw new RangeError('not a date and time')
  const told = `Badges that ${profile.name} awarded to one person, each as it was issued.`
  const name = `Learner record: ${profile.name}`
  const record = present({
    '@context': [contextUrl.credentials2, contextUrl.clr2, contextUrl.openBadges3],
    id,
    type: ['VerifiableCredential', 'ClrCredential'],
    name: statement.preview ? `Preview: ${name}` : name,
    description: withPreviewSentence(statement, told),
    issuer: profile,
    validFrom,
    partial,
    credentialSubject: {
      ...present({ id: subject, type: ['ClrSubject'], identifier }),
      verifiableCredential: [],
      ...present({ association: associations.map((each) => toAssociation(each, addresses)) }),
    },
    iss: profile.id,
    jti: id,
    nbf: seconds,
    sub: subject,
  })
  return textAround(credentials, record).trimEnd()
}

/** Associations name achievements by their ids. CLR 2.0, Association. */
function toAssociation({ type, source, target }: ClrAssociation, addresses: Addresses) {
  const idOf = ({ issuer, badge, version }: BadgeAt) =>
    addresses.achievement(issuer, badge, version)
  return {
    type: 'Association',
    associationType: type,
    sourceId: idOf(source),
    targetId: idOf(target),
  } as const
}
