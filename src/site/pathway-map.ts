import { graphlib, layout } from '@dagrejs/dagre'
import { neededSteps } from '../kinds/pathway/progress.ts'
import type { Pathway } from '../kinds/pathway/schema.ts'

/** A box on the map: a step, or the badge for all of it. Lengths are in CSS pixels, from the top left. */
export interface MapBox {
  readonly id: string
  readonly kind: 'step' | 'optional' | 'completion'
  /** What it is called, in lines that fit. */
  readonly lines: readonly string[]
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

export interface PathwayMap {
  readonly width: number
  readonly height: number
  readonly boxes: readonly MapBox[]
  /** Lines from box to box, as the `d` of an SVG path; `part`: one step is part of the other. */
  readonly arrows: readonly { readonly path: string; readonly kind: 'after' | 'part' }[]
}

const completionId = ' completion'
const leastWidth = 172
// At most as wide as a letter is, of the size that the stylesheet gives.
const letterWidth = 9
export const mapLineHeight = 20
const padding = 14
const lettersInLine = 19

/**
 * Where each step of a pathway stands on its map, from the first at the top to the last; the same for the same
 * pathway.
 * @param nameOf what a step is called in the language of the page.
 * @param completion what the badge for all of it is called.
 */
export function mapOf(
  pathway: Pathway,
  nameOf: (id: string) => string,
  completion: string | undefined,
): PathwayMap {
  const graph = new graphlib.Graph()
  graph.setGraph({ rankdir: 'TB', nodesep: 24, ranksep: 40, marginx: 4, marginy: 4 })
  graph.setDefaultEdgeLabel(() => ({}))
  const boxes = boxesOf(pathway, nameOf, completion)
  for (const { id, lines } of boxes)
    graph.setNode(id, { width: widthOf(lines), height: lines.length * mapLineHeight + 2 * padding })
  const arrows = arrowsOf(pathway, completion !== undefined)
  for (const { from, to } of arrows) graph.setEdge(from, to)
  layout(graph)
  const { width = 0, height = 0 } = graph.graph() as { width?: number; height?: number }
  return {
    width: Math.ceil(width),
    height: Math.ceil(height),
    boxes: boxes.map((box) => ({ ...box, ...placeOf(graph.node(box.id) as Placed) })),
    arrows: arrows.map(({ from, to, kind }) => ({
      kind,
      path: lineThrough((graph.edge(from, to) as { points: readonly Point[] }).points),
    })),
  }
}

/** A name in lines of at most some letters; a word that is longer has a line of its own. */
export function linesOf(name: string): readonly string[] {
  const lines: string[] = []
  for (const word of name.split(/\s+/)) {
    const last = lines.at(-1)
    const together = last === undefined ? word : `${last} ${word}`
    if (last !== undefined && [...together].length <= lettersInLine)
      lines[lines.length - 1] = together
    else lines.push(word)
  }
  return lines
}

function boxesOf(
  { steps }: Pathway,
  nameOf: (id: string) => string,
  completion: string | undefined,
) {
  const own = steps.map(({ id, optional }) => ({
    id,
    kind: optional ? ('optional' as const) : ('step' as const),
    lines: linesOf(nameOf(id)),
  }))
  return completion === undefined
    ? own
    : [...own, { id: completionId, kind: 'completion' as const, lines: linesOf(completion) }]
}

/** A word that is longer than a line makes its box wider. */
function widthOf(lines: readonly string[]): number {
  const longest = Math.max(...lines.map((line) => [...line].length))
  return Math.max(leastWidth, longest * letterWidth + 2 * padding)
}

function arrowsOf(pathway: Pathway, hasCompletion: boolean) {
  const { steps } = pathway
  const after = steps.flatMap(({ id: to, after: before }) =>
    before.map((from) => ({ from, to, kind: 'after' as const })),
  )
  const parts = steps.flatMap(({ id: to, of }) =>
    of.flatMap((part) => ('step' in part ? [{ from: part.step, to, kind: 'part' as const }] : [])),
  )
  const goesOn = new Set([...after, ...parts].map(({ from }) => from))
  const last = neededSteps(pathway).filter(({ id }) => !goesOn.has(id))
  const ends = hasCompletion
    ? last.map(({ id }) => ({ from: id, to: completionId, kind: 'after' as const }))
    : []
  return [...after, ...parts, ...ends]
}

interface Placed {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

interface Point {
  readonly x: number
  readonly y: number
}

function placeOf({ x, y, width, height }: Placed) {
  return { left: rounded(x - width / 2), top: rounded(y - height / 2), width, height }
}

function lineThrough(points: readonly Point[]): string {
  return points
    .map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${rounded(x)} ${rounded(y)}`)
    .join(' ')
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10
}
