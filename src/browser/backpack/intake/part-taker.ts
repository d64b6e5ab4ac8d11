import { type Collected, createCollector } from '../../../backpack/transfer/collect-parts.ts'
import { readPartLink } from '../../../backpack/transfer/part-link.ts'
import type { GivenFile } from '../../../backpack/unpack/unpack.ts'
import { filled } from '../../../model/text/filled.ts'
import type { PartStore } from './part-store.ts'
import type { BackpackWords } from '../texts.ts'

/** What came of a code of a sequence. */
export type PartAnswer =
  | { readonly kind: 'files'; readonly series: string; readonly files: readonly GivenFile[] }
  /** Others have to come; `isOther`: those before it, or those that wait, are of another sequence. */
  | {
      readonly kind: 'more'
      readonly series: string
      readonly sentence: string
      readonly isOther: boolean
    }
  | { readonly kind: 'refused'; readonly sentence: string }

/** Takes codes of sequences, in any order, from as many windows as are open. */
export type PartTaker = (link: string) => Promise<PartAnswer>

/** Makes the taker of a window; it knows what has come before. */
export function createPartTaker(
  { scanned: texts }: Pick<BackpackWords, 'scanned'>,
  store: PartStore,
): PartTaker {
  const collector = createCollector()
  const known = new Set<string>()
  let former: string | undefined
  const refuse = (sentence: string) => ({ kind: 'refused', sentence }) as const
  const addOthers = async (link: string) => {
    for (const other of store.all().filter((each) => !known.has(each) && each !== link)) {
      known.add(other)
      await collector.add(other)
    }
  }
  /** Parts of another sequence came in another window, and none of this. */
  const waitsForOther = (series: string) => {
    const waiting = store.all().map(seriesOf)
    return waiting.length > 0 && !waiting.includes(series)
  }
  return async (link) => {
    const series = seriesOf(link)
    if (series === undefined)
      return refuse(readPartLink(link) === 'newer' ? texts.partNewer : texts.partDamaged)
    await addOthers(link)
    const collected = await collector.add(link)
    if (collected.kind === 'more') {
      const isOther = former === undefined ? waitsForOther(series) : former !== series
      former = series
      known.add(link)
      store.add(link)
      return { kind: 'more', series, isOther, sentence: sentenceOf(collected, texts.part) }
    }
    if (collected.kind === 'too-many') return refuse(texts.partDamaged)
    former = undefined
    store.drop((each) => seriesOf(each) === series)
    return collected.kind === 'whole'
      ? { kind: 'files', series, files: collected.files }
      : refuse(texts.partsAltered)
  }
}

function sentenceOf(
  { count, missing }: Extract<Collected, { readonly kind: 'more' }>,
  text: string,
): string {
  const done = `${count - missing.length}`
  return filled(text, { done, count: `${count}`, missing: rangesOf(missing) })
}

/** What tells a sequence apart; undefined where the text is no part. */
function seriesOf(link: string): string | undefined {
  const part = readPartLink(link)
  return typeof part === 'string' ? undefined : `${part.transfer} ${part.hash} ${part.count}`
}

/** Numbers in order, as people write them: `2, 4–7`. */
function rangesOf(numbers: readonly number[]): string {
  const ranges: [number, number][] = []
  for (const number of numbers) {
    const last = ranges.at(-1)
    if (last?.[1] === number - 1) last[1] = number
    else ranges.push([number, number])
  }
  return ranges.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(', ')
}
