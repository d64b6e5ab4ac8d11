import { parsedJson } from '../../bytes/json.ts'
import { sentence } from '../../bytes/sentence.ts'
import {
  badgeCopySchema,
  copyPath,
  toBadgeCopy,
  type BadgeCopy,
} from '../../kinds/pathway/badge-copy.ts'
import { pathwaySchema, toPathway, type Pathway } from '../../kinds/pathway/schema.ts'
import { pathwayPlaces } from '../../kinds/pathway/where.ts'
import type { PathwayFile } from '../../kinds/draft.ts'
import { pathOf } from '../../kinds/place.ts'
import { readWith } from '../../model/fields/field-issues.ts'
import { fileStart, problem } from '../../model/problem.ts'
import { unsafeFault, type TextLimits } from '../../model/text/safe-text.ts'
import { readFrontMatterRecord } from './read-front-matter-record.ts'
import { note, textOf, type Source } from '../source.ts'

/**
 * badges/<issuer>/pathways/<pathway>.md.
 * @param language of the issuer.
 * @param copies all there are, by path.
 */
export function readPathway(
  source: Source,
  place: { readonly issuer: string; readonly slug: string; readonly language: string },
  copies: ReadonlyMap<string, BadgeCopy>,
): PathwayFile | undefined {
  const { issuer, slug } = place
  const file = pathOf(pathwayPlaces.pathway, { issuer, pathway: slug })
  const read = readFrontMatterRecord(source, pathwaySchema, file)
  if (read === undefined) return undefined
  const { body, bodyAt } = read
  const { start: position, fields } = read.yaml
  const pathway = toPathway(read.value, body.trim(), place.language)
  return {
    file,
    position,
    fields,
    issuer,
    slug,
    pathway,
    copies: copiesNamed(pathway, issuer, copies),
    textAt: bodyAt,
    writtenText: body,
  }
}

function copiesNamed(
  { steps }: Pathway,
  issuer: string,
  copies: ReadonlyMap<string, BadgeCopy>,
): Readonly<Record<string, BadgeCopy>> {
  const names = steps.flatMap(({ of }) =>
    of.flatMap((part) => ('url' in part ? (part.copy ?? []) : [])),
  )
  return Object.fromEntries(
    names.flatMap((name) => {
      const copy = copies.get(copyPath(issuer, name))
      return copy === undefined ? [] : [[name, copy]]
    }),
  )
}

/** Badges of other sites, by the path of the file that holds their JSON; those that could be read. */
export function readBadgeCopies(source: Source): ReadonlyMap<string, BadgeCopy> {
  const copies = new Map<string, BadgeCopy>()
  for (const { kind, path } of source.tree.files) {
    const copy = kind === 'pathway-copy' ? readBadgeCopy(source, path) : undefined
    if (copy !== undefined) copies.set(path, copy)
  }
  return copies
}

function readBadgeCopy(source: Source, path: string): BadgeCopy | undefined {
  const text = textOf(source, path)
  if (text === undefined) return undefined
  const read = readWith(badgeCopySchema, parsedJson(text))
  const copy = 'value' in read ? toBadgeCopy(read.value) : undefined
  const fault = copy === undefined ? noBadge : isHiding(copy) ? hiding : undefined
  if (fault === undefined) return copy
  return note(source, problem('pathway-copy-invalid', path, fileStart, fault))
}

const noBadge = {
  message: sentence`The file is not a badge as JSON.`,
  hint: sentence`Save what stands at the address of the badge again, unchanged.`,
}

const hiding = {
  message: sentence`What the badge says holds a character that cannot be seen.`,
  hint: sentence`Tell whoever gives it, and take it out of the pathway until they have mended it.`,
}

/** Whether a page that shows what strangers wrote would show something else than what stands there. */
function isHiding({ name, issuer = '', description = '' }: BadgeCopy): boolean {
  const hides = (text: string, lines: TextLimits['lines']) =>
    unsafeFault(text.replaceAll('\r\n', '\n'), lines) !== undefined
  return hides(name, 'one') || hides(issuer, 'one') || hides(description, 'many')
}
