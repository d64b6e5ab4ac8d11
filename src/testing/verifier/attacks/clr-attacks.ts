import { badge3, did, holder, holderHash, prove, type Json } from '../credentials.ts'
import { makeKey, multibase } from '../keys.ts'
import { stage, worldWith } from '../stage.ts'
import type { Attack, Scene } from './attack.ts'

const device = await makeKey('EdDSA')
const ours = `did:key:${multibase(device)}`
const another = 'did:key:z6MkpTHR8VNsBxYAAWHut2Geadd9jSwuBV8xRoAnwWsdvktH'
const subjectOf = (more: Json = {}): Json => ({
  ...(badge3()['credentialSubject'] as Json),
  ...more,
})
const achievement = (name: string) => `https://makers.example/badges/${name}/achievement.json`
const inner = async (name: string, subject: Json = {}, more: Json = {}, key = stage.ed) => {
  const own = { ...(subjectOf()['achievement'] as Json), id: achievement(name) }
  const credentialSubject = subjectOf({ achievement: own, ...subject })
  return prove(badge3({ id: `urn:uuid:${name}`, credentialSubject, ...more }), key)
}
const one = await inner('one')
const two = await inner('two')
const emailIn = (identityHash: string, more: Json = {}): Json => ({
  type: 'IdentityObject',
  identityType: 'emailAddress',
  hashed: false,
  identityHash,
  ...more,
})

/** A record as its holder's device signs it. */
const record = (inside: readonly unknown[], subject: Json = {}, more: Json = {}): Json => ({
  '@context': [
    'https://www.w3.org/ns/credentials/v2',
    'https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json',
    'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
  ],
  id: 'urn:uuid:6f1c5f0e-3d3c-4a0c-9c55-6a1b2f3c4d60',
  type: ['VerifiableCredential', 'ClrCredential'],
  name: 'What I have done',
  issuer: { id: ours, type: ['Profile'] },
  validFrom: '2026-06-20T00:00:00Z',
  credentialSubject: { id: ours, type: ['ClrSubject'], verifiableCredential: inside, ...subject },
  ...more,
})
const signed = async (document: Json): Promise<Json> =>
  // What is undefined is not there.
  prove(JSON.parse(JSON.stringify(document)) as Json, device, {
    method: `${ours}#${multibase(device)}`,
  })
const scene = async (
  inside: readonly unknown[],
  subject: Json = {},
  more: Json = {},
): Promise<Scene> => ({ input: JSON.stringify(await signed(record(inside, subject, more))) })
const isGood = async () => scene([one, two])
const associated = (targetId: string): Json => ({
  association: [
    { type: 'Association', associationType: 'precedes', sourceId: achievement('one'), targetId },
  ],
})
const ended = async () =>
  scene([one, await inner('past', {}, { validUntil: '2026-06-13T00:00:00Z' })])

/** Records of several badges that promise more than is inside. */
export const clrAttacks: readonly Attack[] = [
  {
    name: 'a record with a badge inside that was altered',
    code: 'members-not-proven',
    verdict: 'invalid',
    scene: async () => scene([one, { ...two, name: 'Doctor of Medicine' }]),
    near: isGood,
  },
  {
    name: 'a record with a badge inside that somebody else signed in an issuer’s name',
    code: 'members-not-proven',
    verdict: 'invalid',
    scene: async () => scene([one, await inner('two', {}, {}, stage.evilEd)]),
    near: ended,
  },
  {
    name: 'a record with a badge inside that nobody signed',
    code: 'members-not-proven',
    verdict: 'invalid',
    scene: async () => scene([badge3()]),
  },
  {
    name: 'a record from which its proof was taken',
    code: 'proof-missing',
    verdict: 'invalid',
    scene: () => Promise.resolve({ input: JSON.stringify(record([one])) }),
    near: isGood,
  },
  {
    name: 'a badge put into a record after it was signed',
    code: 'signature-wrong',
    verdict: 'invalid',
    scene: async () => {
      const { proof } = await signed(record([one]))
      return { input: JSON.stringify({ ...record([one, two]), proof }) }
    },
    near: isGood,
  },
  {
    name: 'a record that is not said to be for anybody',
    code: 'not-standard',
    verdict: 'invalid',
    scene: async () => scene([one], { id: undefined }),
    near: isGood,
  },
  {
    name: 'a record whose issuer is named and not described',
    code: 'not-standard',
    verdict: 'invalid',
    scene: async () => scene([one], {}, { issuer: ours }),
  },
  {
    name: 'a record with a badge inside whose issuer is silent',
    code: 'members-not-all-checked',
    verdict: 'could-not-check',
    scene: async () => ({
      ...(await scene([one])),
      world: worldWith({ 'https://makers.example/badges/did.json': { status: 500 } }),
    }),
    near: isGood,
  },
  {
    name: 'a record inside a record',
    code: 'members-not-all-checked',
    verdict: 'could-not-check',
    scene: async () => scene([one, await signed(record([two]))]),
  },
  {
    name: 'a record with something inside that is no badge',
    code: 'members-not-all-checked',
    verdict: 'could-not-check',
    scene: async () => scene([one, { type: ['VerifiableCredential'], name: 'A transcript' }]),
  },
  {
    name: 'a record with more inside than is looked at',
    code: 'members-not-all-checked',
    verdict: 'could-not-check',
    scene: async () => ({
      ...(await scene([one, two])),
      world: worldWith({}, { limits: { badges: 1 } }),
    }),
    near: async () => ({
      ...(await scene([one, two])),
      world: worldWith({}, { limits: { badges: 2 } }),
    }),
  },
  {
    name: 'a record that names an achievement which is not inside',
    code: 'associations-outside',
    verdict: 'valid',
    scene: async () => scene([one, two], associated(achievement('three'))),
    near: async () => scene([one, two], associated(achievement('two'))),
  },
  {
    name: 'a complete record that names an achievement which is not inside',
    code: 'associations-outside',
    verdict: 'valid',
    scene: async () => scene([one], associated(achievement('two')), { partial: false }),
    near: async () => scene([one], associated(achievement('two')), { partial: true }),
  },
  {
    name: 'a record that relates its badges in a way of its own',
    code: 'not-standard',
    verdict: 'invalid',
    scene: async () => {
      const [association] = associated(achievement('two'))['association'] as readonly Json[]
      return scene([one, two], { association: [{ ...association, associationType: 'beats' }] })
    },
    near: async () => scene([one, two], associated(achievement('two'))),
  },
  {
    name: 'a record with a badge of another key’s holder',
    code: 'subjects-differ',
    verdict: 'valid',
    scene: async () => scene([one, await inner('two', { id: another })]),
    near: async () => scene([one, await inner('two', { id: ours })]),
  },
  {
    name: 'a record for an address with a badge that was awarded to another one, hashed',
    code: 'subjects-differ',
    verdict: 'valid',
    scene: async () => scene([one], { identifier: [emailIn('thief@school.example')] }),
    near: async () => scene([one], { identifier: [emailIn(holder.toUpperCase())] }),
  },
  {
    name: 'a hashed record with a badge of another hash under the same salt',
    code: 'subjects-differ',
    verdict: 'valid',
    scene: async () =>
      scene([one], {
        identifier: [emailIn(holderHash.replace(/.$/, '0'), { hashed: true, salt: 'salt' })],
      }),
    near: async () =>
      scene([one], {
        identifier: [emailIn(holderHash.replace(/.$/, '0'), { hashed: true, salt: 'pepper' })],
      }),
  },
  {
    name: 'a record of an issuer whose key is somebody else’s',
    code: 'issuer-key-not-listed',
    verdict: 'invalid',
    scene: async () => scene([one], {}, { issuer: { id: did, type: ['Profile'] } }),
    near: isGood,
  },
]
