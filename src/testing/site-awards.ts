import { pictureDocuments } from '../model/addresses/address.ts'
import type {
  AwardPage,
  AwardState,
  BadgePage,
  BadgeVersionPage,
  SiteData,
} from '../publish/manifest.ts'

/** An award in every state, and one of each kind that is hard to lay out, for badges of that data. */
export function awardPages(data: SiteData): readonly AwardPage[] {
  const valid = awardOf(data, 0, 'validaaaaaaaaaaaaaaaaaaaaa', 'valid')
  const full: AwardPage = {
    ...valid,
    expires: '2028-06-01',
    narrative: 'She baked *every* Saturday, and taught two others.',
    creditsEarned: 3,
    identityTypes: ['claim'],
    results: [
      { of: 'loaf', level: 'fine' },
      { of: 'hygiene', value: '92' },
    ],
    assessed: {
      count: 3,
      as: { of: 'holders' },
      comments: [
        { comment: 'I would queue for it.\n*Twice* & more.' },
        { comment: 'She told me why it rose.', name: 'Bo of the <market>' },
      ],
    },
    evidence: [
      {
        url: 'https://evidence.example/loaves',
        name: 'Four loaves',
        description: 'Photographs, one for each day.',
        genre: 'Photographs',
      },
      { narrative: 'A short talk to Year 7 about **why dough rises**.', audience: 'Year 7' },
    ],
  }
  const endorsements = data.endorsements.map(({ badge: _, signed, ...said }) => ({
    ...said,
    ...(signed === undefined
      ? {}
      : { signed: `${data.site.url}awards/${full.slug}/endorsements.json` }),
  }))
  return [
    { ...full, endorsements },
    {
      ...full,
      slug: 'listedaaaaaaaaaaaaaaaaaaaa',
      listed: true,
      displayName: 'Maya Okonkwo-Patel',
      restsOn: {
        listed: [{ slug: 'revokedaaaaaaaaaaaaaaaaaaa', badge: data.badges[5]!.badge }],
        others: 2,
        elsewhere: ['https://badges.example.org/maker.json'],
      },
    },
    {
      ...full,
      slug: 'expiredaaaaaaaaaaaaaaaaaaa',
      state: 'expired',
      awarded: '2023-06-01',
      expires: '2025-06-01',
      listed: true,
      displayName: 'عبد الرحمن',
      // Of an earlier version, which stored drawings.
      stored: pictureDocuments,
    },
    {
      ...full,
      slug: 'suspendedaaaaaaaaaaaaaaaaa',
      state: 'suspended',
      change: { on: '2026-05-02', reason: 'The evidence is being looked at again.' },
    },
    {
      ...awardOf(data, 5, 'revokedaaaaaaaaaaaaaaaaaaa', 'revoked'),
      listed: true,
      change: { on: '2026-05-20', reason: 'Awarded to the wrong person by mistake.' },
    },
    {
      ...full,
      slug: 'supersededaaaaaaaaaaaaaaaa',
      state: 'superseded',
      supersededBy: 'validaaaaaaaaaaaaaaaaaaaaa',
      changedSince: true,
    },
    { ...valid, slug: 'newerawardaaaaaaaaaaaaaaaa', supersedes: 'supersededaaaaaaaaaaaaaaaa' },
    {
      ...awardOf(data, 7, 'longaaaaaaaaaaaaaaaaaaaaaa', 'valid'),
      displayName:
        'Wolfeschlegelsteinhausenbergerdorff Featherstonehaugh-Cholmondeley von Hohenzollern',
    },
    { ...awardOf(data, 8, 'arabicaaaaaaaaaaaaaaaaaaaa', 'valid') },
    { ...valid, slug: 'demandaaaaaaaaaaaaaaaaaaaa', stored: [] },
    tombstone(data),
  ]
}

/** An older wording of a badge, and the present one. */
export function badgeVersionPages(data: SiteData): readonly BadgeVersionPage[] {
  const { badge, issuer } = partsOf(data, 0)
  const common = { site: data.site, preview: data.preview, issuer }
  return [
    {
      ...common,
      badge: { ...badge, version: '00000000000000aa' },
      current: false,
      changes: [
        {
          part: 'criteria',
          changes: [
            { is: 'kept', text: 'Bake ' },
            { is: 'removed', text: 'one loaf.' },
            { is: 'added', text: 'two loaves.' },
          ],
        },
        { part: 'validFor', changes: [{ is: 'added', text: 'P2Y' }] },
      ],
    },
    { ...common, badge, current: true, changes: [] },
    ...awardedVersions(data, badge),
  ]
}

/** Those of other badges, as awards lead to them. */
function awardedVersions(data: SiteData, first: BadgePage): readonly BadgeVersionPage[] {
  const { site, preview } = data
  const named = new Map<string, BadgeVersionPage>()
  for (const { badge, issuer } of awardPages(data)) {
    if (badge === undefined || issuer === undefined || badge.slug === first.slug) continue
    named.set(badge.slug, { site, preview, issuer, badge, current: true, changes: [] })
  }
  return [...named.values()]
}

function awardOf(data: SiteData, badgeIndex: number, slug: string, state: AwardState): AwardPage {
  const { badge, issuer } = partsOf(data, badgeIndex)
  const { site, preview } = data
  const stored = ['badge.png'] as const
  return { site, preview, slug, state, listed: false, issuer, badge, awarded: '2026-06-01', stored }
}

function tombstone({ site, preview }: SiteData): AwardPage {
  const change = { on: '2026-04-01', reason: '' }
  return {
    site,
    preview,
    slug: 'erasedaaaaaaaaaaaaaaaaaaaa',
    state: 'erased',
    listed: false,
    change,
  }
}

function partsOf(data: SiteData, badgeIndex: number) {
  const badge = data.badges[badgeIndex]
  const issuer = data.issuers.find(({ slug }) => slug === badge?.issuer)
  if (!badge || !issuer) throw new RangeError('the sample data has no such badge')
  return { badge, issuer }
}
