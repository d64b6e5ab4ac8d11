import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sha256Hex } from '../state/sha256.ts'
import type { HostRules, ObjectHeaders } from './host-rules.ts'
import { inParallel } from './in-parallel.ts'
import { digestHeader, type ObjectStore } from './object-store.ts'
import { pointerPath } from './pointer.ts'
import type { Remembered, RemoteObject } from './remembered.ts'
import { siteFiles, type SiteFile } from './site-files.ts'
import { stageOf, stages, type Stage } from './upload-order.ts'

/** What has to be done so that a place holds the site. */
export interface DeployPlan {
  readonly uploads: Readonly<Record<Stage, readonly SiteFile[]>>
  /** What lies there and is not of the site any more, by path. */
  readonly gone: readonly string[]
  /** What lies there and was not put there by a deploy: it stays. */
  readonly foreign: number
  /** Files whose objects hold the same. */
  readonly same: number
  /** Of the whole site. */
  readonly bytes: number
}

/** What a plan is made from. */
export interface PlanSources {
  readonly folder: string
  readonly rules: HostRules
  readonly store: ObjectStore
  readonly remembered: Remembered
  /** How many objects are asked after at once. */
  readonly parallel: number
}

/** Compares the site with what is known to lie at the place, and asks after what that does not tell. */
export async function planDeploy(sources: PlanSources): Promise<DeployPlan> {
  const { folder, remembered } = sources
  const uploads = emptyUploads()
  const wanted = new Set<string>([pointerPath])
  const unsure: SiteFile[] = []
  let [same, bytes] = [0, 0]
  const sort = (file: SiteFile, verdict: Verdict) => {
    if (verdict === 'unsure') unsure.push(file)
    else if (verdict === 'same') same += 1
    else uploads[stageOf(file.path, verdict)].push(file)
  }
  remembered.transaction(() => {
    for (const file of siteFiles(folder)) {
      wanted.add(file.path)
      bytes += file.size
      sort(file, compare(file, sources))
    }
  })
  await inParallel(unsure, sources.parallel, async (file) => sort(file, await ask(file, sources)))
  return { uploads, ...(await goneFrom(wanted, sources)), same, bytes }
}

/** Headers as they are remembered. */
export function headersText(headers: ObjectHeaders): string {
  return `${headers['content-type']}\n${headers['cache-control']}`
}

/** `new` and `changed`: to be uploaded. */
type Verdict = 'same' | 'new' | 'changed' | 'unsure'

function emptyUploads(): Record<Stage, SiteFile[]> {
  return Object.fromEntries(stages.map((stage) => [stage, []])) as unknown as Record<
    Stage,
    SiteFile[]
  >
}

function compare(file: SiteFile, { folder, rules, remembered }: PlanSources): Verdict {
  const there = remembered.objects.get(file.path)
  if (there === undefined) return 'new'
  const headers = headersText(rules.headersOf(file.path))
  if (there.sha256 !== undefined) {
    if (there.headers !== headers) return 'changed'
    if (there.stamp === file.stamp) return 'same'
    const isSame = sha256Hex(readFileSync(join(folder, file.path))) === there.sha256
    if (isSame) remembered.objects.set(file.path, { ...there, stamp: file.stamp })
    return isSame ? 'same' : 'changed'
  }
  return compareListed(file, there, { folder, headers, remembered })
}

/** Where the host says nothing but size and ETag: the same MD5 is the same bytes; another ETag need not be an MD5. */
function compareListed(
  file: SiteFile,
  { listed, headers: said }: RemoteObject,
  {
    folder,
    headers,
    remembered,
  }: Pick<PlanSources, 'folder' | 'remembered'> & { readonly headers: string },
): Verdict {
  if (listed === undefined || listed.size !== file.size) return 'changed'
  if (said !== headers) return 'unsure'
  const content = readFileSync(join(folder, file.path))
  if (createHash('md5').update(content).digest('hex') !== listed.etag) return 'unsure'
  const { stamp } = file
  remembered.objects.set(file.path, { sha256: sha256Hex(content), headers, stamp })
  return 'same'
}

/** Asks an object itself what it holds. */
async function ask(
  file: SiteFile,
  { folder, rules, store, remembered }: PlanSources,
): Promise<'same' | 'changed'> {
  const { path, stamp } = file
  const there = await store.head(path)
  const sha256 = sha256Hex(readFileSync(join(folder, path)))
  const wanted = rules.headersOf(path)
  const isSame =
    there?.get(digestHeader) === sha256 &&
    there.get('content-type') === wanted['content-type'] &&
    there.get('cache-control') === wanted['cache-control']
  if (isSame) remembered.objects.set(path, { sha256, headers: headersText(wanted), stamp })
  return isSame ? 'same' : 'changed'
}

/** Of what is known from a listing alone, each object says itself whether it is ours. */
async function goneFrom(
  wanted: ReadonlySet<string>,
  { store, remembered, parallel }: PlanSources,
): Promise<Pick<DeployPlan, 'gone' | 'foreign'>> {
  const gone: string[] = []
  const listed: string[] = []
  const others = otherSites(remembered)
  for (const [path, object] of remembered.objects.entries()) {
    if (wanted.has(path)) continue
    if (object.listed === undefined) gone.push(path)
    else if (!others.some((folder) => path.startsWith(folder))) listed.push(path)
  }
  let foreign = 0
  await inParallel(listed, parallel, async (path) => {
    if ((await store.head(path))?.has(digestHeader)) gone.push(path)
    else foreign += 1
  })
  return { gone: gone.sort(), foreign }
}

/** Folders of the place to which other sites are deployed: what lies in them says that a deploy put it there, and it was not ours. */
function otherSites({ objects }: Remembered): readonly string[] {
  const folders: string[] = []
  for (const [path] of objects.entries())
    if (path.endsWith(`/${pointerPath}`)) folders.push(path.slice(0, -pointerPath.length))
  return folders
}
