import {
  awardFolder,
  composeAwards,
  type AwardEntry,
  type SharedFields,
} from '../files/compose-awards.ts'
import type { ComposedFile } from '../files/composed-file.ts'
import type { KnownBadge } from '../known-badge.ts'
import { roomyFolder } from '../files/roomy-folder.ts'
import type { StaffPorts } from './staff-ports.ts'

interface Naming {
  readonly name: string
  /** Staff chose the name. */
  readonly isNameChosen: boolean
  readonly shared: SharedFields
}

/** The first name under which nothing lies yet, and the files of that name; nothing where staff chose one that is taken. */
export function freePlace(
  { issuer, slug }: KnownBadge,
  { name: first, isNameChosen, shared }: Naming,
  awards: readonly AwardEntry[],
  { exists, entriesIn, today }: StaffPorts,
): { readonly name: string; readonly files: readonly ComposedFile[] } | undefined {
  const folder = roomyFolder(awardFolder(issuer, slug), today, entriesIn)
  for (const name of [first, ...(isNameChosen ? [] : furtherNames(first))]) {
    if (exists(`${folder}/${name}.yml`)) continue
    const files = composeAwards({ issuer, badge: slug, folder, name, shared, awards })
    if (!files.some(({ path }) => exists(path))) return { name, files }
  }
  return undefined
}

/** A free place for papers of staff's own, which hold claim codes: nothing may be written over another. */
export function ownPath(
  name: string,
  ending: string,
  { exists, entriesIn, today }: StaffPorts,
): string {
  const folder = roomyFolder('.cinquefoil/own-lists', today, entriesIn)
  const at = (each: string) => `${folder}/${each}${ending}`
  return [name, ...furtherNames(name)].map(at).find((path) => !exists(path)) ?? at(name)
}

/** `2026-06-12-2` and so on, for what may not be written over another. */
export function furtherNames(name: string): readonly string[] {
  return Array.from({ length: 1000 }, (_, index) => `${name}-${index + 2}`)
}
