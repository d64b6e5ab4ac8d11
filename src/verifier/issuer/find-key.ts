import type { PublicJwk } from '../../proof/keys/jwk.ts'
import type { JwsHeader } from '../../proof/jws.ts'
import { decodeMultikey } from '../../proof/keys/multikey.ts'
import { isProofFailure } from '../../proof/failure.ts'
import { thumbprintOf } from '../../proof/keys/thumbprint.ts'
import { readDate } from '../reporting/read-date.ts'
import { fetchDocument } from '../fetching/fetching.ts'
import { parseObject, splitFragment } from '../recognising/json-reading.ts'
import { type Check, type Detail, checked } from '../reporting/report.ts'
import type { Session } from '../session.ts'
import { didWebFolder, keyOfDid } from './did.ts'
import { type IssuerKeys, type IssuerMethod, loadIssuerKeys, type Purpose } from './issuer-keys.ts'
import { loadKeySets, type SetKey } from './key-sets.ts'
import { readJwk, type WrittenKey } from './read-key.ts'

/** A key to check a signature with, and what it says about the issuer if the signature fits. */
export interface FoundKey {
  /** Undefined when no key could be had. */
  readonly jwk: PublicJwk | undefined
  readonly check: Check
}

const mostTried = 10

/**
 * The keys of an embedded proof: several where the issuer has several under one name. A key that names itself in the
 * fragment of `verificationMethod` is good enough to see whether the signature fits, and proves nothing about the
 * issuer. Controlled Identifiers 1.0, section 3.3.
 */
export async function findMethodKeys(
  issuerId: string,
  methodId: string,
  session: Session,
  purpose: Purpose = 'assertionMethod',
): Promise<readonly FoundKey[]> {
  const issuer = await loadIssuerKeys(issuerId, session)
  const asked = { issuerId, issuer, session, purposes: [purpose] }
  const name = methodId.startsWith('#') ? `${issuerId}${methodId}` : methodId
  // An issuer that is nothing but a key has no other, whatever the proof calls it.
  const isOwn = issuer.kind === 'key' && splitFragment(name)[0] === issuerId
  const methods = isOwn ? [issuer.method] : methodsOf(issuer).filter(({ id }) => id === name)
  if (methods.length > 0) return foundAmong(methods, asked)
  return [ofStranger(issuer, selfNamedKey(methodId), { issuer: issuerId, key: methodId })]
}

/**
 * The keys that a token may have been signed with, best first: listed by the issuer before any that it brings along.
 *
 * @param purposes - one of which a key must be listed for
 */
export async function findTokenKeys(
  issuerId: string,
  header: JwsHeader,
  session: Session,
  purposes: readonly Purpose[] = ['assertionMethod'],
): Promise<readonly FoundKey[]> {
  const issuer = await loadIssuerKeys(issuerId, session)
  const asked = { issuerId, issuer, session, purposes }
  const methods = methodsOf(issuer)
  const { kid } = header
  const named = namedBy(kid, issuerId, issuer)
  if (named.length > 0) return foundAmong(named, asked)
  const written =
    header.jwk === undefined ? await keyAt(kid, issuerId, session) : readJwk(header.jwk)
  const brought = written?.jwk
  const detail = { issuer: issuerId, key: kid ?? '' }
  if (written?.isForbidden === true)
    return [{ jwk: brought, check: checked('issuer-key-wrong-purpose', detail) }]
  const same = brought === undefined ? [] : await findSame(brought, methods)
  if (same.length > 0) return foundAmong(same, asked)
  const isNamed = kid !== undefined || brought !== undefined
  const all = isNamed ? [] : foundAmong(methods, asked)
  const stranger = ofStranger(issuer, brought, detail)
  return findElsewhere({ issuerId, kid, brought, all, stranger }, session)
}

interface Unlisted {
  readonly issuerId: string
  readonly kid: string | undefined
  readonly brought: PublicJwk | undefined
  /** To try where the token names none. */
  readonly all: readonly FoundKey[]
  readonly stranger: FoundKey
}

/** The keys of a token that names none of the issuer’s own document. */
async function findElsewhere(
  { issuerId, kid, brought, all, stranger }: Unlisted,
  session: Session,
): Promise<readonly FoundKey[]> {
  const sets = await loadKeySets(issuerId, session)
  const inSet = await findInSets(sets.keys, kid, brought)
  const detail = { issuer: issuerId, key: kid ?? '' }
  if (inSet.length > 0) return inSet.map((key) => ofSet(key, detail))
  if (all.length > 0) return all
  if (sets.reason === undefined || stranger.check.reason !== undefined) return [stranger]
  return [{ ...stranger, check: checked('issuer-unreachable', stranger.check.detail, sets.reason) }]
}

/** An issuer that is nothing but a key has no other, whatever the token calls it. */
function namedBy(
  kid: string | undefined,
  issuerId: string,
  issuer: IssuerKeys,
): readonly IssuerMethod[] {
  if (issuer.kind === 'key') return [issuer.method]
  if (kid === undefined) return []
  const names = [kid, `${issuerId}#${kid.replace(/^#/, '')}`]
  return methodsOf(issuer).filter(({ id }) => names.includes(id))
}

/** Of whom, and for what, a key is looked for. */
interface Asked {
  readonly issuerId: string
  readonly issuer: IssuerKeys
  readonly session: Session
  /** One is enough. */
  readonly purposes: readonly Purpose[]
}

function foundAmong(methods: readonly IssuerMethod[], asked: Asked): readonly FoundKey[] {
  return methods
    .slice(0, mostTried)
    .map((method) => ({ jwk: method.jwk, check: judge(method, asked) }))
}

function ofSet({ jwk, url, isForbidden }: SetKey, detail: Detail): FoundKey {
  const code = isForbidden ? 'issuer-key-wrong-purpose' : 'issuer-proven-key-set'
  return { jwk, check: checked(code, { ...detail, url }) }
}

function methodsOf(issuer: IssuerKeys): readonly IssuerMethod[] {
  if (issuer.kind === 'listed') return issuer.methods
  return issuer.kind === 'key' ? [issuer.method] : []
}

/** What a key in the issuer's own document says about the issuer. */
function judge(method: IssuerMethod, { issuerId, issuer, session, purposes }: Asked): Check {
  const { now } = session
  const detail = {
    issuer: issuerId,
    key: method.id,
    ...(issuer.kind === 'listed' ? { url: issuer.url } : {}),
  }
  if (method.controller !== issuerId) {
    return checked('issuer-key-not-own', { ...detail, controller: method.controller ?? '' })
  }
  const isMeant = purposes.some((purpose) => method.purposes.includes(purpose))
  if (!isMeant || method.isForbidden) return checked('issuer-key-wrong-purpose', detail)
  if (method.revoked !== undefined && !isAfter(method.revoked, now)) {
    return checked('issuer-key-revoked', { ...detail, revoked: method.revoked })
  }
  if (method.expires !== undefined && !isAfter(method.expires, now)) {
    return checked('issuer-key-expired', { ...detail, expires: method.expires })
  }
  return checked(issuer.kind === 'key' ? 'issuer-key-only' : 'issuer-proven-domain', detail)
}

/** A date that cannot be read is not after anything: the key is out of use. */
function isAfter(date: string, now: number): boolean {
  return (readDate(date) ?? Number.NEGATIVE_INFINITY) > now
}

/** A key that the issuer's document does not list. */
function ofStranger(issuer: IssuerKeys, jwk: PublicJwk | undefined, detail: Detail): FoundKey {
  if (issuer.kind === 'nothing') return { jwk, check: issuer.check }
  if (issuer.kind !== 'silent') return { jwk, check: checked('issuer-key-not-listed', detail) }
  const code = jwk === undefined ? 'issuer-keys-silent' : 'issuer-not-proven'
  return { jwk, check: checked(code, { ...detail, url: issuer.url }) }
}

/** `…#z6Mk…`, or the one method of a did:key or did:jwk. */
function selfNamedKey(methodId: string): PublicJwk | undefined {
  const [before, fragment] = splitFragment(methodId)
  const own = keyOfDid(before)
  if (own !== undefined) return own.jwk
  try {
    return fragment === undefined ? undefined : decodeMultikey(fragment)
  } catch (error) {
    if (!isProofFailure(error)) throw error
    return undefined
  }
}

/** The JWK at a `kid` that is an address. Only the issuer's own host is asked: any other has no say and could spy. */
async function keyAt(
  kid: string | undefined,
  issuerId: string,
  session: Session,
): Promise<WrittenKey | undefined> {
  if (kid === undefined) return undefined
  const own = keyOfDid(splitFragment(kid)[0])
  if (own !== undefined) return own
  const home = didWebFolder(issuerId, session.world.allowOrigins ?? []) ?? issuerId
  if (!/^https?:/i.test(kid) || !URL.canParse(kid) || !URL.canParse(home)) return undefined
  if (new URL(kid).host !== new URL(home).host) return undefined
  const outcome = await fetchDocument(kid, session)
  if (outcome.kind !== 'document') return undefined
  return readJwk(parseObject(new TextDecoder().decode(outcome.bytes), 4))
}

async function findSame(
  jwk: PublicJwk,
  methods: readonly IssuerMethod[],
): Promise<readonly IssuerMethod[]> {
  const thumbprint = await thumbprintOf(jwk)
  const prints = await Promise.all(
    methods.map(async (method) => method.jwk && (await thumbprintOf(method.jwk))),
  )
  return methods.filter((_, index) => prints[index] === thumbprint)
}

async function findInSets(
  keys: readonly SetKey[],
  kid: string | undefined,
  brought: PublicJwk | undefined,
): Promise<readonly SetKey[]> {
  if (brought !== undefined) {
    const wanted = await thumbprintOf(brought)
    const prints = await Promise.all(keys.map(({ jwk }) => thumbprintOf(jwk)))
    return keys.filter((_, index) => prints[index] === wanted).slice(0, 1)
  }
  if (kid === undefined) return keys.slice(0, mostTried)
  return keys.filter((key) => key.kid === kid).slice(0, mostTried)
}
