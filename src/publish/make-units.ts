import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { AwardEntry, CatalogueEntry, StatusListEntry } from '../ledger/entry.ts'
import type { AwardFacts } from '../ledger/facts.ts'
import type { Ledger } from '../ledger/ledger.ts'
import { awardJob, awardUnit, pictureName, storedPictures } from './compose/award-units.ts'
import type { Composition } from './compose/compose.ts'
import { versionChanges } from './compose/version-changes.ts'
import { provenanceOf } from './compose/provenance.ts'
import { artOfEntry } from './compose/version-units.ts'
import { writeFiles } from './documents/file-set.ts'
import type { Gathered } from './gather/gather.ts'
import { heldBodies } from './held-bodies.ts'
import { keptIn } from './kept-picture.ts'
import { makeClaims } from './make-claims.ts'
import type { PublishOptions } from './options.ts'
import { compiledRenderer } from './pages/compiled-renderer.ts'
import { buildSitePages } from './pages/site-pages.ts'
import type { RestsOnPage } from './manifest.ts'
import type { Standing } from './plan/standing.ts'
import { badgeKey, statusListKey } from '../ledger/ledger-index.ts'
import type { Progress } from './progress.ts'
import type { FilesOf } from './release/release.ts'
import { filesOfAward, type AwardJob } from './render/award-job.ts'
import type { Renderer } from './render/award-worker.ts'
import { renderAwards } from './render/render-awards.ts'
import { writeOwnFile } from './write-file.ts'

/** What units are made from. */
export interface MakeInput {
  readonly composition: Composition
  readonly ledger: Ledger
  readonly gathered: Gathered
  readonly options: PublishOptions
  readonly progress: Progress
}

/** The files of units that were made; undefined of a name that is none of them. */
type Made = (name: string) => readonly string[] | undefined

/** Makes the units named, of every kind, in a release folder. What takes long runs side by side. */
export async function makeUnits(
  names: readonly string[],
  folder: string,
  input: MakeInput,
): Promise<FilesOf> {
  const parts = await Promise.allSettled([
    makeSitePages(names, folder, input),
    makeAwards(names, folder, input),
    makeClaims(names, folder, input),
    makeSmallUnits(names, folder, input),
  ])
  // Nothing may still be writing when a failure is reported.
  for (const part of parts) if (part.status === 'rejected') throw part.reason
  const made = parts.flatMap((part) => (part.status === 'fulfilled' ? [part.value] : []))
  return (name) => {
    const files = made.map((filesOf) => filesOf(name)).find((found) => found !== undefined)
    if (files === undefined) throw new RangeError('a unit is wanted that nobody makes')
    return files
  }
}

/** Documents, badges as they stood, cards and lists: one after the other, while threads write the awards. */
async function makeSmallUnits(
  names: readonly string[],
  folder: string,
  input: MakeInput,
): Promise<Made> {
  const { documents, versions, cards, lists, catalogues, endorsements } = input.composition
  const made = new Map<string, readonly string[]>()
  const keep = keptIn(input.options.state)
  for (const name of names) {
    const files =
      documents.get(name) ??
      (await cards.get(name)?.draw(keep)) ??
      (await endorsements.get(name)?.files(input.ledger))
    const list = lists.get(name)
    if (files) made.set(name, writeFiles(folder, files))
    else if (list) made.set(name, await makeList(folder, statusListKey(list), input))
    else if (catalogues.has(name)) made.set(name, await makeCatalogue(folder, name, input))
    else if (versions.has(name)) made.set(name, await makeVersion(folder, name, input))
  }
  return (name) => made.get(name)
}

async function makeSitePages(
  names: readonly string[],
  folder: string,
  { composition, options, progress }: MakeInput,
): Promise<Made> {
  if (!names.includes('pages')) return () => undefined
  const done = progress.stage('Building the pages of the site')
  const renderer = await compiledRenderer(options.state)
  const work = join(options.state, 'work')
  const files = await buildSitePages(composition.data, work, folder, renderer)
  done(1)
  return (name) => (name === 'pages' ? files : undefined)
}

async function makeList(
  folder: string,
  key: string,
  { composition, ledger }: MakeInput,
): Promise<readonly string[]> {
  const facts = ledger.index.statusLists.get(key)!
  const { issuer, purpose, list, document } = (await ledger.read(facts.ref)) as StatusListEntry
  const path = composition.addresses.fileOf(composition.addresses.statusList(issuer, purpose, list))
  return writeFiles(folder, new Map([[path, document]]))
}

async function makeCatalogue(
  folder: string,
  name: string,
  { composition: { addresses, catalogues }, ledger }: MakeInput,
): Promise<readonly string[]> {
  const entry = (await ledger.read(catalogues.get(name)!.ref)) as CatalogueEntry
  const path = addresses.fileOf(addresses.signedCatalogue(entry.issuer))
  return writeFiles(folder, new Map([[path, entry.document]]))
}

async function makeVersion(
  folder: string,
  name: string,
  input: MakeInput,
): Promise<readonly string[]> {
  const { composition, options, gathered } = input
  const unit = composition.versions.get(name)!
  const { issuer, slug, version } = unit
  const files = new Map(await unit.files())
  const page = composition.issuers.get(issuer)
  const badge = await composition.badgeAt(issuer, slug, version)
  if (page && badge) {
    const { renderBadgeVersion } = (await import(
      pathToFileURL(await compiledRenderer(options.state)).href
    )) as Renderer
    const { site } = gathered.records.site
    const now = gathered.badges.get(`${issuer}/${slug}`)
    const current = now?.version === version
    const html = await renderBadgeVersion({
      site,
      preview: gathered.preview,
      issuer: page,
      badge,
      current,
      changes: now ? versionChanges(badge.badge, now.record.badge) : [],
    })
    files.set(
      composition.addresses.fileOf(composition.addresses.badgeVersion(issuer, slug, version)),
      html,
    )
  }
  return writeFiles(folder, files)
}

async function makeAwards(
  names: readonly string[],
  folder: string,
  input: MakeInput,
): Promise<Made> {
  const { composition, options, progress } = input
  const standings = names.flatMap((name) => composition.standings.get(name) ?? [])
  if (standings.length === 0) return () => undefined
  const pictures = join(options.state, 'work/pictures')
  await layOutPictures(standings, pictures, input)
  const renderer = await compiledRenderer(options.state)
  const done = progress.stage('Writing awards', standings.length)
  const place = { folder, renderer, pictures }
  await renderAwards(awardJobs(standings, input), place, options.workers, done)
  const { awardLanguages } = (await import(pathToFileURL(renderer).href)) as Renderer
  const { site } = input.gathered.records.site
  const languages = awardLanguages(site)
  return (name) => {
    const standing = composition.standings.get(name)
    if (standing === undefined) return undefined
    const { slug, issued, listed } = standing
    const pictures = issued ? storedPictures(issued, site) : []
    const award = { slug, isErased: !issued, pictures, listed }
    return filesOfAward(award, composition.addresses, languages)
  }
}

/** The pictures that awards are baked into, by the names under which workers look for them. */
async function layOutPictures(
  standings: readonly Standing[],
  pictures: string,
  input: MakeInput,
): Promise<void> {
  await mkdir(pictures, { recursive: true })
  const laid = new Set<string>()
  const { site } = input.gathered.records.site
  for (const { issued } of standings) {
    if (!issued || laid.has(pictureName(issued))) continue
    if (storedPictures(issued, site).length === 0) continue
    laid.add(pictureName(issued))
    const facts = input.ledger.index.badges.get(badgeKey(issued))!
    const entry = await input.ledger.read(facts.ref)
    if (entry.kind !== 'badge') continue
    const { png, svg } = artOfEntry(entry)
    await writeOwnFile(join(pictures, `${pictureName(issued)}.png`), png)
    if (svg) await writeOwnFile(join(pictures, `${pictureName(issued)}.svg`), svg)
  }
}

/** Jobs in the order in which the ledger is read: one segment in memory at a time. */
async function* awardJobs(
  standings: readonly Standing[],
  input: MakeInput,
): AsyncGenerator<AwardJob> {
  for (const standing of standings) if (!standing.issued) yield jobWithout(standing, input)
  const held = standings.flatMap(({ issued }) => (issued ? [issued as AwardFacts] : []))
  for await (const { entry } of heldBodies(input.ledger, held)) {
    const { slug, documents } = entry as AwardEntry
    const standing = input.composition.standings.get(awardUnit(slug))!
    yield { ...(await jobFor(standing, input)), documents }
  }
}

function jobWithout(standing: Standing, { gathered }: MakeInput): AwardJob {
  const { site } = gathered.records.site
  const around = {
    site,
    preview: gathered.preview,
    issuer: undefined,
    badge: undefined,
    record: undefined,
    currentVersion: undefined,
    restsOn: undefined,
    endorsements: [],
    origin: {},
  }
  return awardJob(standing, around)
}

async function jobFor(standing: Standing, { composition, gathered }: MakeInput): Promise<AwardJob> {
  const issued = standing.issued!
  const badge = await composition.badgeAt(issued.issuer, issued.badge, issued.version)
  const current = gathered.badges.get(`${issued.issuer}/${issued.badge}`)
  const provenance = provenanceOf(issued, gathered.origins, {
    then: badge?.badge.criteria.narrative,
    now: current?.record.badge.criteria.narrative,
  })
  return awardJob(standing, {
    site: gathered.records.site.site,
    preview: gathered.preview,
    issuer: composition.issuers.get(issued.issuer),
    badge,
    record: gathered.awardRecords.get(issued.id),
    currentVersion: current?.version,
    restsOn: await restsOnPage(standing, composition),
    endorsements: composition.endorsementsOf.get(issued.slug) ?? [],
    origin: provenance ? { provenance } : {},
  })
}

async function restsOnPage(
  { restsOn }: Standing,
  { badgeAt }: Composition,
): Promise<RestsOnPage | undefined> {
  if (restsOn === undefined) return undefined
  const listed = []
  for (const { slug, issuer, badge, version } of restsOn.listed) {
    const page = await badgeAt(issuer, badge, version)
    if (page) listed.push({ slug, badge: page.badge })
  }
  return { ...restsOn, listed }
}
