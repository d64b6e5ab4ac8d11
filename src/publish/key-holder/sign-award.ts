import type { AwardEntry } from '../../ledger/entry.ts'
import type { Recipient } from '../../kinds/award/parts.ts'
import type { HashedIdentity, Statement } from '../../kinds/award/statement.ts'
import { toAssertion, toSignedAssertion } from '../../openbadges/v2/assertion.ts'
import { toJwtHeader, toJwtPayload } from '../../openbadges/v3/jwt-payload.ts'
import { toOpenBadgeCredential } from '../../openbadges/v3/open-badge-credential.ts'
import { hashIdentity, normaliseName } from '../../proof/identity/hash-identity.ts'
import { normaliseIdentity } from '../../proof/identity/identity.ts'
import { signCompactJws } from '../../proof/jws.ts'
import { sha256Hex } from '../../state/sha256.ts'
import type { AwardOrder } from '../plan/order.ts'
import { awardSecrets } from './award-secrets.ts'
import type { MissingForm } from './protocol.ts'
import type { OpenSession, SigningPair } from './open-session.ts'
import { signDocument, type Forms } from './sign-document.ts'
import { takeSlot } from './slots.ts'

/** An award of which everything is decided but the signatures. */
export interface DraftAward {
  readonly order: AwardOrder
  readonly statement: Statement
  readonly pair: SigningPair
}

/** Decides what is random about an award and puts together what is said. Slots are given out in the order of calls. */
export function draftAward(
  order: AwardOrder,
  recipient: Recipient | undefined,
  session: OpenSession,
): DraftAward {
  const { issuer, badge, version, issuedOn, validFrom, expires, verbatim, assessed, bakes, keeps } =
    order
  const pair = session.pairOf(issuer)
  const facts = keeps ?? newFacts(order, recipient, pair, session)
  const { slug, subject, identities, nameHash, status } = facts
  return {
    order,
    pair,
    statement: {
      issuer: session.issuers.get(issuer)!,
      badge: session.badges.get(`${issuer}/${badge}/${version}`)!,
      award: {
        slug,
        subject,
        identities,
        nameHash,
        issuedOn,
        validFrom,
        expires,
        verbatim,
        assessed,
        status,
        bakes,
      },
      preview: session.mode === 'preview',
    },
  }
}

/** Signs the four forms of an award; what it lacks a canonical form for is given back instead. */
export async function signAward(
  draft: DraftAward,
  session: OpenSession,
  forms: Forms,
): Promise<AwardEntry | MissingForm> {
  const { order, statement, pair } = draft
  const { addresses } = session
  const credential = toOpenBadgeCredential(statement, addresses)
  const proved = await signDocument(
    credential,
    statement.award.validFrom,
    pair.ed25519,
    addresses.did(order.issuer),
    forms,
  )
  if ('needs' in proved) return proved
  const rsa = pair.rsa.signer
  const signed = toSignedAssertion(statement, addresses, rsa.keyId)
  const [jws, jwt] = await Promise.all([
    signCompactJws({}, JSON.stringify(signed), rsa),
    signCompactJws(
      headerOf(toJwtHeader(order.issuer, rsa.keyId, addresses)),
      JSON.stringify(toJwtPayload(credential)),
      rsa,
    ),
  ])
  const assertion = JSON.stringify(toAssertion(statement, addresses))
  const keys = [pair.ed25519.signer.keyId, rsa.keyId]
  return entryOf(draft, addresses.did(order.issuer), keys, {
    assertion,
    jws,
    jwt,
    credential: proved.text,
  })
}

function entryOf(
  { order, statement }: DraftAward,
  did: string,
  keys: AwardEntry['keys'],
  documents: AwardEntry['documents'],
): AwardEntry {
  const { id, issuer, badge, version, file, digest, fields, drawings } = order
  const { slug, subject, identities, nameHash, issuedOn, expires, status, assessed, bakes } =
    statement.award
  return {
    kind: 'award',
    id,
    issuer,
    did,
    badge,
    version,
    file,
    digest,
    fields,
    slug,
    subject,
    identities,
    ...(nameHash === undefined ? {} : { nameHash }),
    status: { list: status.list, index: status.index },
    ...(bakes === undefined ? {} : { bakes }),
    ...(drawings === undefined ? {} : { drawings }),
    issuedOn,
    ...(expires === undefined ? {} : { expires }),
    ...(assessed === undefined ? {} : { assessed }),
    keys,
    documents,
  }
}

function newFacts(
  order: AwardOrder,
  recipient: Recipient | undefined,
  { ed25519 }: SigningPair,
  session: OpenSession,
): NonNullable<AwardOrder['keeps']> {
  const secrets = awardSecrets(ed25519.entropy, order.id)
  const lists = session.slotLists.get(order.issuer) ?? []
  session.slotLists.set(order.issuer, lists)
  const status = session.slots.get(order.id) ?? takeSlot(lists, secrets.slot)
  session.slots.set(order.id, status)
  const { salt, slug, subject } = secrets
  const identities = (recipient?.identities ?? [nobody]).map((identity): HashedIdentity => {
    return {
      type: identity.type,
      hash: hashIdentity(normaliseIdentity(identity), salt, sha256Hex),
      salt,
    }
  })
  if (recipient?.name === undefined) return { slug, subject, identities, status }
  const nameHash = hashIdentity(normaliseName(recipient.name), secrets.nameSalt(), sha256Hex)
  return { slug, subject, identities, nameHash, status }
}

/** Stands in for a recipient that a preview cannot open: nobody holds this code, and the preview says it proves nothing. */
const nobody = { type: 'claim', value: 'aaaaaaaaaaaaaaaaaaaaaaaaaa' } as const

/** The algorithm is the key's own affair. */
function headerOf({ kid, typ }: { readonly kid: string; readonly typ: string }) {
  return { kid, typ }
}
