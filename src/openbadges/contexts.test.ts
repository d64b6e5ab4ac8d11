import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import { expect, test } from 'vitest'
import { contextUrl } from './context-url.ts'
import { contextAddresses, contextDocument } from './contexts.ts'

/**
 * SHA-256 of each context's canonical JSON (RFC 8785): a new version of a package cannot change one unseen. That of 3.0.3
 * is the context's as the validator of 1EdTech has carried it since June 2026 (1EdTech/digital-credentials-public-validator).
 */
const pinned: Readonly<Record<string, string>> = {
  'https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json':
    '7defe702c102faf14108579b7d65ef39ecf4c3bbef925b803e15bd77cd6e3394',
  'https://purl.imsglobal.org/spec/clr/v2p0/context.json':
    'a2dd0c0c07434663b7b54a51dd8a3363f6d5c420efa87e3d97b4ef8661596d44',
  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.1.json':
    '8bb2354552b70cbdf2066f6d3e24bc5c2be2619145737580ad2aebdc366e77d5',
  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.2.json':
    'bdd1d11a55a660322f24660862a1d430ee80cce584465f750909daa43684357c',
  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json':
    '04b1136ddc4eda9a8966bc7ef182789f233a26739473140ef75d6968c29a2966',
  'https://purl.imsglobal.org/spec/ob/v3p0/context.json':
    '2c54acaa1cffda2420be32ab61f0a2082051211131c6337686f36f2537aa859b',
  'https://purl.imsglobal.org/spec/ob/v3p0/extensions.json':
    '15f4c347c6fe4380d9b6b93795859e33747ef48d5c55b91a71c52fb51c7bcbd7',
  'https://w3id.org/openbadges/legacy-v1':
    '115af5d18eddab160d929ed85bae6b7f79cd4550b6a6a4b2668f3a191eb60337',
  'https://w3id.org/openbadges/v1':
    'b89b3e6b57d3ec343cded9bb0a1d0611ec77d91f4b81f0d50f124c94113c8356',
  'https://w3id.org/openbadges/v2':
    '5f063cc07234984e99d3fe24abdb084a0de95ac073c30580b4d31f4d9c3e1d94',
  'https://w3id.org/security/data-integrity/v1':
    '9505bf85338a4c2121ad03992ac90061bc85d43bcfa34d9d47b779381cf08b5f',
  'https://w3id.org/security/data-integrity/v2':
    '7ba3c50acf2689d5e07927267343eb353249c7c22a9f2d00307cc970e855e305',
  'https://w3id.org/security/jwk/v1':
    '38dd329a9a011facda06afc4ba43a121980eaedbd1f974268026d157926bc086',
  'https://w3id.org/security/multikey/v1':
    'be20c3ee6af6e9c4102e66a85c26617831218e32216bdf050f870e389e737cdc',
  'https://w3id.org/security/suites/ed25519-2018/v1':
    'b4cb4ede62cd5c1e98b54340bf9d5ae636e6ba6e92b6bffb50be3c12b473a2de',
  'https://w3id.org/security/suites/ed25519-2020/v1':
    'fb517f09d990829aed734c9bad8cbbb2ac3d5063b865c7e3d81f246074bf5691',
  'https://w3id.org/security/suites/jws-2020/v1':
    'f637ff85a8a5922d8825194fd4e57303378202be4facb37e456b9405159880ef',
  'https://w3id.org/vc/status-list/2021/v1':
    '9768f9aa81ab6c3e2ad96b2d669eaba67afe13fff0140a853f1e3d313fab13b6',
  'https://www.w3.org/2018/credentials/v1':
    'b01e671e873981f19a9102a9a57f666dbcaeb31b99e3e124378d143e71549247',
  'https://www.w3.org/ns/cid/v1':
    '9fc257da5b37784ca2b07c3ad666f5ff9beea846a360ddd229fd0b44972015c8',
  'https://www.w3.org/ns/credentials/status/v1':
    'b2fcebfbaf4e6beae2be370fda8a5f9f99c28540c798a75a8cdccc0fb1a12492',
  'https://www.w3.org/ns/credentials/undefined-terms/v2':
    '3b11e1df8c618447e9f79f3737e3c30fc0841537eb95f36003742c633672bb9f',
  'https://www.w3.org/ns/credentials/v2':
    'b463c8d6a066214123ddd9827b135e1b50e1fc73322cc52a9b12a4f1fc7d86cf',
  'https://www.w3.org/ns/did/v1':
    'a7e146c40fcec005d3f0f14ae745665f446da58d7914a9d8f733746686fad82b',
}

test('every context has the content it had when it was chosen', () => {
  const found = contextAddresses.map((address) => [address, hashOf(contextDocument(address))])
  expect(Object.fromEntries(found)).toEqual(pinned)
})

test.each(Object.values(contextUrl))('%s, which our documents name, is answered', (address) => {
  expect(contextDocument(address)).toHaveProperty('@context')
})

test('an address that nobody pinned is not answered', () => {
  expect(contextDocument('https://www.w3.org/ns/credentials/v3')).toBeUndefined()
  expect(contextDocument('constructor')).toBeUndefined()
})

function hashOf(document: unknown): string {
  return createHash('sha256')
    .update(canonicalize(document) ?? '')
    .digest('hex')
}
