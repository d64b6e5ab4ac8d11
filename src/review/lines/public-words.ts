import type { ChangedFile } from '../../history/change.ts'
import type { Problem } from '../../model/problem.ts'
import { catalogueCopyPath } from '../../kinds/publisher/catalogue-copy.ts'
import { copyPath } from '../../kinds/pathway/badge-copy.ts'
import { publicCommentIn } from '../../kinds/assessment/assessor-endorsement.ts'
import type { Award } from '../../kinds/award/schema.ts'
import type { Endorsement } from '../../kinds/endorsement/schema.ts'
import type { Pathway } from '../../kinds/pathway/schema.ts'
import type {
  BroughtRecord,
  Located,
  PathwayRecord,
  PublisherRecord,
  Records,
} from '../../kinds/records.ts'
import { positionOf } from '../../model/position.ts'
import { fileStart } from '../../model/problem.ts'

/** What a merge makes public in one file: words that were not there before. */
export interface PublicFile {
  readonly file: string
  readonly isNew: boolean
  readonly words: readonly PublicWord[]
  /** What `npm run validate` says of the file without forbidding it. */
  readonly warnings: readonly Problem[]
}

/** A text of a file that changed, and how many of its awards say it. */
export interface PublicWord {
  /** As the file calls it: `evidence.url`, `revoked.reason`. */
  readonly field: string
  readonly text: string
  readonly line: number
  readonly count: number
}

/**
 * Every word and name that a merge makes public for ever: of awards, badges, pathways, frameworks, profiles and the site, and of
 * the files themselves. Sealed recipients, ids, days and what was there before are left out.
 *
 * @param warnings - of the records as they would be
 */
export function publicWords(
  base: Records | undefined,
  head: Records,
  files: readonly ChangedFile[],
  warnings: readonly Problem[],
): readonly PublicFile[] {
  const changed = files.filter(({ kind }) => kind !== 'removed')
  const [before, after] = [textsByFile(base, changed), textsByFile(head, changed)]
  return changed.flatMap(({ path, kind }) => {
    const found = {
      file: path,
      isNew: kind === 'added',
      words: newWords(before.get(path) ?? [], after.get(path) ?? []),
      warnings: warnings.filter(({ file, severity }) => file === path && severity === 'warning'),
    }
    return found.isNew || found.words.length > 0 || found.warnings.length > 0 ? [found] : []
  })
}

interface PublicText {
  /** What it is told of, so that a text which moves to another award is new there. */
  readonly of: string
  readonly field: string
  readonly text: string
  readonly line: number
}

function textsByFile(
  records: Records | undefined,
  changed: readonly ChangedFile[],
): ReadonlyMap<string, readonly PublicText[]> {
  const texts = new Map<string, PublicText[]>(changed.map(({ path }) => [path, []]))
  const add = (record: Located, of: string, value: object) =>
    texts.get(record.file)?.push(...textsIn(value, record, of))
  if (records === undefined) return texts
  add(records.site, '', records.site.site)
  for (const record of records.issuers) add(record, '', record.profile)
  for (const record of records.badges) add(record, '', record.badge)
  for (const record of records.pathways) add(record, '', wordsOf(record.pathway))
  for (const record of records.endorsements) add(record, '', withoutParties(record.endorsement))
  for (const record of records.brought) add(record, '', broughtWords(record))
  for (const record of records.frameworks) add(record, '', record.framework)
  for (const record of records.publishers)
    add(record, record.publisher.slug, wordsOfPublisher(record))
  for (const [path, copy] of catalogueCopiesIn(records.publishers))
    add({ file: path, position: fileStart, fields: {} }, '', copy)
  for (const [path, copy] of copiesIn(records.pathways))
    add({ file: path, position: fileStart, fields: {} }, '', copy)
  for (const record of records.awards) add(record, record.award.id, awardWords(record.award))
  return texts
}

/** What somebody wrote: how steps depend on each other, and which badges of this site they ask for, is no words. */
function wordsOf({ steps, ...pathway }: Pathway): object {
  const written = steps.map(({ needs: _, after: _after, of, ...step }) => ({
    ...step,
    of: of.map((part) => ('url' in part ? part : {})),
  }))
  return { ...pathway, steps: written }
}

/** What badges of other sites say of themselves, by the file that it stands in; pathways may share one. */
function copiesIn(pathways: readonly PathwayRecord[]): ReadonlyMap<string, object> {
  return new Map(
    pathways.flatMap(({ issuer, copies }) =>
      Object.entries(copies).map(([name, copy]) => [copyPath(issuer, name), copy] as const),
    ),
  )
}

/** Why a publisher is suspended stands on no page, but in the file that everybody reads. */
function wordsOfPublisher({ publisher: { name, url, suspended } }: PublisherRecord): object {
  return { name, url, ...(suspended === undefined ? {} : { suspended }) }
}

/** What other publishers say of their badges, by the file that it stands in. */
function catalogueCopiesIn(publishers: readonly PublisherRecord[]): readonly [string, object][] {
  return publishers.flatMap(({ publisher, copy }): [string, object][] =>
    copy === undefined ? [] : [[catalogueCopyPath(publisher.slug), { badges: copy.badges }]],
  )
}

/** Who endorses which award is said by names that are public anyway. */
function withoutParties({ by: _, award: _award, ...words }: Endorsement): object {
  return words
}

/** Of an endorsement that was signed elsewhere: what its pages show. */
function broughtWords({ credential: { signer, comment }, notes }: BroughtRecord): object {
  const { name } = signer
  return { name, comment, revoked: notes.revoked }
}

/**
 * The recipient is sealed, or stays in a private repository. Of assessments people read what is inside them: what their
 * assessors let everybody read.
 */
function awardWords({ recipient: _, assessments, ...award }: Award): object {
  if (assessments === undefined) return award
  const said = assessments.map((jws) => {
    const comment = publicCommentIn(jws)
    return typeof comment === 'string' ? {} : comment
  })
  return { ...award, assessments: said }
}

function textsIn(value: unknown, record: Located, of: string, path = ''): readonly PublicText[] {
  if (typeof value === 'number' || typeof value === 'string') {
    const text = String(value)
    const field = path.replaceAll(/\.\d+(?=\.|$)/g, '')
    const line = positionOf({ fields: record.fields, start: record.position }, path.split('.')).line
    return isWord(text, field) ? [{ of, field, text, line }] : []
  }
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, each]) =>
    textsIn(each, record, of, path === '' ? key : `${path}.${key}`),
  )
}

function isWord(text: string, field: string): boolean {
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(text)
  return text !== '' && !isDay && !['id', 'supersedes', 'restsOn'].includes(field)
}

/** What all awards of a class say comes once. */
function newWords(
  before: readonly PublicText[],
  after: readonly PublicText[],
): readonly PublicWord[] {
  const known = new Set(before.map(keyOf))
  const words = new Map<string, PublicWord>()
  for (const entry of after) {
    if (known.has(keyOf(entry))) continue
    const { field, text, line } = entry
    const key = `${field}\n${text}`
    const word = words.get(key)
    words.set(key, word ? { ...word, count: word.count + 1 } : { field, text, line, count: 1 })
  }
  return [...words.values()].sort((a, b) => a.line - b.line)
}

function keyOf({ of, field, text }: PublicText): string {
  return [of, field, text].join('\n')
}
