import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { AwardEntry, StatusListEntry } from '../ledger/entry.ts'
import type { AwardFacts } from '../ledger/facts.ts'
import type { Ledger } from '../ledger/ledger.ts'
import type { Addresses } from '../model/address.ts'
import { awardJob, awardUnit, pictureName } from './compose/award-units.ts'
import type { Composition } from './compose/compose.ts'
import { provenanceOf } from './compose/provenance.ts'
import { artOfEntry } from './compose/version-units.ts'
import { writeFiles } from './documents/file-set.ts'
import type { Situation } from './gather/gather.ts'
import { makeClaims } from './make-claims.ts'
import type { PublishOptions } from './options.ts'
import { compiledRenderer, scriptsBeside } from './pages/compiled-renderer.ts'
import { buildSitePages } from './pages/site-pages.ts'
import type { Standing } from './plan/standing.ts'
import { statusListKey } from './plan/status-lists.ts'
import type { Voice } from './progress.ts'
import { awardFiles, tombstoneFiles, type AwardJob } from './render/award-job.ts'
import type { Renderer } from './render/award-worker.ts'
import { renderAwards } from './render/render-awards.ts'
import { writeOwnFile } from './write-file.ts'

/** What units are made from. */
export interface Workshop {
  readonly composition: Composition
  readonly ledger: Ledger
  readonly situation: Situation
  readonly options: PublishOptions
  readonly voice: Voice
}

type Made = ReadonlyMap<string, readonly string[]>

/** Makes the units named, of every kind, in a release folder. What takes long runs side by side. */
export async function makeUnits(
  names: readonly string[],
  folder: string,
  shop: Workshop,
): Promise<Made> {
  const parts = await Promise.allSettled([
    makeSitePages(names, folder, shop),
    makeAwards(names, folder, shop),
    makeClaims(names, folder, shop),
    makeSmallUnits(names, folder, shop),
  ])
  // Nothing may still be writing when a failure is reported.
  for (const part of parts) if (part.status === 'rejected') throw part.reason
  return new Map(parts.flatMap((part) => (part.status === 'fulfilled' ? [...part.value] : [])))
}

/** Documents, badges as they stood, cards and lists: one after the other, while threads write the awards. */
async function makeSmallUnits(
  names: readonly string[],
  folder: string,
  shop: Workshop,
): Promise<Made> {
  const { documents, versions, cards, lists } = shop.composition
  const fonts = join(shop.options.state, 'cache/fonts')
  const made = new Map<string, readonly string[]>()
  for (const name of names) {
    const files = documents.get(name) ?? (await cards.get(name)?.draw(fonts))
    const list = lists.get(name)
    if (files) made.set(name, writeFiles(folder, files))
    else if (list) made.set(name, await makeList(folder, statusListKey(list), shop))
    else if (versions.has(name)) made.set(name, await makeVersion(folder, name, shop))
  }
  return made
}

async function makeSitePages(
  names: readonly string[],
  folder: string,
  { composition, options, voice }: Workshop,
): Promise<Made> {
  if (!names.includes('pages')) return new Map()
  const done = voice.stage('Building the pages of the site')
  const scripts = scriptsBeside(await compiledRenderer(options.state))
  const work = join(options.state, 'work')
  const files = await buildSitePages(composition.data, work, folder, scripts)
  done(1)
  return new Map([['pages', files]])
}

async function makeList(
  folder: string,
  key: string,
  { composition, ledger }: Workshop,
): Promise<readonly string[]> {
  const facts = ledger.index.statusLists.get(key)!
  const { issuer, purpose, list, document } = (await ledger.read(facts.ref)) as StatusListEntry
  const path = composition.addresses.fileOf(composition.addresses.statusList(issuer, purpose, list))
  return writeFiles(folder, new Map([[path, document]]))
}

async function makeVersion(
  folder: string,
  name: string,
  shop: Workshop,
): Promise<readonly string[]> {
  const { composition, options, situation } = shop
  const unit = composition.versions.get(name)!
  const { issuer, slug, version } = unit
  const files = new Map(await unit.files())
  const page = composition.issuers.get(issuer)
  const badge = await composition.badgeAt(issuer, slug, version)
  if (page && badge) {
    const { renderBadgeVersion } = (await import(
      pathToFileURL(await compiledRenderer(options.state)).href
    )) as Renderer
    const { site } = situation.records.site
    const current = situation.badges.get(`${issuer}/${slug}`)?.version === version
    const html = await renderBadgeVersion({
      site,
      preview: situation.preview,
      issuer: page,
      badge,
      current,
    })
    files.set(
      composition.addresses.fileOf(composition.addresses.badgeVersion(issuer, slug, version)),
      html,
    )
  }
  return writeFiles(folder, files)
}

async function makeAwards(names: readonly string[], folder: string, shop: Workshop): Promise<Made> {
  const { composition, options, voice } = shop
  const standings = names.flatMap((name) => composition.standings.get(name) ?? [])
  if (standings.length === 0) return new Map()
  const pictures = join(options.state, 'work/pictures')
  await layOutPictures(standings, pictures, shop)
  const renderer = await compiledRenderer(options.state)
  const done = voice.stage('Writing awards', standings.length)
  const place = { folder, renderer, pictures }
  await renderAwards(awardJobs(standings, shop), place, options.workers, done)
  return new Map(
    standings.map((each) => [awardUnit(each.slug), filesOf(each, composition.addresses)]),
  )
}

/** The pictures that awards are baked into, by the names under which workers look for them. */
async function layOutPictures(
  standings: readonly Standing[],
  pictures: string,
  shop: Workshop,
): Promise<void> {
  await mkdir(pictures, { recursive: true })
  const laid = new Set<string>()
  for (const { issued } of standings) {
    if (!issued || laid.has(pictureName(issued))) continue
    laid.add(pictureName(issued))
    const facts = shop.ledger.index.badges.get(
      `${issued.issuer}/${issued.badge}/${issued.version}`,
    )!
    const entry = await shop.ledger.read(facts.ref)
    if (entry.kind !== 'badge') continue
    const { png, svg } = artOfEntry(entry)
    await writeOwnFile(join(pictures, `${pictureName(issued)}.png`), png)
    if (svg) await writeOwnFile(join(pictures, `${pictureName(issued)}.svg`), svg)
  }
}

/** Jobs in the order in which the ledger is read: one segment in memory at a time. */
async function* awardJobs(
  standings: readonly Standing[],
  shop: Workshop,
): AsyncGenerator<AwardJob> {
  const bySeq = new Map<number, Standing>()
  for (const standing of standings) {
    if (standing.issued) bySeq.set((standing.issued as AwardFacts).ref.seq, standing)
    else yield jobWithout(standing, shop)
  }
  const refs = [...bySeq.values()].map(({ issued }) => (issued as AwardFacts).ref)
  for await (const { ref, entry } of shop.ledger.bodies(refs)) {
    yield {
      ...(await jobFor(bySeq.get(ref.seq)!, shop)),
      documents: (entry as AwardEntry).documents,
    }
  }
}

function jobWithout(standing: Standing, { situation }: Workshop): AwardJob {
  const { site } = situation.records.site
  const around = {
    site,
    preview: situation.preview,
    issuer: undefined,
    badge: undefined,
    record: undefined,
    currentVersion: undefined,
    origin: {},
  }
  return awardJob(standing, around)
}

async function jobFor(standing: Standing, { composition, situation }: Workshop): Promise<AwardJob> {
  const issued = standing.issued!
  const badge = await composition.badgeAt(issued.issuer, issued.badge, issued.version)
  const current = situation.badges.get(`${issued.issuer}/${issued.badge}`)
  const provenance = await provenanceOf(issued, situation.origins, {
    then: badge?.badge.criteria.narrative,
    now: current?.record.badge.criteria.narrative,
  })
  return awardJob(standing, {
    site: situation.records.site.site,
    preview: situation.preview,
    issuer: composition.issuers.get(issued.issuer),
    badge,
    record: situation.awardRecords.get(issued.id),
    currentVersion: current?.version,
    origin: provenance ? { provenance } : {},
  })
}

function filesOf({ slug, issued }: Standing, addresses: Addresses): readonly string[] {
  return (issued ? awardFiles : tombstoneFiles).map((name) =>
    addresses.fileOf(
      name === 'index.html' ? addresses.award(slug) : addresses.awardDocument(slug, name),
    ),
  )
}
