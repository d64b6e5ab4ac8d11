import type { AwardPage, BadgePage, IssuerPage } from '../../publish/manifest.ts'
import type { BadgeClass } from '../../kinds/badge/schema.ts'
import type { Profile } from '../../kinds/issuer/schema.ts'
import type { Site } from '../../kinds/site/schema.ts'

/** Award pages like those of the generated city, for measuring what drawing them costs; one by one. */
export function* samplePages(count: number): Generator<AwardPage> {
  for (let number = 0; number < count; number += 1) yield samplePage(number)
}

function samplePage(number: number): AwardPage {
  return {
    site: sampleSite,
    preview: false,
    slug: `${number}`.padStart(26, 'a'),
    state: 'valid',
    listed: false,
    issuer,
    badge: badgePages[number % 12]!,
    awarded: '2026-06-12',
    ...(number % 2 ? { expires: '2028-06-12' } : {}),
    evidence:
      number % 2 ? [] : [{ url: `https://work.bench.example/${number}`, name: `Work ${number}` }],
    ...(number % 3 ? {} : { narrative: `Piece of work number ${number}, "well done".` }),
    results: [],
    identityTypes: ['claim'],
    stored: ['badge.png'],
  }
}

/** The site that they are on. */
export const sampleSite: Site = {
  title: 'Bench City',
  description: 'Made to be measured.',
  url: 'https://bench.example/',
  language: 'en',
  languages: ['en'],
  repository: 'public',
  example: false,
}

const profile: Profile = {
  name: 'Bench School',
  url: 'https://school.bench.example/',
  email: 'badges@school.bench.example',
  kind: 'university',
  description: 'It awards badges so that the time they take can be measured.',
  language: 'en',
  translations: {},
  minors: false,
  owners: [],
  example: false,
}

const issuer: IssuerPage = {
  slug: 'school',
  profile,
  did: 'did:web:bench.example:issuers:school',
  keys: [],
}

const badgePages = Array.from({ length: 12 }, (_, number) => badgePage(number))

function badgePage(number: number): BadgePage {
  return {
    issuer: 'school',
    slug: `badge-${number}`,
    version: `${number}`.padStart(16, '0'),
    badge: badgeClass(number),
    art: 'svg',
    versions: [],
  }
}

function badgeClass(number: number): BadgeClass {
  return {
    name: `Badge ${number}`,
    description: `Did thing number ${number} and showed how.`,
    image: 'image.svg',
    alt: `A disc with ${number} dots`,
    achievementType: 'Achievement',
    recognises: ['skill'],
    criteria: {
      narrative: `Do thing number ${number}.\n\n- Show it to a teacher.\n- Say what you would do *differently*.`,
    },
    tags: [],
    language: 'en',
    translations: {},
    alignments: [],
    resultDescriptions: [],
    related: [],
    retired: false,
  }
}
