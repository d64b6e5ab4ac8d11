import { describe, expect, test } from 'vitest'
import { badge3, prove } from '../testing/verifier/credentials.ts'
import {
  changes,
  isValid,
  leastMutations,
  mutants,
  validAmong,
} from '../testing/verifier/mutants.ts'
import { stage } from '../testing/verifier/stage.ts'

const { ed } = stage

describe('a credential with an embedded proof', () => {
  test('is not valid with one letter changed, unless it still says the same', async () => {
    const good = JSON.stringify(await prove(badge3(), ed))
    const same = JSON.stringify(JSON.parse(good))
    const changed = [...mutants(good, ' "\\,:{}[]0123456789-TZabcdefghijklmnopqrstuvwxyzABCDEFGH®')]
    expect(changed.length).toBeGreaterThanOrEqual(leastMutations(good))
    expect((await validAmong(changed)).filter((each) => meaning(each) !== same)).toEqual([])
  }, 240_000)

  test('is not valid with any member changed, dropped, emptied or doubled', async () => {
    const good = await prove(
      badge3({ evidence: [{ id: 'urn:e:1', type: ['Evidence'], name: 'Lamp' }] }),
      ed,
    )
    let count = 0
    const accepted: string[] = []
    for (const [what, changed] of changes(good)) {
      count += 1
      if (await isValid(typeof changed === 'string' ? changed : JSON.stringify(changed)))
        accepted.push(what)
    }
    expect(accepted).toEqual([])
    expect(count).toBeGreaterThan(200)
  })

  test('is valid in any order and with any white space', async () => {
    const good = await prove(badge3(), ed)
    expect(await isValid(JSON.stringify(reversed(good), null, 3))).toBe(true)
  })
})

function meaning(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text))
  } catch {
    return ''
  }
}

function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, member]) => [key, reversed(member)])
      .toReversed(),
  )
}
