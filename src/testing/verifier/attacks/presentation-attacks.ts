import { createHash } from 'node:crypto'
import { badge3, did, prove, type Json } from '../credentials.ts'
import { makeKey, multibase, signToken } from '../keys.ts'
import { stage, worldWith } from '../stage.ts'
import type { Attack, Scene } from './attack.ts'

const device = await makeKey('EdDSA')
const other = await makeKey('EdDSA')
const nameOf = (key: typeof device) => `did:key:${multibase(key)}`
const methodOf = (key: typeof device) => `${nameOf(key)}#${multibase(key)}`
const ours = nameOf(device)
const badge = await prove(badge3(), stage.ed)
const named = async (id: string) =>
  prove(badge3({ credentialSubject: { ...(badge3()['credentialSubject'] as Json), id } }), stage.ed)
const hidden = async (id: string) => {
  const subject = badge3()['credentialSubject'] as Json
  const identityHash = `sha256$${createHash('sha256').update(`${id}pepper`).digest('hex')}`
  const identity = { type: 'IdentityObject', hashed: true, identityHash, identityType: 'ext:did' }
  const identifier = [{ ...identity, salt: 'pepper' }]
  return prove(badge3({ credentialSubject: { ...subject, identifier } }), stage.ed)
}
const second = await prove(badge3({ id: 'https://makers.example/badges/awards/2.json' }), stage.ed)

const plain = (more: Json = {}): Json => ({
  '@context': ['https://www.w3.org/ns/credentials/v2'],
  id: 'urn:uuid:6f1c5f0e-3d3c-4a0c-9c55-6a1b2f3c4d50',
  type: ['VerifiablePresentation'],
  holder: ours,
  verifiableCredential: [badge],
  ...more,
})
const signed = async (more: Json = {}, proof: Json = {}, key = device) =>
  prove(plain(more), key, { method: methodOf(key), more: proof })
const scene = (presentation: Json, more: Partial<Scene> = {}): Scene => ({
  input: JSON.stringify(presentation),
  ...more,
})
const isGood = async () => scene(await signed())
const withProof = async (more: Json): Promise<Scene> => {
  const whole = await signed()
  return scene({ ...whole, proof: { ...(whole['proof'] as Json), ...more } })
}
const asToken = async (claims: Json, key = device): Promise<Scene> => ({
  input: await signToken({ alg: key.alg, kid: methodOf(key), typ: 'JWT' }, claims, key),
})
const vp: Json = {
  '@context': ['https://www.w3.org/2018/credentials/v1'],
  type: ['VerifiablePresentation'],
  verifiableCredential: [badge],
}
const isGoodToken = () => asToken({ iss: ours, vp })

/** Presentations that are not what they say: the badges in them are good all the same. */
export const presentationAttacks: readonly Attack[] = [
  {
    name: 'a badge taken out of a presentation that its holder signed',
    code: 'presentation-altered',
    verdict: 'valid',
    scene: async () => {
      const whole = await signed({ verifiableCredential: [badge, second] })
      return scene({ ...whole, verifiableCredential: [badge] })
    },
    near: async () => scene(await signed({ verifiableCredential: [badge, second] })),
  },
  {
    name: 'a good badge put into a presentation that was signed without it',
    code: 'presentation-altered',
    verdict: 'valid',
    scene: async () => scene({ ...(await signed()), verifiableCredential: [badge, second] }),
  },
  {
    name: 'a proof copied from another presentation of the same holder',
    code: 'presentation-altered',
    verdict: 'valid',
    scene: async () => {
      const { proof } = await signed({ id: 'urn:uuid:6f1c5f0e-3d3c-4a0c-9c55-6a1b2f3c4d51' })
      return scene(plain({ proof }))
    },
    near: isGood,
  },
  {
    name: 'a presentation whose proof was made for another request',
    code: 'presentation-altered',
    verdict: 'valid',
    scene: async () => {
      const whole = await signed({}, { challenge: 'one', domain: 'work.example' })
      return scene({ ...whole, proof: { ...(whole['proof'] as Json), challenge: 'two' } })
    },
    near: async () => scene(await signed({}, { challenge: 'one', domain: 'work.example' })),
  },
  {
    name: 'the name of the holder’s key over the signature of another',
    code: 'presentation-altered',
    verdict: 'valid',
    scene: async () => scene(await prove(plain(), other, { method: methodOf(device) })),
    near: isGood,
  },
  {
    name: 'a presentation of one holder, signed well with the key of another',
    code: 'presentation-key-not-holder',
    verdict: 'valid',
    scene: async () => scene(await signed({}, {}, other)),
    near: async () => scene(await signed({ holder: nameOf(other) }, {}, other)),
  },
  {
    name: 'a presentation whose holder was written over',
    code: 'presentation-altered',
    verdict: 'valid',
    scene: async () => scene({ ...(await signed()), holder: nameOf(other) }),
    near: async () => scene(await signed({ holder: { id: ours, name: 'Me' } })),
  },
  {
    name: 'the issuer named as holder of a presentation that it did not sign',
    code: 'presentation-key-not-holder',
    verdict: 'valid',
    scene: async () => scene(await signed({ holder: did })),
    near: async () => scene(await prove(plain({ holder: did }), stage.ed)),
  },
  {
    name: 'a presentation signed to show who one is with a key that is for badges alone',
    code: 'presentation-key-not-holder',
    verdict: 'valid',
    scene: async () => {
      const more = { proofPurpose: 'authentication', challenge: 'one' }
      return scene(await prove(plain({ holder: did }), stage.ed, { more }))
    },
    near: async () => scene(await signed({}, { proofPurpose: 'authentication', challenge: 'one' })),
  },
  {
    name: 'a presentation that nobody signed, though it names a holder',
    code: 'presentation-unsigned',
    verdict: 'valid',
    scene: () => scene(plain()),
    near: isGood,
  },
  {
    name: 'a presentation whose proof was signed for another purpose',
    code: 'presentation-proof-broken',
    verdict: 'valid',
    scene: async () => scene(await signed({}, { proofPurpose: 'keyAgreement' })),
    near: isGood,
  },
  {
    name: 'a presentation with a proof that is cut short',
    code: 'presentation-proof-broken',
    verdict: 'valid',
    scene: () => withProof({ proofValue: 'cut' }),
    near: isGood,
  },
  {
    name: 'a presentation with words that the signature does not cover',
    code: 'presentation-proof-broken',
    verdict: 'valid',
    scene: async () => scene({ ...(await signed()), grade: 'First' }),
    near: isGood,
  },
  {
    name: 'a presentation with more proofs than are looked at',
    code: 'presentation-proof-broken',
    verdict: 'valid',
    scene: async () => {
      const whole = await signed()
      return scene({ ...whole, proof: Array.from({ length: 5 }, () => whole['proof']) })
    },
    near: async () => {
      const whole = await signed()
      return scene({ ...whole, proof: Array.from({ length: 4 }, () => whole['proof']) })
    },
  },
  {
    name: 'a presentation whose proof has run out',
    code: 'presentation-out-of-time',
    verdict: 'valid',
    scene: async () => scene(await signed({}, { expires: '2026-06-13T00:00:00Z' })),
    near: async () => scene(await signed({}, { expires: '2036-06-13T00:00:00Z' })),
  },
  {
    name: 'a presentation that says it was signed next year',
    code: 'presentation-out-of-time',
    verdict: 'valid',
    scene: async () => scene(await signed({}, { created: '2036-06-12T00:00:00Z' })),
    near: isGood,
  },
  {
    name: 'a presentation whose holder’s website is silent',
    code: 'presentation-key-unknown',
    verdict: 'valid',
    reason: 'not-found',
    scene: async () => {
      const holder = 'did:web:gone.example'
      const world = worldWith({ 'https://gone.example/.well-known/did.json': { status: 404 } })
      return scene(await signed({ holder }), { world })
    },
    near: isGood,
  },
  {
    name: 'a presentation signed in a way that nobody here knows',
    code: 'presentation-suite-unknown',
    verdict: 'valid',
    scene: () => withProof({ cryptosuite: 'bbs-2023' }),
    near: async () =>
      scene(await prove(plain(), device, { suite: 'eddsa-jcs-2022', method: methodOf(device) })),
  },
  {
    name: 'a presentation as a token, altered',
    code: 'presentation-altered',
    verdict: 'valid',
    scene: async () => {
      const [head, , tail] = String((await isGoodToken()).input).split('.')
      const [, body] = String((await asToken({ iss: ours, nonce: 'x', vp })).input).split('.')
      return { input: [head, body, tail].join('.') }
    },
    near: isGoodToken,
  },
  {
    name: 'a presentation as a token that names another holder inside',
    code: 'presentation-key-not-holder',
    verdict: 'valid',
    scene: () => asToken({ iss: ours, vp: { ...vp, holder: nameOf(other) } }),
    near: () => asToken({ iss: ours, vp: { ...vp, holder: ours } }),
  },
  {
    name: 'a presentation as a token of one holder, signed with the key of another',
    code: 'presentation-altered',
    verdict: 'valid',
    scene: () => asToken({ iss: ours, vp }, other),
    near: () => asToken({ iss: nameOf(other), vp }, other),
  },
  {
    name: 'a presentation as a token that has run out',
    code: 'presentation-out-of-time',
    verdict: 'valid',
    scene: () => asToken({ iss: ours, exp: 1_700_000_000, vp }),
    near: () => asToken({ iss: ours, exp: 2_700_000_000, vp }),
  },
  {
    name: 'a badge of one key’s holder in a presentation that another signed',
    code: 'holder-is-another',
    verdict: 'valid',
    scene: async () => scene(await signed({ verifiableCredential: [await named(nameOf(other))] })),
    near: async () => scene(await signed({ verifiableCredential: [await named(ours)] })),
  },
  {
    name: 'a badge of a key that only its hash names, in a presentation that another signed',
    code: 'holder-is-another',
    verdict: 'valid',
    scene: async () => scene(await signed({ verifiableCredential: [await hidden(nameOf(other))] })),
    near: async () => scene(await signed({ verifiableCredential: [await hidden(ours)] })),
  },
  {
    name: 'a badge of a key that only its hash names, in a presentation that nobody signed',
    code: 'holder-unproven',
    verdict: 'valid',
    scene: async () => scene(plain({ verifiableCredential: [await hidden(ours)] })),
    near: async () => scene(await signed({ verifiableCredential: [await hidden(ours)] })),
  },
  {
    name: 'a badge of a key’s holder in a presentation that nobody signed',
    code: 'holder-unproven',
    verdict: 'valid',
    scene: async () => scene(plain({ verifiableCredential: [await named(ours)] })),
    near: isGood,
  },
]
