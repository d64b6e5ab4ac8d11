import { toFramework } from '../kinds/framework/schema.ts'
import { toPathway } from '../kinds/pathway/schema.ts'
import type { BadgeClass } from '../kinds/badge/schema.ts'
import type { Profile } from '../kinds/issuer/schema.ts'
import type { PublicJwk } from '../kinds/issuer/public-key.ts'
import type { Site } from '../kinds/site/schema.ts'
import type {
  BadgePage,
  FrameworkPage,
  EndorsementPage,
  IssuerPage,
  PathwayPage,
  PublisherPage,
  SiteData,
} from '../publish/manifest.ts'

/** A small invented city with everything that is hard to lay out: the pages are tested on it. */
export function siteData(url = 'https://badges.example/'): SiteData {
  const data = { issuers, badges, pathways, frameworks, publishers, listed, sealingKey }
  const said = endorsements.map(({ signed, ...shown }) =>
    signed === undefined ? shown : { ...shown, signed: url + signed },
  )
  const signedCatalogues = ['example-city-council']
  return { site: { ...site, url }, preview: true, ...data, endorsements: said, signedCatalogues }
}

/** RFC 7517, appendix A.1. */
const sealingKey: PublicJwk = {
  kty: 'EC',
  crv: 'P-256',
  x: 'MKBCTNIcKUSDii11ySs3526iDZ8AiTo7Tu6KPAqv7D4',
  y: '4Etl6SRW2YiLUrN5vfvVHuhp7x8PxltmWWlbbM4IFyM',
}

const site: Site = {
  title: 'Leicester Badges',
  description:
    'Badges for what people here learn to do: in school, at college, at work, and everywhere in between.',
  url: 'https://badges.example/',
  language: 'en',
  languages: ['en', 'gu', 'ur'],
  repository: 'public',
  publisher: 'example-city-council',
  contact: 'badges@council.example',
  example: true,
  theme: { mark: 'cinquefoil', madeWith: true },
}

const profile = (told: Partial<Profile> & Pick<Profile, 'name' | 'kind'>): Profile => ({
  url: 'https://issuer.example/',
  email: 'badges@issuer.example',
  description: 'An invented place of learning.',
  language: 'en',
  translations: {},
  minors: false,
  owners: [],
  example: true,
  ...told,
})

const issuer = (slug: string, told: Parameters<typeof profile>[0]): IssuerPage => ({
  slug,
  profile: profile(told),
  did: `did:web:badges.example:issuers:${slug}`,
  keys: [
    { id: 'q9xLmB4c0vZ7pQd1s5hYtR2uK8wEaN6jGfVbMiXo3Tk', alg: 'EdDSA', from: '2026-01-05' },
    {
      id: 'z3TkO8wEaN6jGfVbMiXq9xLmB4c0vZ7pQd1s5hYtR2u',
      alg: 'RS256',
      from: '2025-01-05',
      retired: '2026-01-05',
    },
    {
      id: 'a1GfVbMiXq9xLmB4c0vZ7pQd1s5hYtR2uz3TkO8wEaN',
      alg: 'RS256',
      from: '2024-01-05',
      compromised: '2024-03-02',
    },
  ],
})

const issuers: readonly IssuerPage[] = [
  issuer('riverside-college', {
    applications: true,
    name: 'Riverside College',
    kind: 'further-education',
    description: 'An invented college on the canal: bakery, bricklaying, care, code and music.',
    telephone: '+44 116 496 0000',
    translations: { gu: { name: 'રિવરસાઇડ કૉલેજ', description: 'નહેર કિનારે આવેલી એક કાલ્પનિક કૉલેજ.' } },
  }),
  issuer('abbey-park-school', { name: 'Abbey Park School', kind: 'secondary', minors: true }),
  issuer('example-city-council', { name: 'Example City Council', kind: 'council' }),
  issuer('university-of-the-long-name', {
    name: 'The Collegiate University of Saint Bartholomew-upon-Soar and the Associated Institutes of Technology and Design',
    kind: 'university',
  }),
  issuer('quiet-corner', {
    name: 'The Quiet Corner',
    kind: 'special',
    description: 'An invented special school. It has only just begun.',
  }),
]

const badgeClass = (
  told: Partial<BadgeClass> & Pick<BadgeClass, 'name' | 'description'>,
): BadgeClass => ({
  alt: `A round badge with a sign for “${told.name}”`,
  achievementType: 'Achievement',
  recognises: ['achievement'],
  criteria: { narrative: 'Do it, show it, and say how you did it.' },
  tags: [],
  language: 'en',
  translations: {},
  alignments: [],
  resultDescriptions: [],
  related: [],
  retired: false,
  ...told,
})

const badge = (
  path: string,
  told: Parameters<typeof badgeClass>[0],
  more: Partial<BadgePage> = {},
): BadgePage => {
  const [issuer = '', slug = ''] = path.split('/')
  return {
    issuer,
    slug,
    version: '0123456789abcdef',
    badge: badgeClass(told),
    art: 'svg',
    versions: ['0123456789abcdef'],
    ...more,
  }
}

const sourdough = badgeClass({
  name: 'Sourdough baker',
  description:
    'Keeps a starter alive and bakes a good loaf from it, week after week, without a recipe in hand.',
  achievementType: 'Competency',
  layer: 'Demonstrate',
  recognises: ['hard-skill', 'competence'],
  criteria: {
    narrative:
      'To earn this badge you:\n\n1. keep a starter alive for **six weeks** and write down what you fed it;\n2. bake four loaves on four different days, by yourself;\n3. explain to someone younger why the dough rises.\n\nA baker who did not teach you tastes the last loaf and signs for it.\n\n- Photographs of all four loaves count as evidence.\n- A failed loaf counts too, if you can say what went wrong.',
    url: 'https://issuer.example/bakery/criteria',
  },
  tags: ['baking', 'food', 'craft'],
  expires: 'P2Y',
  version: '2',
  creditsAvailable: 3,
  humanCode: 'BAK-102',
  fieldOfStudy: 'Food and drink',
  specialization: 'Bread',
  translations: {
    gu: {
      name: 'સાવરડો બેકર',
      description: 'ખમીર જીવંત રાખે છે અને તેમાંથી સારી બ્રેડ બનાવે છે.',
      criteria: 'છ અઠવાડિયાં સુધી ખમીર જીવંત રાખો અને ચાર બ્રેડ બનાવો.',
    },
  },
  alignments: [
    {
      name: 'Produce bread and dough products',
      url: 'https://framework.example/units/PBD3',
      framework: 'Invented national occupational standards',
      code: 'PBD3',
      description: 'Mix, prove, shape and bake dough products by hand.',
    },
    { name: 'Fermentation', url: 'https://framework.example/skills/fermentation' },
  ],
  peerAssessment: {
    ...{ from: '2026-09-01', assessors: 3, by: 'holders', criteria: ['loaf'], within: 'P90D' },
  },
  resultDescriptions: [
    {
      id: 'loaf',
      name: 'The loaf',
      type: 'RubricCriterionLevel',
      requiredLevel: 'good',
      levels: [
        { id: 'fair', name: 'Fair', description: 'It rose, and it can be eaten.', points: '1' },
        {
          id: 'good',
          name: 'Good',
          description: 'Even crumb, crisp crust, well salted.',
          points: '2',
        },
        { id: 'fine', name: 'Fine', description: 'You would queue for it.', points: '3' },
      ],
    },
    {
      id: 'hygiene',
      name: 'Kitchen hygiene test',
      type: 'Percent',
      valueMin: '0',
      valueMax: '100',
      requiredValue: '80',
    },
  ],
  related: [
    { badge: 'riverside-college/first-loaf', version: '1' },
    { url: 'https://elsewhere.example/bakers' },
  ],
})

const fortyTags = Array.from({ length: 40 }, (_, index) => `topic ${index + 1}`)

const badges: readonly BadgePage[] = [
  badge('riverside-college/sourdough-baker', sourdough, {
    versions: ['00000000000000aa', '0123456789abcdef'],
    since: '2026-05-30',
  }),
  badge('riverside-college/first-loaf', {
    name: 'First loaf',
    description: 'Everybody starts with one.',
    recognises: ['informal-pathway', 'interest'],
    tags: ['Baking'],
  }),
  badge(
    'riverside-college/kind-colleague',
    {
      name: 'Kind colleague',
      description: 'Chosen by the people they work beside.',
      recognises: ['soft-skill', 'peer-assessment'],
      tags: ['teamwork'],
    },
    { since: '2026-02-01' },
  ),
  badge('abbey-park-school/night-sky', {
    name: 'Night sky watcher',
    description: 'Has spent ten clear nights outside and can find their way round the sky.',
    recognises: ['interest', 'lifelong-learning'],
    tags: ['science', 'outdoors'],
  }),
  badge('abbey-park-school/young-interpreter', {
    name: 'Young interpreter',
    description: 'Helps people who do not share a language to understand each other.',
    recognises: ['skill', 'soft-skill'],
    tags: ['languages', 'ભાષા'],
  }),
  badge('example-city-council/first-aider', {
    name: 'First aider',
    description: 'Keeps calm, calls for help, and knows what to do until it comes.',
    recognises: ['competence', 'formal-pathway'],
    expires: 'P3Y',
    tags: ['first aid', 'health'],
  }),
  badge('example-city-council/old-path', {
    name: 'Canal path warden',
    description: 'Looked after a mile of the towpath.',
    recognises: ['achievement'],
    retired: true,
    tags: ['outdoors'],
  }),
  badge('university-of-the-long-name/long', {
    name: 'Interdisciplinary Postgraduate Certificate in Responsible Micromanufacturing and Pneumonoultramicroscopicsilicovolcanoconiosis Prevention',
    description:
      'A very long name that has to wrap on a narrow telephone without breaking the page, and a description that goes on for a while as well, because people who write descriptions sometimes do.',
    recognises: ['formal-pathway', 'hard-skill'],
    tags: fortyTags,
  }),
  badge('university-of-the-long-name/arabic', {
    name: 'خط عربي',
    description: 'كتابة الخط العربي بقلم القصب وتعليم الآخرين كتابته.',
    language: 'ar',
    recognises: ['skill'],
    criteria: { narrative: 'اكتب سورة قصيرة بخط النسخ، واعرضها على معلّمك.' },
    tags: ['calligraphy'],
  }),
]

const listed: SiteData['listed'] = [
  {
    slug: 'listedaaaaaaaaaaaaaaaaaaaa',
    issuer: 'riverside-college',
    badge: 'sourdough-baker',
    version: '0123456789abcdef',
    displayName: 'Maya Okonkwo-Patel',
    awarded: '2026-06-01',
    state: 'valid',
  },
  {
    slug: 'expiredaaaaaaaaaaaaaaaaaaa',
    issuer: 'riverside-college',
    badge: 'sourdough-baker',
    version: '00000000000000aa',
    displayName: 'عبد الرحمن',
    awarded: '2023-06-01',
    state: 'expired',
  },
  {
    slug: 'revokedaaaaaaaaaaaaaaaaaaa',
    issuer: 'example-city-council',
    badge: 'first-aider',
    version: '0123456789abcdef',
    awarded: '2026-03-01',
    state: 'revoked',
  },
]

const frameworks: readonly FrameworkPage[] = [
  {
    slug: 'invented',
    framework: toFramework(
      {
        name: 'Invented national occupational standards',
        description: 'What people do in bakeries, from the first loaf to a shop of their own.',
        publisher: 'Elsewhere',
        url: 'https://framework.example/',
        licence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
        version: '2024',
        translations: { gu: { name: 'કાલ્પનિક ધોરણો' } },
        items: [
          { code: 'PBD', name: 'Bread and dough' },
          {
            code: 'PBD3',
            name: 'Produce bread and dough products',
            description: 'Mix, prove, shape and bake dough products by hand.',
            url: 'https://framework.example/units/PBD3',
            parent: 'PBD',
            level: { framework: 'levels', code: '2' },
            translations: { gu: { name: 'બ્રેડ બનાવવી' } },
          },
          { code: 'PBD9', name: 'Donaudampfschifffahrtsbackwarenherstellung', parent: 'PBD' },
        ],
      },
      'en-GB',
    ),
  },
  {
    slug: 'levels',
    framework: toFramework(
      {
        name: 'Levels',
        description: 'Two levels.',
        publisher: 'Elsewhere',
        url: 'https://framework.example/levels',
        licence: { name: 'Ours' },
        version: '1',
        items: [
          { code: '1', name: 'Level 1' },
          { code: '2', name: 'Level 2', matches: [{ framework: 'levels', code: '1' }] },
        ],
      },
      'en-GB',
    ),
  },
]

const publishers: readonly PublisherPage[] = [
  {
    slug: 'next-town',
    name: 'Badges of the next town',
    url: 'https://next-town.example/',
    day: '2026-03-14',
    isSigned: true,
    badges: [
      {
        id: 'https://next-town.example/badges/mill/miller/',
        name: 'Miller',
        description: 'Grinds flour that a baker can use.',
        language: 'en',
        issuer: 'The old mill',
        tags: ['Fermentation'],
      },
      {
        id: 'https://next-town.example/badges/mill/arabic/',
        name: 'طحّان <script>alert(1)</script>',
        description: 'يطحن الدقيق.',
        language: 'ar',
        issuer: 'Donaudampfschifffahrtsbackwarenherstellungsgesellschaftsmühle',
        tags: [],
      },
    ],
  },
  {
    slug: 'empty-town',
    name: 'A town that has begun',
    url: 'https://empty-town.example/',
    day: '2026-03-01',
    isSigned: false,
    badges: [],
  },
]

const endorser = ({ slug, profile }: IssuerPage) => ({ slug, profile })

const endorsements: readonly EndorsementPage[] = [
  {
    issuer: 'riverside-college',
    badge: 'sourdough-baker',
    endorser: endorser(issuers[0]!),
    comment: 'We ask for it when somebody bakes for the *market*.\n\nIts criteria are ours.',
    language: 'en',
    on: '2026-05-01',
    signed: 'badges/riverside-college/sourdough-baker/v/0123456789abcdef/endorsements.json',
  },
  {
    issuer: 'riverside-college',
    badge: 'sourdough-baker',
    endorser: endorser(issuers[2] ?? issuers[0]!),
    comment: 'We trained its assessors.',
    language: 'en',
    on: '2025-05-01',
    isOfEarlier: true,
  },
  {
    issuer: 'riverside-college',
    badge: 'sourdough-baker',
    signer: {
      id: 'did:key:z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK',
      name: 'Mill Lane <Bakers>',
      isPinned: false,
    },
    comment: 'We take on whoever holds it.\n\n*Not* Markdown.',
    on: '2026-04-02',
    until: '2028-04-01',
    signed: 'badges/riverside-college/sourdough-baker/v/0123456789abcdef/endorsements.json',
  },
  {
    issuer: 'riverside-college',
    badge: 'sourdough-baker',
    signer: { id: 'did:web:employers.example:mill', isPinned: true },
    on: '2026-04-03',
    revoked: { on: '2026-05-02', reason: 'We have closed.' },
  },
  {
    issuer: 'riverside-college',
    endorser: endorser(issuers[0]!),
    comment: 'A college that we have worked with for years.',
    language: 'en',
    on: '2025-01-15',
    revoked: { on: '2026-02-01', reason: 'Our agreement has ended.' },
  },
]

const pathways: readonly PathwayPage[] = [
  {
    issuer: 'riverside-college',
    slug: 'from-flour-to-bakery',
    pathway: toPathway(
      {
        name: 'From flour to a bakery of your own',
        description: 'For anybody who likes the smell of bread in the morning.',
        type: 'formal',
        completion: 'example-city-council/old-path',
        translations: { gu: { name: 'લોટથી બેકરી સુધી' } },
        steps: [
          {
            id: 'bake',
            name: 'Bake',
            level: 'First',
            of: [{ badge: 'riverside-college/sourdough-baker' }],
            takes: 'P6W',
            hours: 12,
          },
          {
            id: 'serve',
            name: 'Serve people, and find out what they would like to have for breakfast',
            description: 'In a shop, a café or at a market.',
            level: 'Second',
            after: ['bake'],
            needs: 'any',
            of: [
              { badge: 'university-of-the-long-name/long' },
              { url: 'https://badges.example.org/market.json', copy: 'market.json' },
            ],
            hours: 1,
          },
          { id: 'both', name: 'Both', optional: true, of: [{ step: 'bake' }, { step: 'serve' }] },
        ],
      },
      'Begin with *one* loaf.',
      'en-GB',
    ),
    copies: {
      'https://badges.example.org/market.json': {
        id: 'https://badges.example.org/market.json',
        name: 'Market',
        issuer: 'Elsewhere',
      },
    },
  },
]
