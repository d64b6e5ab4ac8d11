import { slugFault } from '../model/slug.ts'
import { awardPlaces } from './award/where.ts'
import { badgePlaces } from './badge/where.ts'
import { issuerPlaces } from './issuer/where.ts'
import { sitePlaces } from './site/where.ts'

/**
 * Where the files of each kind lie, by kind and by what is in them. In a pattern `{issuer}` and `{badge}` stand for a
 * folder whose name is a slug, `{picture}` for an SVG or PNG file, `{key}` and `{file}` for any name.
 */
export const placesOf = {
  site: sitePlaces,
  issuer: issuerPlaces,
  badge: badgePlaces,
  award: awardPlaces,
} as const

const places = { ...sitePlaces, ...issuerPlaces, ...badgePlaces, ...awardPlaces }
type Places = typeof places

/** What a file is, told by where it lies. */
export type TreeFile = {
  readonly [Kind in keyof Places]: {
    readonly kind: Kind
    readonly path: string
  } & SlugsIn<Places[Kind]>
}[keyof Places]

/** A file of awards. */
export type AwardPlace = Extract<TreeFile, { readonly kind: 'award' }>

/** The slugs that a pattern asks for. */
export type SlugsIn<Pattern extends string> = (Pattern extends `${string}{issuer}${string}`
  ? { readonly issuer: string }
  : unknown) &
  (Pattern extends `${string}{badge}${string}` ? { readonly badge: string } : unknown)

/** A folder that may be there: one whose name is given, or one that is named by a slug. */
export type FolderAt = 'named' | 'issuer' | 'badge'

/**
 * What the file at a path is, from the root of the repository; nothing when files have no place there.
 *
 * @example
 * ```ts
 * import { fileAt } from './place.ts'
 *
 * fileAt('badges/city-school/baker/badge.md')?.kind // => 'badge'
 * ```
 */
export function fileAt(path: string): TreeFile | undefined {
  for (const { kind, pattern } of patterns) {
    const match = pattern.exec(path)
    if (match === null) continue
    const slugs = match.groups ?? {}
    if (Object.values(slugs).every((slug) => slugFault(slug) === undefined))
      return { kind, path, ...slugs } as TreeFile
  }
  return undefined
}

/** What the folder at a path is, as far as some place lies in it. */
export function folderAt(path: string): FolderAt | undefined {
  const names = path.split('/')
  const last = names.length - 1
  const parts = Object.values(places)
    .map((pattern) => pattern.split('/'))
    .filter((parts) => parts.length > names.length)
    .filter((parts) => names.every((name, at) => parts[at] === name || isSlot(parts[at])))
    .map((parts) => parts[last])
  if (parts.includes(names[last])) return 'named'
  return parts.includes('{badge}') ? 'badge' : parts.includes('{issuer}') ? 'issuer' : undefined
}

/**
 * The path of the one file that a place has.
 *
 * @example
 * ```ts
 * import { badgePlaces } from './badge/where.ts'
 * import { pathOf } from './place.ts'
 *
 * pathOf(badgePlaces.badge, { issuer: 'city-school', badge: 'baker' }) // => 'badges/city-school/baker/badge.md'
 * ```
 */
export function pathOf<Pattern extends string>(pattern: Pattern, slugs: SlugsIn<Pattern>): string {
  const values: Readonly<Record<string, string>> = { ...(slugs as object) }
  return pattern.replaceAll(/\{(\w+)\}/g, (slot, name: string) => values[name] ?? slot)
}

const slots: Readonly<Record<string, string>> = {
  '{issuer}': '(?<issuer>[^/]+)',
  '{badge}': '(?<badge>[^/]+)',
  '{picture}': '[^/]*\\.(?:svg|png)',
  '{key}': '[^/]*',
  '{file}': '[^/]*',
}

const patterns = Object.entries(places).map(([kind, place]) => {
  const source = place.replaceAll('.', '\\.').replaceAll(/\{\w+\}/g, (slot) => slots[slot] ?? slot)
  return { kind, pattern: new RegExp(`^${source}$`) }
})

function isSlot(part: string | undefined): boolean {
  return part === '{issuer}' || part === '{badge}'
}
