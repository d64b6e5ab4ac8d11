import { awardLimits, type FieldWith } from '../../kinds/award/fields.ts'
import type { Award } from '../../kinds/award/schema.ts'
import type { Recipient } from '../../kinds/award/parts.ts'
import type { ComposedFile } from './composed-file.ts'
import { yamlText, type YamlMap, type YamlValue } from './yaml-text.ts'

/** What awards given together may share, and each may say for itself. It is published: it names nobody. */
export type SharedFields = Partial<Omit<Pick<Award, FieldWith<'batch', 'all'>>, StatusField>>
type StatusField = 'revoked' | 'suspended'

/** One person's award. */
export interface AwardEntry extends SharedFields {
  /** Fresh, from freshCode. */
  readonly id: string
  /** Sealed; plain only for a private repository. */
  readonly recipient: string | Recipient
  /** Only with `listed`, and only as the holder asked. */
  readonly displayName?: string
  /** Id of the award that this one replaces. */
  readonly supersedes?: string
  /** Of a completion badge: what completed the pathway. */
  readonly restsOn?: readonly string[]
  /** What those who judge signed, each as it was handed over. */
  readonly assessments?: readonly string[]
}

/** Awards of one badge, given together. */
export interface AwardBatch {
  readonly issuer: string
  readonly badge: string
  /** Where they go; absent: into the folder of the badge's awards. */
  readonly folder?: string
  /** Name of the file without its ending: when and what, never who. */
  readonly name: string
  readonly shared: SharedFields
  readonly awards: readonly AwardEntry[]
}

/** The reader takes files of 65,536 bytes. */
const mostBytes = 60_000

/**
 * The files of `awards/` that give a badge: one award, or a batch with what is shared on top. A batch too large for one
 * file comes in several, `name-1.yml`, `name-2.yml` and so on. The same awards give the same bytes.
 *
 * @throws RangeError when there are no awards
 */
export function composeAwards(batch: AwardBatch): readonly ComposedFile[] {
  const [first, ...others] = batch.awards
  if (first === undefined) throw new RangeError('no awards')
  if (others.length === 0) return [fileOf(batch, batch.name, singleText(batch, first))]
  const head = `${modeline(batch)}${yamlText(orderedFields(batch.shared))}awards:\n`
  const parts = portions(batch.awards.map(entryText), byteLength(head))
  return parts.map((entries, index) => {
    const name = parts.length === 1 ? batch.name : `${batch.name}-${index + 1}`
    return fileOf(batch, name, head + entries.join(''))
  })
}

/** Folder of a badge's awards, from the root of the repository. */
export function awardFolder(issuer: string, badge: string): string {
  return ['awards', issuer, badge].join('/')
}

/** What awards say, as a file has it. */
export function fieldsText(fields: SharedFields): string {
  return yamlText(orderedFields(fields))
}

/** What a file of another folder says, for this one: what tells editors the schema leads on. */
export function textIn(folder: string, text: string): string {
  const line =
    /^# yaml-language-server: \$schema=(?:\.\.\/){1,9}src\/model\/schemas\/award\.schema\.json$/m
  return text.replace(line, () => modelineIn(folder))
}

function fileOf(batch: AwardBatch, name: string, text: string): ComposedFile {
  return { path: `${folderOf(batch)}/${name}.yml`, text }
}

function folderOf({ issuer, badge, folder = awardFolder(issuer, badge) }: AwardBatch): string {
  return folder
}

/** Tells editors by which schema to help. */
function modeline(batch: AwardBatch): string {
  return `${modelineIn(folderOf(batch))}\n`
}

function modelineIn(folder: string): string {
  const up = '../'.repeat(folder.split('/').length)
  return `# yaml-language-server: $schema=${up}src/model/schemas/award.schema.json`
}

function singleText(batch: AwardBatch, entry: AwardEntry): string {
  const { shared } = batch
  return modeline(batch) + yamlText(entryFields({ ...shared, ...entry }))
}

function entryText(entry: AwardEntry): string {
  return yamlText({ awards: [entryFields(entry)] }).replace('awards:\n', '')
}

function entryFields(entry: AwardEntry): YamlMap {
  const { id, recipient, displayName, supersedes, restsOn, assessments } = entry
  const { awarded, ...fields } = orderedFields(entry)
  return {
    id,
    awarded,
    recipient: recipientField(recipient),
    supersedes,
    restsOn,
    displayName,
    ...fields,
    assessments,
  }
}

/** In the order of a file: short ones first. The compiler asks for a field that is missing. */
function orderedFields(
  fields: SharedFields,
): Readonly<Record<keyof SharedFields, YamlValue | undefined>> {
  return {
    awarded: fields.awarded,
    listed: fields.listed === true ? true : undefined,
    wholeRecord: fields.wholeRecord === true ? true : undefined,
    term: fields.term,
    role: fields.role,
    licenseNumber: fields.licenseNumber,
    activityStart: fields.activityStart,
    activityEnd: fields.activityEnd,
    creditsEarned: fields.creditsEarned,
    expires: fields.expires,
    language: fields.language,
    narrative: fields.narrative,
    results: listField(
      fields.results?.map(({ of, value, status, level }) => ({ of, value, status, level })),
    ),
    evidence: listField(
      fields.evidence?.map(({ name, url, narrative, description, genre, audience }) => ({
        name,
        url,
        narrative,
        description,
        genre,
        audience,
      })),
    ),
  }
}

function listField(list: readonly YamlMap[] | undefined): readonly YamlMap[] | undefined {
  return list === undefined || list.length === 0 ? undefined : list
}

function recipientField(recipient: string | Recipient): YamlMap | string {
  if (typeof recipient === 'string') return recipient
  const identities = recipient.identities.map(({ type, value }) => ({ [type]: value }))
  return { identities, name: recipient.name }
}

/** Entries in order, as many to a file as it may hold. */
function portions(entries: readonly string[], headBytes: number): readonly (readonly string[])[] {
  const files: string[][] = [[]]
  let bytes = headBytes
  for (const entry of entries) {
    const size = byteLength(entry)
    const file = files.at(-1) ?? []
    if (file.length > 0 && (bytes + size > mostBytes || file.length === awardLimits.batch)) {
      files.push([entry])
      bytes = headBytes + size
    } else {
      file.push(entry)
      bytes += size
    }
  }
  return files
}

function byteLength(text: string): number {
  return new TextEncoder().encode(text).length
}
