/** The JSON-LD contexts our own documents name. Their content is in `contexts.ts`; emitters need only the names. */
export const contextUrl = {
  openBadges2: 'https://w3id.org/openbadges/v2',
  credentials1: 'https://www.w3.org/2018/credentials/v1',
  credentials2: 'https://www.w3.org/ns/credentials/v2',
  openBadges3: 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
  clr2: 'https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json',
  openBadges3Extensions: 'https://purl.imsglobal.org/spec/ob/v3p0/extensions.json',
  did: 'https://www.w3.org/ns/did/v1',
  multikey: 'https://w3id.org/security/multikey/v1',
  jwk: 'https://w3id.org/security/jwk/v1',
} as const
