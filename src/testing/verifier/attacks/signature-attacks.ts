import { type Json, badge3, claims3, did, jwtOf, prove } from '../credentials.ts'
import { signedAssertion2 } from '../assertions.ts'
import { multibase, signToken } from '../keys.ts'
import { stage } from '../stage.ts'
import type { Attack } from './attack.ts'

const { ed, rsa, ec, evilEd, evilRsa } = stage
const text = (value: unknown) => JSON.stringify(value)
const proven = async (more: Json = {}, options: Parameters<typeof prove>[2] = {}) =>
  prove(badge3(more), ed, options)
const token = () => jwtOf(badge3(), rsa, { kid: `${did}#rsa` })
const claim = async (more: Json) =>
  signToken({ alg: 'RS256', kid: `${did}#rsa` }, { ...claims3(badge3()), ...more }, rsa)
const changed = async (from: string | RegExp, to: string) => text(await proven()).replace(from, to)
const withProof = async (more: Json) => {
  const { proof, ...rest } = await proven()
  return text({ ...rest, proof: { ...(proof as Json), ...more } })
}
/** Signed text that a program wrote anew. */
const rewritten = async (map: (payload: string) => string, key = rsa) => {
  const good = await signToken(
    { alg: 'RS256', kid: `${did}#rsa` },
    map(text(claims3(badge3()))),
    key,
  )
  const [head, , tail] = good.split('.')
  const { part } = await import('../keys.ts')
  return `${head}.${part(claims3(badge3()))}.${tail}`
}
const mojibake = (value: string) => String.fromCharCode(...new TextEncoder().encode(value))

/** A badge with a good proof and a copy of it, which may be changed. */
const twiceProven = async (change: Json) => {
  const signed = await proven()
  return text({ ...signed, proof: [signed['proof'], { ...(signed['proof'] as Json), ...change }] })
}

/** Badges that were changed, signed by somebody else, or contradict themselves. */
export const signatureAttacks: readonly Attack[] = [
  {
    name: 'a good token, shown to a machine that cannot check its signature',
    code: 'signature-not-checkable-here',
    verdict: 'could-not-check',
    scene: async () => ({ input: await token(), lacks: 'RSASSA-PKCS1-v1_5' }),
    near: async () => ({ input: text(await proven()), lacks: 'Ed25519' }),
  },
  {
    name: 'a changed name',
    code: 'signature-wrong',
    verdict: 'invalid',
    scene: async () => ({ input: await changed('Built a circuit', 'Built a rocket') }),
    near: async () => ({ input: text(await proven()) }),
  },
  {
    name: 'a later end date',
    code: 'signature-wrong',
    verdict: 'invalid',
    scene: async () => ({ input: await changed('2028-06-12', '2099-06-12') }),
  },
  {
    name: 'the status cut out',
    code: 'signature-wrong',
    verdict: 'invalid',
    scene: async () => {
      const { credentialStatus: _, ...rest } = await proven({
        credentialStatus: {
          id: 'urn:s',
          type: 'BitstringStatusListEntry',
          statusPurpose: 'revocation',
          statusListIndex: '1',
          statusListCredential: 'https://makers.example/s',
        },
      })
      return { input: text(rest) }
    },
  },
  {
    name: 'somebody else’s recipient',
    code: 'signature-wrong',
    verdict: 'invalid',
    scene: async () => ({ input: await changed(/sha256\$[0-9a-f]{8}/, 'sha256$00000000') }),
  },
  {
    name: 'the attacker’s signature under the issuer’s key',
    code: 'signature-wrong',
    verdict: 'invalid',
    scene: async () => ({
      input: text(await prove(badge3(), evilEd, { method: `${did}#${multibase(ed)}` })),
    }),
  },
  {
    name: 'the proof of another badge',
    code: 'signature-wrong',
    verdict: 'invalid',
    scene: async () => ({
      input: text({ ...badge3({ name: 'Another' }), proof: (await proven())['proof'] }),
    }),
  },
  {
    name: 'a proof of zeros',
    code: 'signature-wrong',
    verdict: 'invalid',
    scene: async () => ({ input: await withProof({ proofValue: `z${'1'.repeat(64)}` }) }),
  },
  {
    name: 'another date of the proof',
    code: 'signature-wrong',
    verdict: 'invalid',
    scene: async () => ({ input: await withProof({ created: '2026-01-01T00:00:00Z' }) }),
  },
  {
    name: 'a token signed by the attacker under the issuer’s key',
    code: 'signature-wrong',
    verdict: 'invalid',
    scene: async () => ({ input: await jwtOf(badge3(), evilRsa, { kid: `${did}#rsa` }) }),
    near: async () => ({ input: await token() }),
  },
  {
    name: 'the signature of another token',
    code: 'signature-wrong',
    verdict: 'invalid',
    scene: async () => ({
      input: (await token()).replace(
        /[^.]+$/,
        (await jwtOf(badge3({ name: 'x' }), rsa)).split('.')[2] ?? '',
      ),
    }),
  },
  {
    name: 'a signed 2.0 badge with the attacker’s signature',
    code: 'signature-wrong',
    verdict: 'invalid',
    scene: async () => ({ input: await signToken({ alg: 'RS256' }, signedAssertion2(), evilRsa) }),
    near: async () => ({ input: await signToken({ alg: 'RS256' }, signedAssertion2(), rsa) }),
  },
  {
    name: 'special letters broken on the way (Latin-1)',
    code: 'signature-wrong-broken-text',
    verdict: 'invalid',
    scene: async () => ({
      input: await changed('First Circuit ® “lamp”', mojibake('First Circuit ® “lamp”')),
    }),
    near: async () => ({ input: await changed('First Circuit ®', 'First Circuit Ã') }),
  },
  {
    name: 'special letters broken on the way (Windows-1252)',
    code: 'signature-wrong-broken-text',
    verdict: 'invalid',
    scene: async () => ({
      input: await changed('®', 'Â®').then((json) =>
        json.replace('“', 'â€œ').replace('”', 'â€\u009d'),
      ),
    }),
  },
  {
    name: 'special letters of a token broken on the way',
    code: 'signature-wrong-broken-text',
    verdict: 'invalid',
    scene: async () => {
      const [head, , tail] = (await token()).split('.')
      const { part } = await import('../keys.ts')
      return { input: `${head}.${part(mojibake(text(claims3(badge3()))))}.${tail}` }
    },
  },
  {
    name: 'a token whose white space was removed',
    code: 'signature-wrong-rewritten',
    verdict: 'invalid',
    scene: async () => ({
      input: await rewritten((payload) => JSON.stringify(JSON.parse(payload), null, 2)),
    }),
    near: async () => ({ input: await rewritten((payload) => payload) }),
  },
  {
    name: 'a token whose slashes were escaped',
    code: 'signature-wrong-rewritten',
    verdict: 'invalid',
    scene: async () => ({ input: await rewritten((payload) => payload.replaceAll('/', '\\/')) }),
  },
  {
    name: 'a token whose letters were escaped',
    code: 'signature-wrong-rewritten',
    verdict: 'invalid',
    scene: async () => ({
      input: await rewritten((payload) =>
        payload.replace(
          /[^\0-\x7f]/g,
          (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
        ),
      ),
    }),
  },
  {
    name: 'a rewritten token that the attacker signed',
    code: 'signature-wrong',
    verdict: 'invalid',
    scene: async () => ({
      input: await rewritten((payload) => JSON.stringify(JSON.parse(payload), null, 2), evilRsa),
    }),
  },
  {
    name: 'an EC signature under an RSA key',
    code: 'signature-algorithm-mismatch',
    verdict: 'invalid',
    scene: async () => ({
      input: await signToken({ alg: 'ES256', kid: `${did}#rsa` }, claims3(badge3()), ec),
    }),
    near: async () => ({ input: await jwtOf(badge3(), ec, { kid: `${did}#ec` }) }),
  },
  {
    name: 'an Ed25519 proof that names the RSA key',
    code: 'signature-algorithm-mismatch',
    verdict: 'invalid',
    scene: async () => ({ input: text(await proven({}, { method: `${did}#rsa` })) }),
  },
  {
    name: 'an ECDSA suite with an Ed25519 key',
    code: 'signature-algorithm-mismatch',
    verdict: 'invalid',
    scene: async () => ({ input: text(await proven({}, { suite: 'ecdsa-rdfc-2019' })) }),
  },
  {
    name: 'no proof',
    code: 'proof-missing',
    verdict: 'invalid',
    scene: () => ({ input: text(badge3()) }),
    near: async () => ({ input: text(await proven()) }),
  },
  {
    name: 'an empty list of proofs',
    code: 'proof-missing',
    verdict: 'invalid',
    scene: () => ({ input: text({ ...badge3(), proof: [] }) }),
  },
  {
    name: 'a proof that is a text',
    code: 'proof-malformed',
    verdict: 'invalid',
    scene: () => ({ input: text({ ...badge3(), proof: 'trust me' }) }),
    near: async () => ({ input: text(await proven()) }),
  },
  {
    name: 'a proof without a value',
    code: 'proof-malformed',
    verdict: 'invalid',
    scene: async () => ({ input: await withProof({ proofValue: undefined }) }),
  },
  {
    name: 'a proof value in base64',
    code: 'proof-malformed',
    verdict: 'invalid',
    scene: async () => ({ input: await withProof({ proofValue: 'uAAAA' }) }),
  },
  {
    name: 'a proof with another context',
    code: 'proof-malformed',
    verdict: 'invalid',
    scene: async () => ({
      input: await withProof({ '@context': ['https://www.w3.org/2018/credentials/v1'] }),
    }),
  },
  {
    name: 'a proof over a proof that is not there',
    code: 'proof-malformed',
    verdict: 'invalid',
    scene: async () => ({ input: await withProof({ previousProof: 'urn:uuid:1' }) }),
  },
  {
    name: 'fifty proofs',
    code: 'proof-malformed',
    verdict: 'invalid',
    scene: async () => ({
      input: text({
        ...badge3(),
        proof: Array.from({ length: 50 }, () => ({ type: 'DataIntegrityProof' })),
      }),
    }),
  },
  {
    name: 'a proof made to log in',
    code: 'proof-purpose-wrong',
    verdict: 'invalid',
    scene: async () => ({
      input: text(await proven({}, { more: { proofPurpose: 'authentication' } })),
    }),
    near: async () => ({ input: text(await proven()) }),
  },
  {
    name: 'a proof that has run out',
    code: 'proof-expired',
    verdict: 'invalid',
    scene: async () => ({
      input: text(await proven({}, { more: { expires: '2026-11-22T00:00:00Z' } })),
    }),
    near: async () => ({
      input: text(await proven({}, { more: { expires: '2026-11-24T00:00:00Z' } })),
    }),
  },
  {
    name: 'a proof from tomorrow',
    code: 'proof-from-future',
    verdict: 'invalid',
    scene: async () => ({
      input: text(await proven({}, { more: { created: '2026-11-24T00:00:00Z' } })),
    }),
    near: async () => ({
      input: text(await proven({}, { more: { created: '2026-11-23T12:02:00Z' } })),
    }),
  },
  {
    name: 'a suite nobody knows',
    code: 'proof-suite-unknown',
    verdict: 'could-not-check',
    scene: async () => ({ input: await withProof({ cryptosuite: 'quantum-2099' }) }),
    near: async () => ({ input: text(await proven({}, { suite: 'eddsa-jcs-2022' })) }),
  },
  {
    name: 'a selective disclosure proof',
    code: 'proof-suite-unknown',
    verdict: 'could-not-check',
    scene: async () => ({ input: await withProof({ cryptosuite: 'ecdsa-sd-2023' }) }),
  },
  {
    name: 'a member that no context knows',
    code: 'proof-words-loose',
    verdict: 'invalid',
    scene: async () => ({ input: text({ ...(await proven()), grade: 'A*' }) }),
    near: async () => ({
      input: await changed('"name":"First Circuit",', '"name":"First Circuit","description":"x",'),
    }),
  },
  {
    name: 'a type that no context knows',
    code: 'proof-words-loose',
    verdict: 'invalid',
    scene: async () => ({ input: await changed('"Achievement"]', '"Achievement","Doctorate"]') }),
  },
  {
    name: 'a relative id',
    code: 'proof-words-loose',
    verdict: 'invalid',
    scene: async () => ({ input: await changed(/"id":"urn:uuid:[^"]*"/, '"id":"../me"') }),
  },
  {
    name: 'a proof under a context from elsewhere',
    code: 'proof-words-unknown',
    verdict: 'could-not-check',
    scene: async () => ({
      input: await changed('context-3.0.3.json"', 'context-3.0.3.json","https://evil.example/c"'),
    }),
    near: async () => ({ input: text(await proven()) }),
  },
  {
    name: 'a badge of eleven thousand members',
    code: 'proof-too-complex',
    verdict: 'could-not-check',
    scene: async () => ({
      input: text({
        ...(await proven()),
        evidence: Array.from({ length: 11_000 }, (_, index) => ({
          id: `urn:e:${String(index)}`,
          type: ['Evidence'],
        })),
      }),
    }),
    near: async () => ({
      input: text(await proven({ evidence: [{ id: 'urn:e:1', type: ['Evidence'] }] })),
    }),
  },
  {
    name: 'letters that libraries order differently',
    code: 'proof-form-disputed',
    verdict: 'could-not-check',
    scene: async () => {
      const signed = await proven()
      const subject = signed['credentialSubject'] as Json
      const achievement = { ...(subject['achievement'] as Json), tag: ['\uff5e', '\u{1f600}'] }
      return { input: text({ ...signed, credentialSubject: { ...subject, achievement } }) }
    },
    near: async () => {
      const subject = badge3()['credentialSubject'] as Json
      const achievement = { ...(subject['achievement'] as Json), tag: ['\u{1f600}'] }
      return { input: text(await proven({ credentialSubject: { ...subject, achievement } })) }
    },
  },
  ...Object.entries({
    iss: 'did:web:evil.example',
    jti: 'urn:uuid:9',
    sub: 'urn:uuid:9',
    nbf: 1,
    exp: 4_070_908_800,
  }).map(([name, value]): Attack => ({
    name: `a claim ${name} that differs from the badge`,
    code: 'claims-differ',
    verdict: 'invalid',
    scene: async () => ({ input: await claim({ [name]: value }) }),
    near: async () => ({ input: await claim({ [name]: undefined }) }),
  })),
  {
    name: 'a beginning that is a text',
    code: 'claims-differ',
    verdict: 'invalid',
    scene: async () => ({ input: await claim({ nbf: '1781222400' }) }),
  },
  {
    name: 'a token that does not name its issuer',
    code: 'claims-issuer-missing',
    verdict: 'invalid',
    scene: async () => ({ input: await claim({ iss: undefined }) }),
    near: async () => ({ input: await claim({ jti: undefined, sub: undefined, nbf: undefined }) }),
  },
  {
    name: 'a token of VC-JOSE-COSE, which need not repeat its issuer',
    code: 'claims-missing',
    verdict: 'valid',
    scene: async () => ({
      input: await signToken(
        { alg: 'RS256', typ: 'vc+jwt', kid: `${did}#rsa` },
        { ...claims3(badge3()), iss: undefined },
        stage.rsa,
      ),
    }),
  },
  {
    name: 'a second proof that does not fit',
    code: 'signature-right-beside-wrong',
    verdict: 'valid',
    scene: async () => ({ input: await twiceProven({ created: '2026-06-13T00:00:00Z' }) }),
    near: async () => ({ input: await twiceProven({}) }),
  },
  {
    name: 'a second proof of an unknown suite',
    code: 'signature-right',
    verdict: 'valid',
    scene: async () => ({ input: await twiceProven({ cryptosuite: 'bbs-2031' }) }),
  },
  {
    name: 'a token without its subject',
    code: 'claims-missing',
    verdict: 'valid',
    scene: async () => ({ input: await claim({ sub: undefined }) }),
    near: async () => ({ input: await token() }),
  },
  {
    name: 'a second badge in the vc claim',
    code: 'claims-two-credentials',
    verdict: 'invalid',
    scene: async () => ({ input: await claim({ vc: badge3({ name: 'Doctor' }) }) }),
    near: async () => ({ input: await claim({ note: 'x' }) }),
  },
]
