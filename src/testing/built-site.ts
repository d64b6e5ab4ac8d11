import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { addressesOf, skillAddresses, textDocuments } from '../model/addresses/address.ts'
import { templateDigest } from '../publish/engine.ts'
import type { SiteData } from '../publish/manifest.ts'
import { awardPageFile } from '../publish/render/award-job.ts'
import type { Renderer } from '../publish/render/award-worker.ts'
import { sharedFolder, testsFolder } from './shared-folder.ts'
import { sharedRenderer } from './shared-renderer.ts'
import { awardPages, badgeVersionPages } from './site-awards.ts'
import { siteData } from './site-data.ts'

export interface BuiltSite {
  readonly data: SiteData
  /** The whole site: pages, award pages, and stand-ins for what publishing would put beside them. */
  readonly folder: string
  readonly renderer: Renderer
}

/** Builds the sample data's whole site as it would be at that address. */
export function builtSite(url: string): Promise<BuiltSite> {
  return builtSiteOf(siteData(url))
}

/**
 * Builds the whole site of some data, once for all the tests that ask for the same: its folder is read, never written
 * into.
 */
export async function builtSiteOf(data: SiteData): Promise<BuiltSite> {
  const renderer = (await import(
    /* @vite-ignore */ pathToFileURL(join(await sharedRenderer(), 'renderer.mjs')).href
  )) as Renderer
  const awards = awardPages(data)
  const versions = badgeVersionPages(data)
  // This file says what lies beside the pages.
  const own = await readFile(fileURLToPath(import.meta.url), 'utf8')
  const inputs = [templateDigest(), own, JSON.stringify({ data, awards, versions })]
  const work = await sharedFolder('site', inputs, async (draft) => {
    const folder = join(draft, 'pages')
    await buildPages(data, folder)
    await writeAwards(data, folder, renderer)
    await writeStandIns(data, folder)
  })
  return { data, folder: join(work, 'pages'), renderer }
}

/** Builds the pages of some data that are not an award's or a version's, into a new folder. */
export async function buildPages(data: SiteData, folder: string): Promise<void> {
  const file = `${folder}.json`
  await writeFile(file, JSON.stringify(data))
  const args = ['--data', file, '--renderer', await sharedRenderer(), '--out', folder]
  await runScript('../site/build.ts', args)
}

/** A new folder inside the repository, where packages resolve. */
export async function temporaryFolder(): Promise<string> {
  await mkdir(testsFolder, { recursive: true })
  return mkdtemp(join(testsFolder, 'site-'))
}

/** Runs a program of ours in a process of its own, as publishing does. */
export async function runScript(script: string, args: readonly string[]): Promise<void> {
  const path = fileURLToPath(new URL(script, import.meta.url))
  const env = { ...process.env, NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1' }
  await promisify(execFile)(process.execPath, [path, ...args], { env })
}

async function writeAwards(data: SiteData, folder: string, renderer: Renderer): Promise<void> {
  const at = addressesOf(data.site)
  const awards = awardPages(data)
  for (const language of [undefined, ...renderer.awardLanguages(data.site)]) {
    for (const [index, html] of (await renderer.renderAwards(awards, language)).entries())
      await put(join(folder, awardPageFile(at, awards[index]!.slug, language)), html)
  }
  for (const award of awards.filter(({ listed, badge }) => listed && badge))
    await put(join(folder, at.fileOf(at.oembed(award.slug))), renderer.renderOembed(award))
  for (const version of badgeVersionPages(data)) {
    const { issuer, slug, version: name } = version.badge
    const path = at.fileOf(at.badgeVersion(issuer, slug, name))
    await put(join(folder, path), await renderer.renderBadgeVersion(version))
  }
}

async function writeStandIns(data: SiteData, folder: string): Promise<void> {
  const at = addressesOf(data.site)
  const images = data.badges.flatMap(({ issuer, slug, version, versions, art }) =>
    [...new Set([...versions, version])].flatMap((name) =>
      // Every badge has a PNG.
      [...new Set([art, 'png'] as const)].map((type) => at.badgeImage(issuer, slug, name, type)),
    ),
  )
  const badgeDocuments = data.badges.flatMap(({ issuer, slug, version, versions }) =>
    [...new Set([...versions, version])].flatMap((name) => [
      at.badgeClass(issuer, slug, name),
      at.achievement(issuer, slug, name),
    ]),
  )
  const pathwayDocuments = data.pathways.map(({ issuer, slug }) => at.pathwayDocument(issuer, slug))
  const frameworkDocuments = data.frameworks.map(({ slug }) =>
    skillAddresses(at).frameworkDocument(slug),
  )
  const issuerDocuments = data.issuers.flatMap(({ slug }) => [
    at.profile(slug),
    at.didDocument(slug),
    at.jwkSet(slug),
    at.revocationList(slug),
  ])
  const endorsed = [
    ...data.endorsements,
    ...awardPages(data).flatMap(({ endorsements = [] }) => endorsements),
  ].flatMap(({ signed }) => signed ?? [])
  const agreed = awardPages(data).flatMap(({ slug, assessed }) =>
    assessed === undefined || assessed.comments.length === 0
      ? []
      : at.endorsementList(at.award(slug)),
  )
  const ofAwards = awardPages(data)
    .filter(({ state }) => state !== 'erased')
    .flatMap(({ slug, stored = [] }) =>
      [...textDocuments, ...stored].map((name) => at.awardDocument(slug, name)),
    )
  const icons = (['icon-192', 'icon-512', 'icon-maskable-512', 'apple-touch-icon'] as const).map(
    at.appIcon,
  )
  for (const url of [...images, ...icons]) await put(join(folder, at.fileOf(url)), picture)
  for (const url of [
    ...pathwayDocuments,
    ...frameworkDocuments,
    ...badgeDocuments,
    ...issuerDocuments,
    ...ofAwards,
    ...endorsed,
    ...agreed,
  ]) {
    await put(join(folder, at.fileOf(url)), url.endsWith('.svg') ? picture : '{}')
  }
}

const picture =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100"><circle cx="50" cy="50" r="46" fill="#7a3b8f"/><path d="M28 52l15 15 30-34" fill="none" stroke="#fff" stroke-width="9"/></svg>'

async function put(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, text)
}
