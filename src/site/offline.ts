import { createHash } from 'node:crypto'
import { addressesOf } from '../model/addresses/address.ts'
import type { SiteData } from '../publish/manifest.ts'
import type { Asset } from './assets.ts'
import type { Scripts } from './scripts.ts'
import { pictureType } from './theme.ts'

/**
 * The service worker of the pages that check and keep badges, as one file that stands at the root of the site so that the whole
 * site is in its reach: `src/browser/offline/worker-script.ts` and what it is to keep. Its bytes change when any of that does, which
 * is how a browser learns of a new version.
 *
 * @param assets - stylesheets, fonts and icon that are kept
 * @param issuers - paths of what issuers publish for those who check badges
 */
export function offlineScript(
  scripts: Scripts,
  assets: readonly Asset[],
  issuers: readonly string[],
): string {
  const worker = scripts.files.find(({ name }) => name === scripts.names['offline-worker'])
  const { verifier, backpack } = scripts.names
  if (!worker || !verifier || !backpack) throw new RangeError('there is no script to be kept')
  const kept = [...assets.map(({ name }) => name), ...scripts.kept]
  const paths = kept.map((name) => `assets/${name}`)
  const code = new TextDecoder().decode(worker.bytes)
  const version = createHash('sha256')
    .update(code)
    .update([...paths, ...issuers].join())
    .digest('hex')
    .slice(0, 12)
  return `self.offline=${JSON.stringify({ version, paths, issuers })};\n${code}`
}

/** More are kept as somebody meets with them, so that nobody fetches a city to check one badge. */
const mostIssuerDocuments = 300

/** Paths of what a site and its issuers publish: the logo that its pages carry, keys, the first list of what was withdrawn, and what their badges say. */
export function issuerDocuments({ site, issuers, badges }: SiteData): readonly string[] {
  const at = addressesOf(site)
  const logo = pictureType(site, 'logo')
  const urls = [
    ...(logo === undefined ? [] : [at.sitePicture('logo', logo)]),
    ...issuers.flatMap(({ slug, keys }) => [
      ...[at.didDocument(slug), at.statusList(slug, 'revocation', 1)],
      // Those that tokens are signed with and name by address.
      ...keys.filter(({ alg }) => alg === 'RS256').map(({ id }) => at.jwk(slug, id)),
    ]),
    ...badges.flatMap(({ issuer, slug, versions }) =>
      versions.map((version) => at.achievement(issuer, slug, version)),
    ),
  ]
  return urls.slice(0, mostIssuerDocuments).map((url) => at.fileOf(url))
}
