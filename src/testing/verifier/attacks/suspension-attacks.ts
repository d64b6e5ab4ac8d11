import { createHash } from 'node:crypto'
import { encodeStatusList } from '../../../openbadges/encode-status-list.ts'
import { encodeBase58 } from '../../../bytes/base58.ts'
import {
  type Json,
  badge3,
  digestSri,
  prove,
  statusEntry,
  statusList,
  statusUrl,
} from '../credentials.ts'
import { multibase } from '../keys.ts'
import { stage, worldWith } from '../stage.ts'
import type { Page } from '../../world.ts'
import type { Attack, Scene } from './attack.ts'

const { ed, evilEd, emptyList } = stage
const text = (value: unknown) => JSON.stringify(value)
const index = 94_567
const struck = encodeStatusList([index])
const suspensionsUrl = 'https://makers.example/badges/status/suspensions-1.json'
const revocation = statusEntry('revocation', index)
const suspension = statusEntry('suspension', index, { statusListCredential: suspensionsUrl })

interface Lists {
  /** Bits of the two lists; both set when absent. */
  readonly revoked?: string
  readonly suspended?: string
  /** The suspension list as it is served; signed by the issuer when absent. */
  readonly served?: Page
  readonly more?: Json
  readonly subject?: Json
  /** What the revocation list names; the suspension list by its digest when absent. */
  readonly related?: unknown
  readonly entries?: unknown
}

const suspensionsOf = async ({ suspended = struck, more, subject }: Lists): Promise<string> =>
  text(
    await prove(
      statusList(
        suspended,
        { id: suspensionsUrl, ...more },
        { statusPurpose: 'suspension', ...subject },
      ),
      ed,
    ),
  )
const naming = (list: string, more: Json = {}) => ({
  id: suspensionsUrl,
  digestSRI: digestSri(list),
  ...more,
})

/** A badge whose revocation list names a list of suspensions. */
const held = async (lists: Lists = {}): Promise<Scene> => {
  const list = typeof lists.served === 'string' ? lists.served : await suspensionsOf(lists)
  const { related = [naming(list)], revoked = struck, served = list } = lists
  const named = related === 'none' ? {} : { relatedResource: related }
  const { entries = revocation } = lists
  return {
    input: text(await prove(badge3({ credentialStatus: entries }), ed)),
    world: worldWith({
      [statusUrl]: await prove(statusList(revoked, named), ed),
      [suspensionsUrl]: served,
    }),
  }
}
const unproven = { code: 'revoked-or-suspended', verdict: 'invalid', near: () => held() } as const
const other = naming(text('another list'))
const evil = `did:key:${multibase(evilEd)}`
const forged = async (issuer: string, method: string) =>
  text(
    await prove(
      statusList(struck, { id: suspensionsUrl, issuer }, { statusPurpose: 'suspension' }),
      evilEd,
      { method: `${method}#${multibase(evilEd)}` },
    ),
  )
const multihash = (bytes: Buffer) => Buffer.concat([Buffer.from([0x12, bytes.length]), bytes])
const sha256 = (list: string) => createHash('sha256').update(list).digest()

/** Revocation lists whose bit may stand for a suspension, and suspension lists that do not prove it. */
export const suspensionAttacks: readonly Attack[] = [
  {
    name: 'a badge that is suspended, by the list that the revocation list names',
    code: 'suspended',
    verdict: 'invalid',
    scene: () => held(),
    near: () => held({ suspended: emptyList }),
  },
  {
    name: 'a badge that is revoked, and not on the list of suspensions',
    code: 'revoked',
    verdict: 'invalid',
    scene: () => held({ suspended: encodeStatusList([index - 1, index + 1]) }),
    near: () => held(),
  },
  {
    name: 'a badge on the list of suspensions, and not on the list that the badge names',
    code: 'status-clear',
    verdict: 'valid',
    scene: () => held({ revoked: emptyList }),
  },
  {
    name: 'a list of suspensions that is down',
    ...unproven,
    scene: () => held({ served: 'offline' }),
  },
  {
    name: 'a list of suspensions that is gone',
    ...unproven,
    scene: () => held({ served: { status: 404 } }),
  },
  {
    name: 'a list of suspensions at an address that is none',
    ...unproven,
    scene: () => held({ related: [{ id: 'urn:x', digestSRI: other.digestSRI }] }),
  },
  {
    name: 'a list of suspensions with another digest',
    ...unproven,
    scene: () => held({ related: [other] }),
  },
  {
    name: 'a list of suspensions with a good digest and another',
    ...unproven,
    scene: async () => {
      const digestMultibase = `u${multihash(sha256('x')).toString('base64url')}`
      return held({ related: [naming(await suspensionsOf({}), { digestMultibase })] })
    },
  },
  ...[undefined, '', 'sha1-AAAA', 'sha256-', 'sha256-!', ['md5-x'], 7, null].map((digestSRI) => ({
    name: `a list of suspensions whose digest is ${text(digestSRI)}`,
    ...unproven,
    scene: () => held({ related: [{ id: suspensionsUrl, digestSRI }] }),
  })),
  ...['u', 'z', 'uEiA', 'zzzz', 'm', 'u!', 'z0'].map((digestMultibase) => ({
    name: `a list of suspensions whose multibase digest is ${digestMultibase}`,
    ...unproven,
    scene: () => held({ related: [{ id: suspensionsUrl, digestMultibase }] }),
  })),
  ...(['u', 'z'] as const).map((base) => ({
    name: `a list of suspensions by its multibase digest in ${base}`,
    code: 'suspended' as const,
    verdict: 'invalid' as const,
    scene: async () => {
      const bytes = multihash(sha256(await suspensionsOf({})))
      const digest = base === 'u' ? bytes.toString('base64url') : encodeBase58(bytes)
      return held({ related: { id: suspensionsUrl, digestMultibase: base + digest } })
    },
  })),
  {
    name: 'a list of suspensions that nobody signed',
    ...unproven,
    scene: () => held({ served: text(statusList(struck, {}, { statusPurpose: 'suspension' })) }),
  },
  {
    name: 'a list of suspensions in the name of the issuer, signed by the attacker',
    ...unproven,
    scene: async () => held({ served: await forged('did:web:makers.example:badges', evil) }),
  },
  {
    name: 'a list of suspensions whose bits are rubbish',
    ...unproven,
    scene: () => held({ suspended: 'uAAAA' }),
  },
  {
    name: 'a list of suspensions without this place',
    ...unproven,
    scene: () =>
      held({
        revoked: encodeStatusList([200_000], 262_144),
        entries: statusEntry('revocation', 200_000),
      }),
  },
  {
    name: 'a list of suspensions that has run out',
    ...unproven,
    scene: () => held({ more: { validUntil: '2026-11-22T00:00:00Z' } }),
  },
  {
    name: 'a list of suspensions of somebody else',
    code: 'revoked',
    verdict: 'invalid',
    scene: async () => held({ served: await forged(evil, evil) }),
    near: () => held(),
  },
  {
    name: 'a list of suspensions for another purpose',
    code: 'revoked',
    verdict: 'invalid',
    scene: () => held({ subject: { statusPurpose: ['revocation', 'message'] } }),
    near: () => held({ subject: { statusPurpose: ['message', 'suspension'] } }),
  },
  {
    name: 'a related resource that is no list',
    code: 'revoked',
    verdict: 'invalid',
    scene: () => held({ served: '<html>' }),
  },
  {
    name: 'a related resource that is the context',
    code: 'revoked',
    verdict: 'invalid',
    scene: () =>
      held({ related: { id: 'https://www.w3.org/ns/credentials/v2', digestSRI: 'sha256-AAAA' } }),
  },
  {
    name: 'the list of suspensions behind many other resources',
    code: 'suspended',
    verdict: 'invalid',
    scene: async () =>
      held({ related: [{ id: 'https://gone.example/a' }, naming(await suspensionsOf({}))] }),
  },
  ...[null, [], 'urn:x', 7, {}, [null]].map((related) => ({
    name: `a revoked badge whose list names as related ${text(related)}`,
    code: (text(related) === '{}' ? 'revoked-or-suspended' : 'revoked') as Attack['code'],
    verdict: 'invalid' as const,
    scene: () => held({ related }),
  })),
  // Before, a credential named both lists itself, and the revocation list named none.
  ...twoEntries(),
]

/** Every combination of two bits, the order of the entries, and a revocation list that names the other or not. */
function twoEntries(): readonly Attack[] {
  const orders = [
    [revocation, suspension],
    [suspension, revocation],
  ] as const
  return orders.flatMap((entries, order) =>
    (['none', undefined] as const).flatMap((related) =>
      [struck, emptyList].flatMap((revoked) =>
        [struck, emptyList].map((suspended): Attack => {
          const bits = [revoked, suspended].map((list) => list === struck)
          const code = codeFor(bits, related === undefined)
          return {
            name: `a badge with two entries, in order ${order}, ${text(bits)}, ${related ?? 'related'}`,
            code,
            verdict: code === 'status-clear' ? 'valid' : 'invalid',
            scene: () => held({ entries, revoked, suspended, related }),
          }
        }),
      ),
    ),
  )
}

function codeFor([revoked, suspended]: readonly boolean[], isRelated: boolean): Attack['code'] {
  if (revoked && !(isRelated && suspended)) return 'revoked'
  return suspended ? 'suspended' : 'status-clear'
}
