import { lstatSync, readdirSync, type Dirent } from 'node:fs'
import { join } from 'node:path'
import { problem, type Problem } from '../model/problem.ts'
import { unexpectedText } from './unexpected-file.ts'
import { isFileName, slugFault, slugFrom } from '../model/slug.ts'

/** What a file is, told by where it stands. */
export type TreeFile =
  | { readonly kind: 'site' | 'site-image' | 'sealing-key' | 'readme'; readonly path: string }
  | {
      readonly kind: 'profile' | 'key' | 'issuer-image'
      readonly path: string
      readonly issuer: string
    }
  | {
      readonly kind: 'badge' | 'badge-image'
      readonly path: string
      readonly issuer: string
      readonly badge: string
    }

/** A file of awards. */
export interface AwardPlace {
  readonly path: string
  readonly issuer: string
  readonly badge: string
}

export interface Tree {
  /** Under badges/, sorted by path. */
  readonly files: readonly TreeFile[]
  /** Under awards/, sorted by path. */
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
  for (const top of ['badges', 'awards'] as const) {
    const folder = lstatSync(join(root, top), { throwIfNoEntry: false })
    if (folder?.isDirectory()) readFolder(found, top, [])
    else if (folder) notRegular(found, top)
  }
  found.files.sort(byPath)
  found.awardFiles.sort(byPath)
  return found
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
const start = { line: 1, column: 1 }

function readFolder(found: Found, top: 'badges' | 'awards', folders: readonly string[]): void {
  const path = [top, ...folders].join('/')
  const entries = entriesOf(join(found.root, path)).filter((entry) => !litter.has(entry.name))
  for (const entry of withoutClashes(found, path, entries)) {
    const inner = `${path}/${entry.name}`
    if (entry.isDirectory()) enterFolder(found, top, [...folders, entry.name], inner)
    else if (!entry.isFile()) notRegular(found, inner)
    else noteFile(found, top, folders, entry.name, inner)
  }
}

function enterFolder(
  found: Found,
  top: 'badges' | 'awards',
  folders: readonly string[],
  path: string,
): void {
  const [issuer = '', badge, ...deeper] = folders
  if (top === 'badges' && badge === 'keys' && deeper.length === 0)
    return readFolder(found, top, folders)
  if (deeper.length > 0) return unexpected(found, path)
  const fault = slugFault(badge ?? issuer)
  if (fault) {
    const message = `The folder name “${shown(badge ?? issuer)}” ${fault.message}.`
    found.problems.push(
      problem(fault.code, path, start, { message, hint: `Rename the folder to ${fault.fix}` }),
    )
    return
  }
  if (top === 'badges') {
    if (badge === undefined) found.issuers.push(issuer)
    else found.badges.push(`${issuer}/${badge}`)
  }
  readFolder(found, top, folders)
}

function noteFile(
  found: Found,
  top: 'badges' | 'awards',
  folders: readonly string[],
  name: string,
  path: string,
): void {
  if (path === 'awards/README.md') return
  const award = top === 'awards' ? awardFile(folders, name, path) : undefined
  const file = top === 'badges' ? badgesFile(folders, name, path) : undefined
  if (!award && !file) return unexpected(found, path)
  if ((award || file?.kind.endsWith('-image')) && !isFileName(name))
    return misnamed(found, path, name)
  if (award) found.awardFiles.push(award)
  if (file) found.files.push(file)
}

function misnamed(found: Found, path: string, name: string): void {
  const extension = name.slice(name.lastIndexOf('.'))
  const better = extension === '.yml' ? '2026-06' : slugFrom(name.slice(0, -extension.length))
  found.problems.push(
    problem('file-name-invalid', path, start, {
      message: 'The file name holds something other than a-z, 0-9, dot, hyphen and underscore.',
      hint: `Rename it to something like ${better}${extension}`,
    }),
  )
}

const topKinds = new Map([
  ['site.yml', 'site'],
  ['sealing-key.json', 'sealing-key'],
  ['README.md', 'readme'],
] as const) as ReadonlyMap<string, 'site' | 'sealing-key' | 'readme'>

function badgesFile(folders: readonly string[], name: string, path: string): TreeFile | undefined {
  const [issuer, badge] = folders
  const image = /\.(svg|png)$/.test(name)
  if (issuer === undefined) {
    const kind = image ? 'site-image' : topKinds.get(name)
    return kind && { kind, path }
  }
  if (badge === undefined) {
    if (name === 'profile.yml') return { kind: 'profile', path, issuer }
    return image ? { kind: 'issuer-image', path, issuer } : undefined
  }
  if (badge === 'keys') return name.endsWith('.json') ? { kind: 'key', path, issuer } : undefined
  if (name === 'badge.md') return { kind: 'badge', path, issuer, badge }
  return image ? { kind: 'badge-image', path, issuer, badge } : undefined
}

function awardFile(folders: readonly string[], name: string, path: string): AwardPlace | undefined {
  const [issuer, badge] = folders
  if (issuer === undefined || badge === undefined || !name.endsWith('.yml')) return undefined
  return { path, issuer, badge }
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
      message: 'Another name here differs from this one only in capitals or accents.',
      hint: 'Rename one of the two, and use small letters only.',
    }
    found.problems.push(problem('file-case-clash', `${path}/${entry.name}`, start, text))
    return false
  })
}

function unexpected(found: Found, path: string): void {
  found.problems.push(problem('file-unexpected', path, start, unexpectedText(path)))
}

function notRegular(found: Found, path: string): void {
  found.problems.push(
    problem('file-not-regular', path, start, {
      message: 'This is a link or device, not a file.',
      hint: 'Put the file itself here.',
    }),
  )
}

function entriesOf(folder: string): Dirent[] {
  return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))
}

function shown(name: string): string {
  return name.replaceAll(/[^\p{L}\p{N}._ -]/gu, '?').slice(0, 70)
}
