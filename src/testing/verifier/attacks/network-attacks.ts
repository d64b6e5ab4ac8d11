import type { FetchReason } from '../../../verifier/fetching/fetching.ts'
import type { Page } from '../../world.ts'
import { assertion2, urls } from '../assertions.ts'
import { stage, worldWith } from '../stage.ts'
import { badge3, didDocumentUrl, jwtOf } from '../credentials.ts'
import type { Attack } from './attack.ts'

const limits = { milliseconds: 60, bytes: 20_000, redirects: 3 }
const to = (location: string, status = 302): Page => ({ status, headers: { location } })
const hop = (number: number) => `https://makers.example/hop/${String(number)}`
const hops = Object.fromEntries(
  Array.from({ length: 9 }, (_, number) => [hop(number), to(hop(number + 1))]),
)

/** What a host may do instead of answering: never valid, never invalid. */
const answers: readonly (readonly [string, FetchReason, Page])[] = [
  ['does not answer', 'offline', 'offline'],
  ['does not share', 'blocked', 'cors'],
  ['keeps us waiting', 'timeout', 'hang'],
  ['never stops talking', 'too-large', 'drip'],
  ['answers with too much', 'too-large', 'x'.repeat(20_001)],
  ['asks for a password', 'server-error', { status: 401 }],
  ['refuses', 'server-error', { status: 403 }],
  ['has had enough', 'server-error', { status: 429 }],
  ['fails', 'server-error', { status: 500 }],
  ['is not available', 'server-error', { status: 503 }],
  ['sends us in a circle', 'redirect-loop', to(urls.assertion)],
  ['sends us on and on', 'too-many-redirects', to(hop(0))],
  ['sends us to an insecure address', 'not-https', to('http://makers.example/assertions/1.json')],
  ['sends us to our own machine', 'private-address', to('https://localhost/x')],
  ['sends us to the cloud’s secrets', 'private-address', to('https://169.254.169.254/latest')],
  ['sends us to a number that is an address', 'private-address', to('https://0x7f000001/')],
  ['sends us to an IPv6 address', 'private-address', to('https://[::1]/')],
  ['sends us to the printer', 'private-address', to('https://printer/')],
  ['sends us to a strange port', 'odd-port', to('https://makers.example:8443/')],
  ['sends us to a file', 'not-https', to('file:///etc/passwd')],
  ['sends us to an address with a password', 'user-info', to('https://me:secret@makers.example/')],
]

export const networkAttacks: readonly Attack[] = [
  ...answers.map(([what, reason, page]): Attack => ({
    name: `the host of the badge ${what}`,
    code: 'hosted-unreachable',
    verdict: 'could-not-check',
    reason,
    scene: () => ({
      input: JSON.stringify(assertion2()),
      world: worldWith({ ...hops, [urls.assertion]: page }, { limits }),
    }),
  })),
  ...answers.slice(0, 10).map(([what, reason, page]): Attack => ({
    name: `the host of the issuer ${what}`,
    code: 'issuer-unreachable',
    verdict: 'could-not-check',
    reason,
    scene: async () => ({
      input: await jwtOf(badge3(), stage.rsa),
      world: worldWith({ [didDocumentUrl]: page }, { limits }),
    }),
  })),
  {
    name: 'a badge that asks for more than its share',
    code: 'badge-class-unreachable',
    verdict: 'could-not-check',
    reason: 'too-many-fetches',
    scene: () => ({
      input: JSON.stringify(assertion2()),
      world: worldWith({}, { limits: { fetches: 1 } }),
    }),
    near: () => ({
      input: JSON.stringify(assertion2()),
      world: worldWith({}, { limits: { fetches: 3 } }),
    }),
  },
  {
    name: 'an address with a backslash in it',
    code: 'hosted-unreachable',
    verdict: 'could-not-check',
    reason: 'malformed',
    scene: () => ({ input: JSON.stringify(assertion2({ id: 'https://makers.example/\\1' })) }),
  },
  {
    name: 'an address that turns its letters round',
    code: 'not-standard',
    verdict: 'invalid',
    scene: () => ({ input: JSON.stringify(assertion2({ id: 'https://makers.example/\u202e1' })) }),
  },
  {
    name: 'a host that the visitor does not want to ask',
    code: 'hosted-unreachable',
    verdict: 'could-not-check',
    reason: 'not-permitted',
    scene: () => ({
      input: JSON.stringify(assertion2()),
      world: { ...worldWith(), mayAsk: (host) => host !== 'makers.example' },
    }),
    near: () => ({
      input: JSON.stringify(assertion2()),
      world: { ...worldWith(), mayAsk: async () => true },
    }),
  },
]
