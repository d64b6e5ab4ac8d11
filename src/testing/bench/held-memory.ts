import { readdirSync, readFileSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'

const betweenLooks = 250

/**
 * The most that a process and all that it started hold together until it ends. What several of them share is counted once
 * (proportional set size): each would be charged with the whole of Node otherwise.
 *
 * @returns bytes; undefined where the system does not tell (only Linux does)
 */
export async function mostHeld(
  process: number,
  ended: Promise<unknown>,
): Promise<number | undefined> {
  let most: number | undefined
  let isOver = false
  const over = ended.then(
    () => (isOver = true),
    () => (isOver = true),
  )
  while (!isOver) {
    const held = heldBy(process)
    if (held !== undefined) most = Math.max(most ?? 0, held)
    await Promise.race([over, setTimeout(betweenLooks)])
  }
  return most
}

function heldBy(process: number): number | undefined {
  const each = familyOf(process).flatMap((id) => heldByOne(id) ?? [])
  return each.length === 0 ? undefined : each.reduce((sum, held) => sum + held, 0)
}

/** A process with all that it and they have started. */
function familyOf(process: number): readonly number[] {
  const children = new Map<number, number[]>()
  for (const id of processes()) {
    const parent = parentOf(id)
    if (parent !== undefined) children.set(parent, [...(children.get(parent) ?? []), id])
  }
  const family = [process]
  for (const member of family) family.push(...(children.get(member) ?? []))
  return family
}

function processes(): readonly number[] {
  const names = readOrNone(() => readdirSync('/proc')) ?? []
  return names.filter((name) => /^\d+$/.test(name)).map(Number)
}

function parentOf(process: number): number | undefined {
  const status = readOrNone(() => readFileSync(`/proc/${process}/status`, 'utf8'))
  return numberIn(/^PPid:\t(\d+)$/m.exec(status ?? ''))
}

function heldByOne(process: number): number | undefined {
  const told = readOrNone(() => readFileSync(`/proc/${process}/smaps_rollup`, 'utf8'))
  const kibibytes = numberIn(/^Pss:\s+(\d+) kB$/m.exec(told ?? ''))
  return kibibytes === undefined ? undefined : kibibytes * 1024
}

function numberIn(found: RegExpExecArray | null): number | undefined {
  return found ? Number(found[1]) : undefined
}

/** A process may end at any moment, and its file with it. */
function readOrNone<Value>(read: () => Value): Value | undefined {
  try {
    return read()
  } catch {
    return undefined
  }
}
