import { encodeStatusList } from '../../openbadges/encode-status-list.ts'
import { type FakeWorldOptions, type Page, fakeWorld } from '../world.ts'
import {
  assertion1,
  assertion2,
  badgeClass1,
  badgeClass2,
  issuer1,
  keyDocument,
  profile2,
  revocationList2,
  urls,
} from './assertions.ts'
import {
  didDocument,
  didDocumentUrl,
  jsonWebKey,
  multikey,
  prove,
  statusList,
  statusUrl,
} from './credentials.ts'
import { makeKey } from './keys.ts'

/** An honest issuer with keys of each kind, everything it publishes, and an attacker with keys of their own. */
export const stage = await setUp()

/** The honest issuer's web, some of its pages replaced. */
export function worldWith(pages: Readonly<Record<string, Page>> = {}, options?: FakeWorldOptions) {
  return fakeWorld({ ...stage.pages, ...pages }, options)
}

async function setUp() {
  const [ed, rsa, ec, evilEd, evilRsa] = await Promise.all([
    makeKey('EdDSA'),
    makeKey('RS256'),
    makeKey('ES256'),
    makeKey('EdDSA'),
    makeKey('RS256'),
  ])
  const emptyList = encodeStatusList([])
  const pages: Record<string, Page> = {
    [didDocumentUrl]: didDocument([multikey(ed), jsonWebKey(rsa, 'rsa'), jsonWebKey(ec, 'ec')]),
    [statusUrl]: await prove(statusList(emptyList), ed),
    'https://makers.example/.well-known/jwks.json': { status: 404 },
    'https://makers.example/badges/jwks.json': { status: 404 },
    [urls.assertion]: assertion2(),
    [urls.badge]: badgeClass2(),
    [urls.profile]: profile2(),
    [urls.key]: keyDocument(rsa),
    [urls.keyPem]: rsa.pem,
    [urls.revocations]: revocationList2([]),
    [urls.oldAssertion]: assertion1(),
    [urls.oldBadge]: badgeClass1(),
    [urls.oldIssuer]: issuer1(),
    [urls.oldRevocations]: {},
  }
  return { ed, rsa, ec, evilEd, evilRsa, pages, emptyList }
}
