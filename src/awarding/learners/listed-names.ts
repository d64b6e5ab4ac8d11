import { holdsNames, type Layout } from '../csv/columns.ts'
import type { LearnerList } from '../csv/read-learners.ts'
import { plainFields } from '../files/plain-fields.ts'
import type { Table } from '../csv/parse-table.ts'

/**
 * Finds the names of a list in what is about to be published; each gives the name, as the list has it. Looks for whole
 * names however they are joined (`aisha-khan`, `AishaKhan`), and for each part of a name that is long enough to tell
 * somebody. Capitals and accents do not count.
 */
export function listedNames(names: readonly string[]) {
  const people = names.map((name) => ({ name, parts: wordsIn(name) }))
  const find = (text: string, tells: (word: string) => boolean) => {
    const words = wordsIn(text)
    const line = ` ${words.join(' ')} `
    const joined = words.join('')
    const distinctive = new Set(words.filter(tells))
    const isMentioned = (parts: readonly string[]) =>
      isWhole(parts, line, joined) || parts.some((part) => isPart(part, distinctive, joined))
    return people.find(({ parts }) => parts.length > 0 && isMentioned(parts))?.name
  }
  return {
    /** In a sentence. A name that is a word as well (Will, Mark) counts where it is written with a capital. */
    inText: (text: string) => {
      const capitals = new Set(
        (text.match(/[\p{L}\p{M}]+/gu) ?? []).filter(isCapital).flatMap(wordsIn),
      )
      return find(
        text,
        (word) => !dayWords.has(word) && (!plainWords.has(word) || capitals.has(word)),
      )
    },
    /** In an address or the name of a file, where there are no capitals. */
    inAddress: (text: string) => find(decoded(text), (word) => !dayWords.has(word)),
  }
}

/** Everybody's name in a list, also of rows that have something wrong with them. */
export function namesOfList({ rows }: Table, { columns, headings }: Layout): readonly string[] {
  const named = columns.flatMap((kind, index) => (holdsNames(kind) ? [index] : []))
  return (
    rows
      .filter(({ cells }) => cells !== headings)
      .map(({ cells }) =>
        named
          .map((index) => cells[index]?.trim() ?? '')
          .join(' ')
          .trim(),
      )
      // What is no name (a formula, an address) would find its words everywhere.
      .filter((name) => name !== '' && !/[=:/@\d]/.test(name))
  )
}

/** The first row whose words, which everybody will read, name somebody of the list. */
export function rowThatNames(
  { learners }: LearnerList,
  names: readonly string[],
): { readonly row: number; readonly name: string } | undefined {
  const { inText, inAddress } = listedNames(names)
  for (const { row, fields } of learners) {
    const evidence = fields.evidence ?? []
    const texts = [
      fields.narrative,
      ...plainFields.map((field) => String(fields[field] ?? '')),
      ...evidence.map(({ narrative }) => narrative),
      ...(fields.results ?? []).map(({ value }) => value),
    ]
    const found = [
      ...texts.map((text) => inText(text ?? '')),
      ...evidence.map(({ url }) => inAddress(url ?? '')),
    ].find((name) => name !== undefined)
    if (found !== undefined) return { row, name: `“${found}”` }
  }
  return undefined
}

// A name that is a month, a season or the like tells nobody alone, whichever way it is written.
const dayWords = new Set('april may june august summer autumn dawn eve christmas easter'.split(' '))

// Names that are words of the language as well.
const plainWords = new Set(
  (
    'amber angel art bill bob chance chase chip daisy dale dean dell don drew faith frank gene glen grace grant guy ' +
    'harmony heath hope iris ivy jack jasmine jay jean jewel joy lance lane lily mark mason max melody miles myrtle ' +
    'neil olive pat pearl pierce poppy ray reed rich rob robin rod rose ruby rusty sally sky skip stew sue trinity ' +
    'violet wade will brown cook green hill king law lee long miller price smart taylor walker ward white wise wood young'
  ).split(' '),
)

/** Letters that stand by themselves between spaces; in other scripts words run on, or take endings. */
const spaced = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{M}]+$/u

function isPart(part: string, distinctive: ReadonlySet<string>, joined: string): boolean {
  if (!spaced.test(part)) return [...part].length >= 2 && joined.includes(part)
  return part.length >= 3 && distinctive.has(part)
}

function isWhole(parts: readonly string[], line: string, joined: string): boolean {
  if (parts.length < 2) return false
  return [parts, [...parts].reverse()].some((order) => {
    const name = order.join('')
    return line.includes(` ${order.join(' ')} `) || (name.length >= 6 && joined.includes(name))
  })
}

function wordsIn(text: string): readonly string[] {
  const apart = text.replaceAll(/(\p{Ll})(?=\p{Lu})/gu, '$1 ')
  const plain = apart
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
  return plain.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? []
}

function isCapital(word: string): boolean {
  return /^\p{Lu}/u.test(word)
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address)
  } catch {
    return address
  }
}
