import type { PrivateJwk } from '../../proof/keys/jwk.ts'

/** A sealing key for tests with its secret half. RFC 7517, appendix A.2: known to everybody. */
export const openingKey: PrivateJwk = {
  kty: 'EC',
  crv: 'P-256',
  x: 'MKBCTNIcKUSDii11ySs3526iDZ8AiTo7Tu6KPAqv7D4',
  y: '4Etl6SRW2YiLUrN5vfvVHuhp7x8PxltmWWlbbM4IFyM',
  d: '870MB6gfuTJ4HtUnUvYMyJpr5eUZNP4Bk43bVdj3eAE',
}
