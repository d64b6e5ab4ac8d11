import type { GeneratedArt } from '../../kinds/badge/parts.ts'
import type { Theme } from '../../kinds/site/look.ts'
import { nameHash } from './name-hash.ts'

/** Background and foreground; every pair has a contrast of 4.5 or more. */
const PAIRS: readonly (readonly [background: string, foreground: string])[] = [
  ['#8a1538', '#ffe9d6'],
  ['#1d3a66', '#ffd166'],
  ['#0b5d4e', '#f6f0d8'],
  ['#4b2e83', '#ffe3a3'],
  ['#8f3a06', '#fff0cf'],
  ['#00566b', '#d8f7f4'],
  ['#232c4d', '#ffad8f'],
  ['#6a1b5e', '#ffd9ec'],
  ['#33531f', '#f3f7c0'],
  ['#7d1f24', '#ffdf9e'],
  ['#17479e', '#e6f0ff'],
  ['#3b2a20', '#ffcb94'],
  ['#ffd166', '#3a2200'],
  ['#f9cbdc', '#5f1040'],
  ['#bfe6d3', '#0d3b2e'],
  ['#ffb59a', '#3d1238'],
]

const SHAPES = ['rosette', 'circle', 'shield', 'hexagon', 'square'] as const

/** Words that begin no initial. English only; other languages keep all their words. */
const SMALL_WORDS = new Set([
  'a',
  'an',
  'and',
  'at',
  'by',
  'for',
  'from',
  'in',
  'of',
  'on',
  'or',
  'the',
  'to',
  'with',
])

/**
 * Art for a badge that has no picture and says nothing about one: shape, colours and initials follow from its name
 * and its issuer, so they are the same on every run and differ between badges.
 *
 * @param mark of the site: where the flower is kept, its five lobes are one of the shapes
 */
export function defaultArt(name: string, issuer: string, mark?: Theme['mark']): GeneratedArt {
  const hash = nameHash(`${issuer}/${name}`)
  const [background, foreground] = PAIRS[hash % PAIRS.length] ?? ['#1d3a66', '#ffd166']
  const shapes = mark === 'cinquefoil' ? ([...SHAPES, 'petals'] as const) : SHAPES
  const shape = shapes[Math.floor(hash / PAIRS.length) % shapes.length] ?? 'circle'
  return { shape, background, foreground, initials: initialsOf(name) }
}

/** One letter of each of the first two words that matter; digits count. Empty where the name is in another script. */
export function initialsOf(name: string): string {
  const words =
    name
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .match(/[A-Za-z0-9]+/g) ?? []
  const telling = words.filter((word) => !SMALL_WORDS.has(word.toLowerCase()))
  return (telling.length > 0 ? telling : words)
    .slice(0, 2)
    .map((word) => word.charAt(0).toUpperCase())
    .join('')
}
