import bidirectional from 'bidi-js'
import type { Face } from './faces.ts'

/** A text as outlines, at a size of 1. */
export interface SetLine {
  /** SVG, its left end at 0 and its baseline too. */
  readonly drawing: string
  readonly width: number
  readonly isTall: boolean
}

const { getEmbeddingLevels } = bidirectional()

/** Whether a text is read from right to left, by its first letter (Unicode Bidirectional Algorithm, P2 and P3). */
export function isRightToLeft(text: string): boolean {
  return getEmbeddingLevels(text).paragraphs[0]?.level === 1
}

/**
 * Sets a text in one line: in the order in which it is seen, each run of letters in the first face that has them.
 *
 * @param base - the direction of the whole of which it is a part
 * @returns nothing where a letter of it has no face: a name without some of its letters is another name, and a box is none
 */
export function setLine(
  text: string,
  faces: readonly Face[],
  base: 'ltr' | 'rtl',
): SetLine | undefined {
  const runs = runsOf(text, faces, base)
  if (runs === undefined) return undefined
  let width = 0
  let drawing = ''
  for (const { face, level, text: run } of asSeen(runs)) {
    const outline = face.draw(run, isOdd(level))
    if (!outline.isWhole) return undefined
    drawing += `<g transform="translate(${width} 0)">${outline.drawing}</g>`
    width += outline.width
  }
  return { drawing, width, isTall: runs.some(({ face }) => face.isTall) }
}

interface Run {
  readonly face: Face
  readonly level: number
  text: string
}

/** A letter and the signs upon it, which only one face together can put in their places. */
export const clustersOf = (text: string): readonly string[] =>
  text.match(/.[\p{M}\u200C\u200D]*/gsu) ?? []

function runsOf(
  text: string,
  faces: readonly Face[],
  base: 'ltr' | 'rtl',
): readonly Run[] | undefined {
  const { levels } = getEmbeddingLevels(text, base)
  const runs: Run[] = []
  let at = 0
  for (const cluster of clustersOf(text)) {
    const level = levels[at] ?? 0
    const last = runs.at(-1)
    const able = faces.filter((face) => hasAll(face, cluster))
    // A space breaks no run: letters beside it may depend on each other.
    const face = last && cluster === ' ' && able.includes(last.face) ? last.face : able[0]
    if (face === undefined) return undefined
    if (last?.face === face && last.level === level) last.text += cluster
    else runs.push({ face, level, text: cluster })
    at += cluster.length
  }
  return runs
}

/** Joiners say how letters join, and are drawn by nobody. */
const hasAll = (face: Face, cluster: string) =>
  [...cluster].every((letter) => letter === '\u200C' || letter === '\u200D' || face.has(letter))

const isOdd = (level: number) => level % 2 === 1

/** From left to right: from the highest level down to 1, what is at that level or above is turned round (rule L2). */
function asSeen(runs: readonly Run[]): readonly Run[] {
  let seen = [...runs]
  for (let level = Math.max(0, ...runs.map((run) => run.level)); level > 0; level--) {
    const turned: Run[] = []
    let above: Run[] = []
    for (const run of seen) {
      if (run.level >= level) above = [run, ...above]
      else {
        turned.push(...above, run)
        above = []
      }
    }
    seen = [...turned, ...above]
  }
  return seen
}
