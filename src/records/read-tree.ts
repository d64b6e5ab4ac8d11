import { sentence } from '../bytes/sentence.ts'
import { lstatSync, readdirSync, type Dirent } from 'node:fs'
import { join } from 'node:path'
import { fileStart, problem, type Problem } from '../model/problem.ts'
import { unexpectedText } from './unexpected-file.ts'
import { fileAt, folderAt, isAwardPlace, type AwardPlace, type TreeFile } from '../kinds/place.ts'
import { isFileName, slugFault, slugFrom } from '../model/addresses/slug.ts'

export interface Tree {
  /** All but those of awards, sorted by path. */
  readonly files: readonly TreeFile[]
  /** Sorted by path. */
  readonly awardFiles: readonly AwardPlace[]
  /** Issuer folders under badges/. */
  readonly issuers: readonly string[]
  /** `issuer/badge` folders under badges/. */
  readonly badges: readonly string[]
  readonly problems: readonly Problem[]
}

/** Lists badges/ and awards/ under a folder. Links are never followed, and nothing is read yet. */
export function readTree(root: string): Tree {
  const found: Found = { root, files: [], awardFiles: [], issuers: [], badges: [], problems: [] }
  for (const top of ['badges', 'awards']) {
    const folder = lstatSync(join(root, top), { throwIfNoEntry: false })
    if (folder?.isDirectory()) readFolder(found, [top])
    else if (folder) notRegular(found, top)
  }
  found.files.sort(byPath)
  found.awardFiles.sort(byPath)
  return found
}

export type BroughtPlace = Extract<TreeFile, { readonly kind: `${string}-brought` }>

/** Where endorsements lie that were signed elsewhere. */
export function broughtPlaces({ files }: Tree): readonly BroughtPlace[] {
  return files.filter((file) => file.kind.endsWith('-brought')) as readonly BroughtPlace[]
}

interface Found {
  readonly root: string
  readonly files: TreeFile[]
  readonly awardFiles: AwardPlace[]
  readonly issuers: string[]
  readonly badges: string[]
  readonly problems: Problem[]
}

// Left lying about by operating systems; nothing publishes them.
const litter = new Set(['.DS_Store', 'Thumbs.db', 'desktop.ini'])

function readFolder(found: Found, folders: readonly string[]): void {
  const path = folders.join('/')
  const entries = entriesOf(join(found.root, path)).filter((entry) => !litter.has(entry.name))
  for (const entry of withoutClashes(found, path, entries)) {
    const inner = `${path}/${entry.name}`
    if (entry.isDirectory()) enterFolder(found, [...folders, entry.name])
    else if (!entry.isFile()) notRegular(found, inner)
    else noteFile(found, entry.name, inner)
  }
}

function enterFolder(found: Found, folders: readonly string[]): void {
  const path = folders.join('/')
  const [, issuer = ''] = folders
  const name = folders.at(-1) ?? ''
  const folder = folderAt(path)
  if (folder === undefined) return unexpected(found, path)
  const fault = folder === 'named' ? undefined : slugFault(name)
  if (fault) {
    const message = sentence`The folder name “${shown(name)}” ${fault.message}.`
    const hint = sentence`Rename the folder to ${fault.fix}`
    found.problems.push(problem(fault.code, path, fileStart, { message, hint }))
    return
  }
  if (folders[0] === 'badges') {
    if (folder === 'issuer') found.issuers.push(name)
    if (folder === 'badge') found.badges.push(`${issuer}/${name}`)
  }
  readFolder(found, folders)
}

function noteFile(found: Found, name: string, path: string): void {
  const file = fileAt(path)
  if (file === undefined) return unexpected(found, path)
  if (file.kind === 'pathway') return noteNamed(found, file, file.pathway)
  if ('endorsement' in file) return noteNamed(found, file, file.endorsement)
  if (file.kind === 'framework') return noteNamed(found, file, file.framework)
  const isNamedByStaff = isAwardPlace(file) || /-(?:image|copy)$/.test(file.kind)
  if (isNamedByStaff && !isFileName(name)) return misnamed(found, path, name)
  if (isAwardPlace(file)) found.awardFiles.push(file)
  else found.files.push(file)
}

/** A file whose name is part of an address. */
function noteNamed(found: Found, file: TreeFile, name: string): void {
  const fault = slugFault(name)
  if (fault === undefined) return void found.files.push(file)
  const ending = file.path.slice(file.path.lastIndexOf('.'))
  const message = sentence`The file name “${shown(name)}” ${fault.message}.`
  const hint = sentence`Rename the file to ${fault.fix}${ending}`
  found.problems.push(problem(fault.code, file.path, fileStart, { message, hint }))
}

function misnamed(found: Found, path: string, name: string): void {
  const extension = name.slice(name.lastIndexOf('.'))
  const better = extension === '.yml' ? '2026-06' : slugFrom(name.slice(0, -extension.length))
  found.problems.push(
    problem('file-name-invalid', path, fileStart, {
      message: sentence`The file name holds something other than a-z, 0-9, dot, hyphen and underscore.`,
      hint: sentence`Rename it to something like ${better}${extension}`,
    }),
  )
}

function byPath(a: { readonly path: string }, b: { readonly path: string }): number {
  return a.path < b.path ? -1 : 1
}

/** Of names that differ only in capitals or accents the plainest stands; the others are reported. */
function withoutClashes(found: Found, path: string, entries: readonly Dirent[]): readonly Dirent[] {
  const plain = ({ name }: Dirent) => name.normalize('NFC').toLowerCase()
  const kept = new Map<string, Dirent>()
  for (const entry of entries) {
    const other = kept.get(plain(entry))
    if (other === undefined || entry.name === plain(entry)) kept.set(plain(entry), entry)
  }
  return entries.filter((entry) => {
    if (kept.get(plain(entry)) === entry) return true
    const text = {
      message: sentence`Another name here differs from this one only in capitals or accents.`,
      hint: sentence`Rename one of the two, and use small letters only.`,
    }
    found.problems.push(problem('file-case-clash', `${path}/${entry.name}`, fileStart, text))
    return false
  })
}

function unexpected(found: Found, path: string): void {
  found.problems.push(problem('file-unexpected', path, fileStart, unexpectedText(path)))
}

function notRegular(found: Found, path: string): void {
  found.problems.push(
    problem('file-not-regular', path, fileStart, {
      message: sentence`This is a link or device, not a file.`,
      hint: sentence`Put the file itself here.`,
    }),
  )
}

function entriesOf(folder: string): Dirent[] {
  return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))
}

function shown(name: string): string {
  return name.replaceAll(/[^\p{L}\p{N}._ -]/gu, '?').slice(0, 70)
}
