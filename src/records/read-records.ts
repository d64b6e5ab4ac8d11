import { createHash } from 'node:crypto'
import { inEnglish, withValues } from '../bytes/sentence.ts'
import { thumbprintText, type PublicJwk } from '../kinds/issuer/public-key.ts'
import { freshId } from '../model/fields/fault.ts'
import type { Problem } from '../model/problem.ts'
import type { Records, SiteRecord } from '../kinds/records.ts'
import type { Draft } from '../kinds/draft.ts'
import type { Database } from '../state/database.ts'
import { readAwardFiles, type SelectFiles } from './readers/read-award-files.ts'
import { readBadge } from './readers/read-badge.ts'
import type { ReadBrought } from './readers/read-brought.ts'
import { type BadgeFile } from '../kinds/draft.ts'
import { readEndorsements } from './readers/read-endorsement.ts'
import { readDirectory } from './readers/read-directory.ts'
import { alignableWith, readFrameworks } from './readers/read-framework.ts'
import { readIssuer } from './readers/read-issuer.ts'
import { readBadgeCopies, readPathway } from './readers/read-pathway.ts'
import { readSite } from './readers/read-site.ts'
import { broughtPlaces, readTree } from './read-tree.ts'
import type { RecordMemory } from './memory/record-memory.ts'
import { isSignedBy } from './proving/signed-by.ts'
import { sha256Hex } from '../state/sha256.ts'
import { rules } from '../kinds/kinds.ts'
import type { Source } from './source.ts'

export interface ReadOptions {
  /** Gives a fresh award id; hints show one. */
  readonly random: () => string
  /** YYYY-MM-DD of the commit that added a file, as far as history knows. */
  readonly addedOn?: (file: string) => string | undefined
  /** YYYY-MM-DD, the newest day that has begun anywhere on earth: nothing may be dated later. Absent: not checked. */
  readonly asOf?: string
  /** YYYY-MM-DD, the day that hints show; absent: `asOf`. */
  readonly today?: string
  /** Of whoever reads two states of one tree. */
  readonly memory?: RecordMemory
  /** Remembers award files already read. */
  readonly state?: Database
  /** Chooses the files of awards that are read; undefined: all. */
  readonly select?: SelectFiles
}

/** What was read as it is written, faults or not. */
export type WrittenRecords = Pick<Draft, 'site' | 'issuers' | 'badges' | 'frameworks' | 'awards'>

export interface ReadResult {
  /** Absent when there is an error among the problems. */
  readonly records?: Records
  /** All of them, by file, line and column. */
  readonly problems: readonly Problem[]
  readonly written: WrittenRecords
}

/**
 * Reads badges/ and awards/ under a folder. Every fault of the tree is found in one run; the order of folders on
 * the disk changes nothing.
 * @throws when the machine fails (a file that cannot be opened), never for what staff wrote.
 */
export async function readRecords(root: string, options: ReadOptions): Promise<ReadResult> {
  const tree = readTree(root)
  const source: Source = { root, tree, problems: [...tree.problems], memory: options.memory }
  const draft = await readDraft(source, options)
  for (const rule of rules) source.problems.push(...(await rule.check(draft)))
  const problems = source.problems.map((found) => withFreshId(found, options.random)).sort(inOrder)
  const { site, issuers, badges, pathways, endorsements, brought } = draft
  const { frameworks, publishers, awards } = draft
  const written = { site, issuers, badges, frameworks, awards }
  if (!site || problems.some((problem) => problem.severity === 'error'))
    return { problems, written }
  const said = { pathways, endorsements, brought, frameworks, publishers }
  return { records: { site, issuers, badges, ...said, awards }, problems, written }
}

async function readDraft(source: Source, options: ReadOptions): Promise<Draft> {
  const { tree } = source
  // First, so that whoever chooses among them knows early whether there is something to do.
  const given = readAwardFiles(source, options)
  const site = await readSite(source)
  const read = []
  for (const slug of tree.issuers) read.push(await readIssuer(source, slug))
  const issuers = read.flatMap(({ issuer }) => issuer ?? [])
  const languageOf = (issuer: string) =>
    issuers.find((found) => found.slug === issuer)?.profile.language ?? site?.site.language ?? 'en'
  const frameworks = readFrameworks(source, site?.site.language ?? 'en')
  const alignable = alignableWith(frameworks, site?.site)
  const badges: BadgeFile[] = []
  for (const folder of tree.badges) {
    const [issuer = '', slug = ''] = folder.split('/')
    const badge = await readBadge(source, { issuer, slug, language: languageOf(issuer) }, alignable)
    if (badge) badges.push(badge)
  }
  const copies = readBadgeCopies(source)
  const pathways = tree.files.flatMap((found) => {
    if (found.kind !== 'pathway') return []
    const { issuer, pathway: slug } = found
    return readPathway(source, { issuer, slug, language: languageOf(issuer) }, copies) ?? []
  })
  const said = readEndorsements(source, languageOf)
  const { brought, personal } = await broughtIn(source, site)
  source.problems.push(...given.problems)
  return {
    site,
    issuers,
    keys: read.flatMap(({ keys }) => keys),
    badges,
    pathways,
    ...{ endorsements: said.endorsements, brought, frameworks },
    publishers: await readDirectory(source),
    awards: given.awards,
    unsealed: given.unsealed,
    issuerAt: new Map(issuers.map((issuer) => [issuer.slug, issuer])),
    badgeAt: new Map(badges.map((badge) => [`${badge.issuer}/${badge.slug}`, badge])),
    personal: [...said.personal, ...personal, ...given.personal],
    ...{ files: tree.files, awardFiles: tree.awardFiles },
    issuerFolders: tree.issuers,
    badgeFolders: tree.badges,
    asOf: options.asOf,
    today: options.today ?? options.asOf,
    addedOn: options.addedOn ?? (() => undefined),
    ...proofPorts,
    newId: options.random,
  }
}

/** What rules need to know of keys and hashes, which they cannot work out by themselves. */
const proofPorts = { thumbprintOf, sha256Hex, isSignedBy }

/** What proves an endorsement that was signed elsewhere is loaded where there is one: it reads what standards define. */
async function broughtIn(source: Source, site: SiteRecord | undefined): Promise<ReadBrought> {
  if (broughtPlaces(source.tree).length === 0) return { brought: [], personal: [] }
  const { readBrought } = await import('./readers/read-brought.ts')
  return readBrought(source, site)
}

function thumbprintOf(key: PublicJwk): string {
  return createHash('sha256').update(thumbprintText(key)).digest('base64url')
}

function withFreshId(found: Problem, random: () => string): Problem {
  const hint = withValues(found.hint, (value) => value.replace(freshId, random))
  return { ...found, hint }
}

/** By file, line and column. */
export function inOrder(a: Problem, b: Problem): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1
  if (a.line !== b.line) return a.line - b.line
  if (a.column !== b.column) return a.column - b.column
  if (a.code !== b.code) return a.code < b.code ? -1 : 1
  const [one, other] = [inEnglish(a.message), inEnglish(b.message)]
  return one < other ? -1 : one > other ? 1 : 0
}
