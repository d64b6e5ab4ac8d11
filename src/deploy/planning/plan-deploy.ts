import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sha256Hex } from '../../state/sha256.ts'
import type { HostRules, ObjectHeaders } from '../objects/host-rules.ts'
import { inParallel } from '../in-parallel.ts'
import { joinOrdered } from './join-ordered.ts'
import { rowKeeper } from '../objects/keep-rows.ts'
import { neighbourSeeker, placeTaken, type Neighbours } from './neighbours.ts'
import type { ObjectStore } from '../objects/object-store.ts'
import { nameDigest, pointerPath } from './pointer.ts'
import type { Remembered, RemoteObject } from './remembered.ts'
import type { World } from '../objects/send.ts'
import { siteFiles, type SiteFile } from './site-files.ts'
import { stageOf, stages, type Stage } from '../objects/upload-order.ts'
import { refuseHalf } from './whole-site.ts'

/** What has to be done so that a place holds the site. */
export interface DeployPlan {
  readonly uploads: Readonly<Record<Stage, DueFiles>>
  /** What lies there and is not of the site any more, by path. */
  readonly gone: readonly string[]
  /** What lies there and was not put there by a deploy of this site: it stays. */
  readonly foreign: number
  /** Digests of the names of that, where there are not too many to be told. */
  readonly foreignNames: readonly string[] | undefined
  /** Files whose objects hold the same. */
  readonly same: number
  /** Of the whole site. */
  readonly bytes: number
}

/** Files to be uploaded: of very many no more is held than where they are. */
export interface DueFiles {
  readonly paths: readonly string[]
  /** Of all together. */
  readonly bytes: number
}

/** What a plan is made from. */
export interface PlanSources {
  readonly folder: string
  readonly rules: HostRules
  readonly store: ObjectStore
  readonly remembered: Remembered
  /** How many files the whole site consists of, where that is known. */
  readonly expected?: number | undefined
  /** How many objects are asked after at once. */
  readonly parallel: number
  readonly elapsed: World['elapsed']
}

/**
 * Compares the site with what is known to lie at the place, and asks after what that does not tell.
 *
 * @throws DeployFailure `place-taken`, `dist-not-whole`
 */
export async function planDeploy(sources: PlanSources): Promise<DeployPlan> {
  const { folder, remembered, expected } = sources
  const draft = emptyDraft()
  const neighbours = neighbourSeeker()
  remembered.transaction(() => {
    const files = byPath(siteFiles(folder))
    for (const { key, left, right } of joinOrdered(files, remembered.objects.paged())) {
      neighbours.see(key, { isOurs: left !== undefined, isThere: right !== undefined })
      if (left) sortFile(draft, left, compare(left, right, sources))
      else if (right && key !== pointerPath) sortLeft(draft, key, right)
    }
  })
  refuseHalf(draft.files, expected)
  await neighbours.refuse(sources)
  await askAll(draft, neighbours, sources)
  const { uploads, gone, foreign, foreignNames, same, bytes } = draft
  return {
    ...{ uploads, gone: gone.sort(), foreign, same, bytes },
    foreignNames: foreign > foreignNames.length ? undefined : foreignNames,
  }
}

/** Headers as they are remembered. */
export function headersText(headers: Partial<ObjectHeaders>): string {
  return `${headers['content-type']}\n${headers['cache-control']}`
}

/** `new` and `changed`: to be uploaded. */
type Verdict = 'same' | 'new' | 'changed' | 'unsure'

interface Draft {
  readonly uploads: Record<Stage, { readonly paths: string[]; bytes: number }>
  readonly gone: string[]
  /** Objects that are known from a listing alone: each says itself what it is. */
  readonly unsure: SiteFile[]
  readonly listed: (readonly [path: string, object: RemoteObject])[]
  foreign: number
  readonly foreignNames: string[]
  same: number
  /** Of the site, with the one that is for other hosts alone. */
  files: number
  bytes: number
}

const mostForeignNames = 1000

function emptyDraft(): Draft {
  const uploads = Object.fromEntries(stages.map((stage) => [stage, { paths: [], bytes: 0 }]))
  return {
    uploads: uploads as unknown as Draft['uploads'],
    ...{ gone: [], unsure: [], listed: [] },
    ...{ foreign: 0, foreignNames: [], same: 0, files: 1, bytes: 0 },
  }
}

function* byPath(files: Iterable<SiteFile>): Generator<readonly [path: string, file: SiteFile]> {
  for (const file of files) yield [file.path, file]
}

function sortFile(draft: Draft, file: SiteFile, verdict: Verdict): void {
  draft.files += 1
  draft.bytes += file.size
  if (verdict === 'unsure') draft.unsure.push(file)
  else if (verdict === 'same') draft.same += 1
  else sortDue(draft, file, verdict)
}

function sortDue({ uploads }: Draft, { path, size }: SiteFile, verdict: 'new' | 'changed'): void {
  const due = uploads[stageOf(path, verdict)]
  due.paths.push(path)
  due.bytes += size
}

/** What lies there, and is no file of the site. */
function sortLeft(draft: Draft, path: string, object: RemoteObject): void {
  if (object.isForeign) countForeign(draft, path)
  else if (object.listed) draft.listed.push([path, object])
  else draft.gone.push(path)
}

function countForeign(draft: Draft, path: string): void {
  draft.foreign += 1
  if (draft.foreignNames.length < mostForeignNames) draft.foreignNames.push(nameDigest(path))
}

function compare(
  file: SiteFile,
  there: RemoteObject | undefined,
  { folder, rules, remembered }: PlanSources,
): Verdict {
  if (there === undefined) return 'new'
  const headers = headersText(rules.headersOf(file.path))
  if (there.sha256 === undefined) return compareListed(file, there, { folder, headers, remembered })
  if (there.headers !== headers) return 'changed'
  if (there.stamp === file.stamp) return 'same'
  const isSame = sha256Hex(readFileSync(join(folder, file.path))) === there.sha256
  if (isSame) remembered.objects.put(file.path, { ...there, stamp: file.stamp })
  return isSame ? 'same' : 'changed'
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
  if (listed === undefined) return 'changed'
  if (said !== headers) return 'unsure'
  if (listed.size !== file.size) return 'changed'
  const content = readFileSync(join(folder, file.path))
  if (createHash('md5').update(content).digest('hex') !== listed.etag) return 'unsure'
  const { stamp } = file
  remembered.objects.put(file.path, { sha256: sha256Hex(content), headers, stamp })
  return 'same'
}

/** Asks objects themselves what they hold, and whose they are. @throws DeployFailure `place-taken` */
async function askAll(draft: Draft, neighbours: Neighbours, sources: PlanSources): Promise<void> {
  const { folder, rules, store, remembered, parallel, elapsed } = sources
  const keep = rowKeeper(remembered, elapsed)
  try {
    await inParallel(draft.unsure, parallel, async (file) => {
      const { path, stamp } = file
      const facts = await store.head(path)
      if (facts?.by === 'another site') throw placeTaken()
      const sha256 = sha256Hex(readFileSync(join(folder, path)))
      const headers = headersText(rules.headersOf(path))
      const isSame =
        facts?.by === 'this site' &&
        facts.sha256 === sha256 &&
        headersText(facts.headers) === headers
      if (isSame) keep.add(path, { sha256, headers, stamp })
      if (isSame) draft.same += 1
      else sortDue(draft, file, 'changed')
    })
    const left = draft.listed.filter(([path]) => !neighbours.have(path))
    await inParallel(left, parallel, async ([path, object]) => {
      if ((await store.head(path))?.by === 'this site') return void draft.gone.push(path)
      countForeign(draft, path)
      keep.add(path, { ...object, isForeign: true })
    })
  } finally {
    keep.flush()
  }
}
