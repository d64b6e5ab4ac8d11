import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toPathway, type Pathway } from '../kinds/pathway/schema.ts'
import { linesOf, mapOf } from './pathway-map.ts'

const stepOf = (id: string, after: readonly string[] = []) => ({
  id,
  name: id,
  after: [...after],
  of: [{ badge: 'yard/safe' }],
})
const pathwayOf = (steps: readonly ReturnType<typeof stepOf>[]): Pathway =>
  toPathway(
    { name: 'Fixer', description: 'To fix.', type: 'informal', steps: [...steps] },
    '',
    'en',
  )
const named = (id: string) => `The step ${id}`

test('what comes after stands below, and the badge for all of it below everything', () => {
  const { boxes, arrows } = mapOf(
    pathwayOf([stepOf('a'), stepOf('b', ['a']), stepOf('c', ['b'])]),
    named,
    'Whole',
  )
  const tops = boxes.map(({ top }) => top)
  expect(tops).toEqual([...tops].sort((one, other) => one - other))
  expect(boxes.map(({ kind }) => kind)).toEqual(['step', 'step', 'step', 'completion'])
  expect(arrows).toHaveLength(3)
})

test('a step that is part of another has an arrow of its own kind', () => {
  const pathway = pathwayOf([stepOf('a'), stepOf('b')])
  const [first, second] = pathway.steps
  const steps = [first!, { ...second!, of: [{ step: 'a' }] }]
  const { arrows } = mapOf({ ...pathway, steps }, named, 'Whole')
  expect(arrows.map(({ kind }) => kind)).toEqual(['part', 'after'])
})

test('no two boxes of a map lie on each other, all lie on it, and it is the same each time', () => {
  const trees = fc.array(fc.array(fc.nat(30), { maxLength: 3 }), { minLength: 1, maxLength: 30 })
  fc.assert(
    fc.property(trees, (tree) => {
      const steps = tree.map((before, at) =>
        stepOf(`s${at}`, at === 0 ? [] : [...new Set(before.map((other) => `s${other % at}`))]),
      )
      const map = mapOf(pathwayOf(steps), named, 'Whole')
      for (const box of map.boxes) {
        expect(box.left).toBeGreaterThanOrEqual(0)
        expect(box.left + box.width).toBeLessThanOrEqual(map.width)
        expect(box.top + box.height).toBeLessThanOrEqual(map.height)
        const others = map.boxes.filter(({ id }) => id !== box.id)
        expect(others.filter((other) => overlap(box, other))).toEqual([])
      }
      expect(mapOf(pathwayOf(steps), named, 'Whole')).toEqual(map)
    }),
    { numRuns: 40 },
  )
})

test.each([
  ['Work safely', ['Work safely']],
  ['Serve people and find out', ['Serve people and', 'find out']],
  ['Donaudampfschifffahrtsgesellschaft now', ['Donaudampfschifffahrtsgesellschaft', 'now']],
  ['કંઈક બનાવો અથવા સુધારો', ['કંઈક બનાવો અથવા', 'સુધારો']],
])('%s stands on the map in lines', (name, lines) => {
  expect(linesOf(name)).toEqual(lines)
})

type Area = Readonly<Record<'left' | 'top' | 'width' | 'height', number>>

function overlap(a: Area, b: Area): boolean {
  const across = a.left < b.left + b.width && b.left < a.left + a.width
  return across && a.top < b.top + b.height && b.top < a.top + a.height
}
