import { type Json, holderHash } from './credentials.ts'
import type { TestKey } from './keys.ts'

/** The pretend issuer's 2.0 documents; the shapes of the examples in the standard. */
export const home = 'https://makers.example/'
export const urls = {
  assertion: `${home}assertions/1.json`,
  badge: `${home}badges/circuit.json`,
  profile: `${home}issuer.json`,
  key: `${home}keys/rsa.json`,
  keyPem: `${home}keys/rsa.pem`,
  revocations: `${home}revocations.json`,
  oldAssertion: `${home}old/assertion.json`,
  oldBadge: `${home}old/badge.json`,
  oldIssuer: `${home}old/issuer.json`,
  oldRevocations: `${home}old/revocations.json`,
} as const

const context = 'https://w3id.org/openbadges/v2'

export function recipient(more: Json = {}): Json {
  return { type: 'email', hashed: true, identity: holderHash, salt: 'salt', ...more }
}

export function assertion2(more: Json = {}): Json {
  return {
    '@context': context,
    type: 'Assertion',
    id: urls.assertion,
    recipient: recipient(),
    badge: urls.badge,
    verification: { type: 'HostedBadge' },
    issuedOn: '2026-06-12T00:00:00Z',
    expires: '2028-06-12T00:00:00Z',
    narrative: 'Helped “two” others ®.',
    ...more,
  }
}

export function signedAssertion2(more: Json = {}): Json {
  return assertion2({
    id: 'urn:uuid:0d6a1d2c-7d9e-4a5f-8c35-7b0b6f3d8f10',
    verification: { type: 'SignedBadge', creator: urls.key },
    ...more,
  })
}

export function badgeClass2(more: Json = {}): Json {
  return {
    '@context': context,
    type: 'BadgeClass',
    id: urls.badge,
    name: 'First Circuit',
    description: 'Built a circuit that works.',
    image: `${home}badges/circuit.png`,
    criteria: { narrative: 'Build a circuit.' },
    issuer: urls.profile,
    ...more,
  }
}

export function profile2(more: Json = {}): Json {
  return {
    '@context': context,
    type: 'Issuer',
    id: urls.profile,
    name: 'Soar Valley Makers',
    url: home,
    email: 'badges@makers.example',
    publicKey: urls.key,
    revocationList: urls.revocations,
    ...more,
  }
}

export function keyDocument(key: TestKey, more: Json = {}): Json {
  return {
    '@context': context,
    type: 'CryptographicKey',
    id: urls.key,
    owner: urls.profile,
    publicKeyPem: key.pem,
    ...more,
  }
}

export function revocationList2(revokedAssertions: readonly unknown[], more: Json = {}): Json {
  return {
    '@context': context,
    type: 'RevocationList',
    id: urls.revocations,
    issuer: urls.profile,
    revokedAssertions,
    ...more,
  }
}

/** Open Badges 1.0; 1.1 adds `@context`, `type` and `id`. */
export function assertion1(more: Json = {}): Json {
  return {
    uid: 'f2c20',
    recipient: recipient(),
    badge: urls.oldBadge,
    verify: { type: 'hosted', url: urls.oldAssertion },
    issuedOn: 1_403_120_715,
    ...more,
  }
}

export function assertion11(more: Json = {}): Json {
  const more11 = {
    '@context': 'https://w3id.org/openbadges/v1',
    type: 'Assertion',
    id: urls.oldAssertion,
    issuedOn: '2014-06-18T19:45:15Z',
  }
  return assertion1({ ...more11, ...more })
}

export function badgeClass1(more: Json = {}): Json {
  return {
    name: 'Awesome Robotics',
    description: 'For doing awesome things with robots.',
    image: `${home}old/robotics.png`,
    criteria: `${home}old/robotics.html`,
    issuer: urls.oldIssuer,
    ...more,
  }
}

export function issuer1(more: Json = {}): Json {
  return {
    name: 'An Example Badge Issuer',
    url: home,
    revocationList: urls.oldRevocations,
    ...more,
  }
}

/** Open Badges 0.5: everything in one. */
export function assertion05(more: Json = {}): Json {
  return {
    recipient: holderHash,
    salt: 'salt',
    issued_on: '2011-08-23',
    badge: {
      version: '0.5.0',
      name: 'HTML5 Fundamental',
      image: '/img/html5-basic.png',
      description: 'Knows the difference between a section and an article.',
      criteria: '/badges/html5-basic',
      issuer: { origin: 'https://makers.example', name: 'P2PU', contact: 'admin@makers.example' },
    },
    ...more,
  }
}
