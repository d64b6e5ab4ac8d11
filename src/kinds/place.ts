import { slugFault } from '../model/addresses/slug.ts'
import { awardPlaces } from './award/where.ts'
import { badgePlaces } from './badge/where.ts'
import { endorsementPlaces } from './endorsement/where.ts'
import { frameworkPlaces } from './framework/where.ts'
import { issuerPlaces } from './issuer/where.ts'
import { pathwayPlaces } from './pathway/where.ts'
import { publisherPlaces } from './publisher/where.ts'
import { sitePlaces } from './site/where.ts'

/**
 * Where the files of each kind lie, by kind and by what is in them. In a pattern `{issuer}` and `{badge}` stand for a
 * folder whose name is a slug, `{pathway}`, `{endorsement}` and `{framework}` for a name that staff choose and that has to
 * become one, `{month}` for a folder that is called after a month, `{picture}` for an SVG or PNG file, `{key}`, `{copy}` and `{file}` for any name.
 */
export const placesOf = {
  site: sitePlaces,
  // Before issuers: the folders are not theirs.
  framework: frameworkPlaces,
  publisher: publisherPlaces,
  issuer: issuerPlaces,
  badge: badgePlaces,
  award: awardPlaces,
  pathway: pathwayPlaces,
  endorsement: endorsementPlaces,
} as const

/** The patterns of all kinds together. */
type Places = Together<(typeof placesOf)[keyof typeof placesOf]>
type Together<Union> = (Union extends unknown ? (each: Union) => void : never) extends (
  all: infer All,
) => void
  ? All
  : never
const places = Object.assign({}, ...Object.values(placesOf)) as Places

/** What a file is, told by where it lies. */
export type TreeFile = {
  readonly [Kind in keyof Places]: {
    readonly kind: Kind
    readonly path: string
  } & SlugsIn<Places[Kind]>
}[keyof Places]

/** A file of awards. */
export type AwardPlace = Extract<TreeFile, { readonly kind: keyof typeof awardPlaces }>

/** Whether a file is one of awards. */
export function isAwardPlace(file: TreeFile): file is AwardPlace {
  return Object.hasOwn(awardPlaces, file.kind)
}

/** The slugs that a pattern asks for. */
export type SlugsIn<Pattern extends string> = (Pattern extends `${string}{issuer}${string}`
  ? { readonly issuer: string }
  : unknown) &
  (Pattern extends `${string}{badge}${string}` ? { readonly badge: string } : unknown) &
  (Pattern extends `${string}{pathway}${string}` ? { readonly pathway: string } : unknown) &
  (Pattern extends `${string}{endorsement}${string}` ? { readonly endorsement: string } : unknown) &
  (Pattern extends `${string}{framework}${string}` ? { readonly framework: string } : unknown) &
  (Pattern extends `${string}{copy}${string}` ? { readonly copy: string } : unknown)

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
  const names = path.split('/')
  const fits = ({ parts }: Pattern) =>
    parts.length === names.length && parts.every((part, at) => isNamed(part, names[at] ?? ''))
  const found = patterns.find(fits)
  if (found === undefined) return undefined
  const slugs = found.parts.flatMap((part, at) => {
    const [, slot, ending = ''] =
      /^\{(issuer|badge|pathway|endorsement|framework|copy)\}(.*)$/.exec(part) ?? []
    return slot === undefined ? [] : [[slot, names[at]?.slice(0, -ending.length || undefined)]]
  })
  return { kind: found.kind, path, ...Object.fromEntries(slugs) } as TreeFile
}

/** What the folder at a path is, as far as some place lies in it. */
export function folderAt(path: string): FolderAt | undefined {
  const names = path.split('/')
  const last = names.length - 1
  const parts = patterns
    .map((pattern) => pattern.parts)
    .filter((parts) => parts.length > names.length)
    .filter((parts) => names.every((name, at) => isFolder(parts[at] ?? '', name)))
    .map((parts) => parts[last])
  if (parts.includes(names[last]) || parts.includes(monthSlot)) return 'named'
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

interface Pattern {
  readonly kind: string
  /** Of its path, between the slashes. */
  readonly parts: readonly string[]
}

const patterns: readonly Pattern[] = Object.entries(places).map(([kind, pattern]) => ({
  kind,
  parts: pattern.split('/'),
}))

/** Whether a file or folder may be called that where a pattern has that part. */
function isNamed(part: string, name: string): boolean {
  if (isSlot(part)) return slugFault(name) === undefined
  if (part === monthSlot) return isMonthFolder(name)
  if (part === '{picture}') return /\.(?:svg|png)$/.test(name)
  return part.startsWith('{') ? name.endsWith(part.slice(part.indexOf('}') + 1)) : name === part
}

function isFolder(part: string, name: string): boolean {
  return part === monthSlot ? isMonthFolder(name) : part === name || isSlot(part)
}

const monthSlot = '{month}'

function isMonthFolder(name: string): boolean {
  return /^\d{4}-(?:0[1-9]|1[0-2])(?:-[1-9]\d{0,2})?$/.test(name)
}

function isSlot(part: string | undefined): boolean {
  return part === '{issuer}' || part === '{badge}'
}
