import { expect, test } from 'vitest'
import { readRecords } from '../../records/read-records.ts'
import { inspectPng } from '../../baking/png/inspect-png.ts'
import { engineRoot } from '../engine.ts'
import { drawBadges } from '../gather/draw-badges.ts'
import { notKept } from '../kept-picture.ts'

test('nine in ten pictures of the sample’s badges take at most 22 KB, and none much more', async () => {
  const { records } = await readRecords(engineRoot, { random: () => 'a'.repeat(26) })
  const drawn = [...drawBadges(records!, notKept).values()]
  const sizes: number[] = []
  for (const { draw, hasSvg } of drawn) {
    const { png } = await draw()
    sizes.push(png.length)
    if (hasSvg) expect(await inspectPng(png)).toMatchObject({ width: 400, colourType: 3 })
  }
  expect(sizes.length).toBeGreaterThan(20)
  expect(sizes.filter((size) => size <= 22_000).length / sizes.length).toBeGreaterThanOrEqual(0.9)
  expect(Math.max(...sizes)).toBeLessThan(30_000)
})
