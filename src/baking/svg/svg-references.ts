import type { StyleRule } from './svg-values.ts'

/** An element of a drawing, as far as drawing it may lead to others. */
export interface DrawnNode {
  readonly name: string
  readonly id: string | undefined
  readonly classes: readonly string[]
  readonly children: DrawnNode[]
  /** Ids it points at. */
  readonly references: string[]
}

/** So deep a chain of references means somebody is playing. */
const LONGEST_CHAIN = 64

/**
 * How often elements are drawn once every reference is followed: a handful of `<use>` can stand for a thousand
 * million shapes. Gives a code when that is more than `most`, or when it never ends.
 */
export function countDrawn(
  nodes: readonly DrawnNode[],
  rules: readonly StyleRule[],
  most: number,
): 'svg-loop' | 'svg-too-many-copies' | undefined {
  const root = nodes[0]
  if (root === undefined) return undefined
  const byId = new Map<string, DrawnNode>()
  for (const node of nodes) if (node.id !== undefined && !byId.has(node.id)) byId.set(node.id, node)
  const styled = referencesByName(rules)
  const counts = new Map<DrawnNode, number>()
  const open = new Set<DrawnNode>()

  const count = (node: DrawnNode, chain: number): number => {
    const known = counts.get(node)
    if (known !== undefined) return known
    // Whatever is added to it, it stays that.
    if (open.has(node)) return Infinity
    if (chain > LONGEST_CHAIN) return most + 1
    open.add(node)
    let total = 1
    for (const child of node.children) total += count(child, chain)
    for (const target of targetsOf(node, styled, byId)) total += count(target, chain + 1)
    open.delete(node)
    counts.set(node, total)
    return total
  }
  const tooMany = nodes.find((node) => count(node, 0) > most)
  if (tooMany === undefined) return undefined
  return count(tooMany, 0) === Infinity ? 'svg-loop' : 'svg-too-many-copies'
}

function referencesByName(rules: readonly StyleRule[]): ReadonlyMap<string, ReadonlySet<string>> {
  const byName = new Map<string, Set<string>>()
  for (const { names, references } of rules) {
    for (const name of references.length > 0 ? names : []) {
      const ids = byName.get(name) ?? new Set()
      for (const id of references) ids.add(id)
      byName.set(name, ids)
    }
  }
  return byName
}

function targetsOf(
  node: DrawnNode,
  styled: ReadonlyMap<string, ReadonlySet<string>>,
  byId: ReadonlyMap<string, DrawnNode>,
): readonly DrawnNode[] {
  const names = ['*', node.name, ...(node.id === undefined ? [] : [node.id]), ...node.classes]
  const ids = new Set([
    ...node.references,
    ...names.flatMap((name) => [...(styled.get(name) ?? [])]),
  ])
  return [...ids].map((id) => byId.get(id)).filter((target) => target !== undefined)
}
