import { createHash } from 'node:crypto'
import type { Page } from '../../world.ts'
import type { Json } from '../credentials.ts'
import {
  assertion05,
  assertion1,
  assertion2,
  badgeClass2,
  home,
  profile2,
  recipient,
  signedAssertion2,
  urls,
} from '../assertions.ts'
import { signToken } from '../keys.ts'
import { stage, worldWith } from '../stage.ts'
import type { Attack, Scene } from './attack.ts'

const { rsa } = stage
const text = (value: unknown) => JSON.stringify(value)
const hosted = (
  pages: Record<string, Page> = {},
  document: Json = assertion2(),
  holder?: string,
): Scene => ({
  input: text(document),
  world: worldWith(pages),
  ...(holder === undefined ? {} : { holder }),
})
const verification = (value: Json) => ({ [urls.profile]: profile2({ verification: value }) })
const evil = 'https://evil.example/1.json'
const neighbour = 'https://makers.example/assertions-evil/1.json'
const atEvil = { [evil]: assertion2({ id: evil }) }
const good = () => hosted()
const hiddenHolder = (identity: string): Scene => {
  const document = assertion2({ recipient: { ...recipient({ identity }), salt: undefined } })
  return hosted({ [urls.assertion]: document }, document, 'a@b.example')
}
const hashBy = (method: string) =>
  `${method}$${createHash(method).update('a@b.example').digest('hex')}`

/** Hosted badges that do not stand where they say, or say something else there. */
export const originAttacks: readonly Attack[] = [
  {
    name: 'a hosted badge without an address',
    code: 'hosted-address-missing',
    verdict: 'invalid',
    scene: () => hosted({}, assertion2({ id: 'urn:uuid:1' })),
    near: good,
  },
  {
    name: 'a badge of the first version in a file',
    code: 'hosted-address-missing',
    verdict: 'invalid',
    scene: () => hosted({}, assertion05()),
  },
  {
    name: 'a website that is down',
    code: 'hosted-unreachable',
    verdict: 'could-not-check',
    reason: 'offline',
    scene: () => hosted({ [urls.assertion]: 'offline' }),
    near: good,
  },
  {
    name: 'a website that does not share (CORS)',
    code: 'hosted-unreachable',
    verdict: 'could-not-check',
    reason: 'blocked',
    scene: () => hosted({ [urls.assertion]: 'cors' }),
    near: good,
  },
  {
    name: 'a badge in a private network',
    code: 'hosted-unreachable',
    verdict: 'could-not-check',
    reason: 'private-address',
    scene: () => hosted({}, assertion2({ id: 'https://router.local/1' })),
  },
  {
    name: 'a badge that is not there',
    code: 'hosted-missing',
    verdict: 'invalid',
    scene: () => hosted({ [urls.assertion]: { status: 404 } }),
    near: good,
  },
  {
    name: 'a badge that the website took away for good',
    code: 'revoked',
    verdict: 'invalid',
    scene: () => hosted({ [urls.assertion]: { status: 410 } }),
    near: good,
  },
  {
    name: 'a badge that the website says is revoked',
    code: 'revoked',
    verdict: 'invalid',
    scene: () =>
      hosted({ [urls.assertion]: assertion2({ revoked: true, revocationReason: 'error' }) }),
    near: () => hosted({ [urls.assertion]: assertion2({ revoked: false }) }),
  },
  {
    name: 'a badge of which only the tombstone is left',
    code: 'revoked',
    verdict: 'invalid',
    scene: () =>
      hosted({
        [urls.assertion]: {
          '@context': 'https://w3id.org/openbadges/v2',
          type: 'Assertion',
          id: urls.assertion,
          revoked: true,
        },
      }),
  },
  {
    name: 'a website that now shows a page',
    code: 'hosted-not-a-badge',
    verdict: 'could-not-check',
    scene: () => hosted({ [urls.assertion]: '<html>For sale</html>' }),
    near: good,
  },
  {
    name: 'a website that shows two badges in one',
    code: 'hosted-not-a-badge',
    verdict: 'could-not-check',
    scene: () => hosted({ [urls.assertion]: text(assertion2()).replace('{', '{"badge":"x",') }),
  },
  {
    name: 'another badge at its address',
    code: 'hosted-id-differs',
    verdict: 'invalid',
    scene: () => hosted({ [urls.assertion]: assertion2({ id: `${home}assertions/2.json` }) }),
    near: () =>
      hosted({ [urls.assertion]: assertion2({ id: urls.assertion.replace('https', 'http') }) }),
  },
  {
    name: 'the holder changed in the picture',
    code: 'picture-differs',
    verdict: 'invalid',
    scene: () =>
      hosted({}, assertion2({ recipient: recipient({ identity: `sha256$${'00'.repeat(32)}` }) })),
    near: () => hosted({}, assertion2({ badge: { id: urls.badge, type: 'BadgeClass' } })),
  },
  {
    name: 'the end date changed in the picture',
    code: 'picture-differs',
    verdict: 'invalid',
    scene: () => hosted({}, assertion2({ expires: '2099-01-01T00:00:00Z' })),
  },
  {
    name: 'another badge in the picture',
    code: 'picture-differs',
    verdict: 'invalid',
    scene: () => hosted({}, assertion2({ badge: `${home}badges/doctor.json` })),
  },
  {
    name: 'a badge on the attacker’s website',
    code: 'scope-outside',
    verdict: 'invalid',
    scene: () => hosted(atEvil, assertion2({ id: evil })),
    near: good,
  },
  {
    name: 'a badge beside the issuer’s folder',
    code: 'scope-outside',
    verdict: 'invalid',
    scene: () =>
      hosted(
        {
          ...verification({ startsWith: `${home}assertions/` }),
          [neighbour]: assertion2({ id: neighbour }),
        },
        assertion2({ id: neighbour }),
      ),
    near: () => hosted(verification({ startsWith: [`${home}assertions/`] })),
  },
  {
    name: 'a badge that climbs out of the issuer’s folder',
    code: 'scope-outside',
    verdict: 'invalid',
    scene: () =>
      hosted(
        {
          ...verification({ startsWith: `${home}assertions/` }),
          [`${home}evil/1.json`]: assertion2({ id: `${home}assertions/../evil/1.json` }),
        },
        assertion2({ id: `${home}assertions/../evil/1.json` }),
      ),
  },
  {
    name: 'a host that begins like the issuer’s',
    code: 'scope-outside',
    verdict: 'invalid',
    scene: () =>
      hosted(
        {
          ...verification({ startsWith: 'https://makers.example' }),
          'https://makers.example.evil.example/1': assertion2({
            id: 'https://makers.example.evil.example/1',
          }),
        },
        assertion2({ id: 'https://makers.example.evil.example/1' }),
      ),
  },
  {
    name: 'an origin that the issuer does not allow',
    code: 'scope-outside',
    verdict: 'invalid',
    scene: () => hosted(verification({ allowedOrigins: ['badges.makers.example'] })),
    near: () =>
      hosted(verification({ allowedOrigins: ['badges.makers.example', 'makers.example'] })),
  },
  {
    name: 'a badge of the first version in another’s name',
    code: 'scope-outside',
    verdict: 'invalid',
    scene: () => ({ input: evil, world: worldWith({ [evil]: assertion05() }) }),
  },
  {
    name: 'a 1.0 badge on the attacker’s website',
    code: 'scope-outside',
    verdict: 'invalid',
    scene: () =>
      hosted(
        { [evil]: assertion1({ verify: { type: 'hosted', url: evil } }) },
        assertion1({ verify: { type: 'hosted', url: evil } }),
      ),
  },
  {
    name: 'a BadgeClass on the attacker’s website',
    code: 'scope-badge-outside',
    verdict: 'invalid',
    scene: () =>
      hosted({
        [urls.assertion]: assertion2({ badge: 'https://evil.example/b' }),
        'https://evil.example/b': badgeClass2({ id: 'https://evil.example/b' }),
      }),
    near: good,
  },
  {
    name: 'an issuer that cannot be asked for its scope',
    code: 'scope-unknown',
    verdict: 'could-not-check',
    scene: () => hosted({ [urls.profile]: 'offline' }),
    near: good,
  },
  {
    name: 'a hosted badge that nobody shows',
    code: 'issuer-not-hosting',
    verdict: 'invalid',
    scene: () => hosted(atEvil, assertion2({ id: evil })),
    near: good,
  },
  {
    name: 'an issuer whose Profile says that it is another',
    code: 'issuer-document-unfit',
    verdict: 'could-not-check',
    scene: () => hosted({ [urls.profile]: profile2({ id: 'https://other.example/' }) }),
  },
  {
    name: 'a BadgeClass that is down',
    code: 'badge-class-unreachable',
    verdict: 'could-not-check',
    reason: 'offline',
    scene: () => hosted({ [urls.badge]: 'offline' }),
    near: good,
  },
  {
    name: 'a BadgeClass without a name',
    code: 'badge-class-malformed',
    verdict: 'invalid',
    scene: () => hosted({ [urls.badge]: badgeClass2({ name: undefined }) }),
    near: () => hosted({ [urls.badge]: badgeClass2({ tags: ['x'] }) }),
  },
  {
    name: 'a BadgeClass that says that it is another',
    code: 'badge-class-malformed',
    verdict: 'invalid',
    scene: () => hosted({ [urls.badge]: badgeClass2({ id: `${home}badges/2` }) }),
  },
  {
    name: 'a BadgeClass inside the badge that claims to be the issuer’s',
    code: 'picture-differs',
    verdict: 'invalid',
    scene: () =>
      hosted(
        {},
        assertion2({
          badge: { ...badgeClass2({ name: 'Doctor' }), id: `${home}badges/doctor.json` },
        }),
      ),
  },
  {
    name: 'a signed badge whose issuer brings its own keys',
    code: 'issuer-missing',
    verdict: 'invalid',
    scene: async () => ({
      input: await signToken(
        { alg: 'RS256' },
        signedAssertion2({
          badge: {
            ...badgeClass2(),
            id: 'urn:b',
            issuer: {
              origin: home,
              type: 'Issuer',
              name: 'x',
              publicKey: { publicKeyPem: stage.evilRsa.pem },
            },
          },
          verification: { type: 'SignedBadge' },
        }),
        stage.evilRsa,
      ),
    }),
  },
  {
    name: 'a badge shown by another holder',
    code: 'recipient-differs',
    verdict: 'valid',
    scene: () => hosted({}, assertion2(), 'somebody@school.example'),
    near: () => hosted({}, assertion2(), ' Learner@School.example '),
  },
  {
    name: 'a holder hidden in an unknown way',
    code: 'recipient-method-unknown',
    verdict: 'invalid',
    scene: () => hiddenHolder(hashBy('sha512')),
    near: () => hiddenHolder(hashBy('md5')),
  },
  {
    name: 'a holder hidden with md5',
    code: 'recipient-matches-weakly',
    verdict: 'valid',
    scene: () => hiddenHolder(hashBy('md5')),
    near: () => hiddenHolder(`md5$${'00'.repeat(16)}`),
  },
  {
    name: 'a badge for nobody',
    code: 'recipient-not-named',
    verdict: 'invalid',
    scene: async () => ({
      input: await signToken({ alg: 'RS256' }, signedAssertion2({ recipient: undefined }), rsa),
      holder: 'a@b.example',
    }),
    near: () => hosted({}, assertion2(), 'a@b.example'),
  },
  {
    name: 'a tombstone in hand',
    code: 'revoked',
    verdict: 'invalid',
    scene: () => ({
      input: urls.assertion,
      world: worldWith({
        [urls.assertion]: {
          '@context': 'https://w3id.org/openbadges/v2',
          type: 'Assertion',
          id: urls.assertion,
          revoked: true,
        },
      }),
    }),
    near: () => ({ input: urls.assertion }),
  },
]
