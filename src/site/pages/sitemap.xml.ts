import { publisherAddresses, skillAddresses } from '../../model/addresses/address.ts'
import { listsOf, listPagesOf } from '../catalogue.ts'
import { catalogue, data, skills } from '../data.ts'
import { languagesAt, viewOf } from '../view.ts'

export const GET = () => new Response(sitemap())

/** Every page that wishes to be found, and no other: an unlisted award is in no list. sitemaps.org 0.9. */
function sitemap(): string {
  const view = viewOf(data)
  const { addresses } = view
  const guides = ['verify', 'keep', 'award', 'about', 'privacy', 'developers'] as const
  const translated = [
    addresses.home,
    addresses.issuers,
    addresses.backpack,
    ...data.issuers.map(({ slug }) => addresses.issuer(slug)),
    ...data.badges.map(({ issuer, slug }) => addresses.badge(issuer, slug)),
    ...(data.pathways.length === 0 ? [] : [addresses.pathways]),
    ...data.pathways.map(({ issuer, slug }) => addresses.pathway(issuer, slug)),
    ...(data.frameworks.length === 0 ? [] : [skillAddresses(addresses).skills]),
    ...data.frameworks.map(({ slug }) => skillAddresses(addresses).framework(slug)),
    ...skills.all.map(({ of, item }) => skillAddresses(addresses).skill(of.slug, item.code)),
    ...(data.publishers.length === 0 ? [] : [publisherAddresses(addresses).publishers]),
    ...data.publishers.map(({ slug }) => publisherAddresses(addresses).publisher(slug)),
    ...listsOf(view, data, catalogue).flatMap(({ url, badges }) =>
      listPagesOf(badges).map(({ number }) => addresses.listPage(url, number)),
    ),
    ...guides.map(addresses.guide),
    ...data.listed
      .filter(({ state }) => state !== 'erased')
      .map(({ slug }) => addresses.award(slug)),
  ]
  const urls = [
    ...translated.flatMap((url) =>
      languagesAt(data.site, url).map((language) => viewOf(data, language).canonical(url)),
    ),
  ]
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...urls.map((url) => `<url><loc>${url}</loc></url>`),
    '</urlset>\n',
  ].join('\n')
}
