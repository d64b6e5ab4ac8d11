import { inEnglish } from '../../bytes/sentence.ts'
import { expect, test } from 'vitest'
import { contrast } from '../../model/look/contrast.ts'
import { colourFaults, grounds, paletteOf, plainColours } from './theme.ts'

const channels = ['00', '33', '66', '99', 'cc', 'ff']
const everyColour = channels.flatMap((red) =>
  channels.flatMap((green) => channels.map((blue) => `#${red}${green}${blue}`)),
)

test('what is offered in place of a colour is itself readable', () => {
  for (const colour of everyColour) {
    const [fault] = colourFaults({ main: colour })
    const main = fault?.fix ?? colour
    expect(colourFaults({ main })).toEqual([])
    for (const { field, fix } of colourFaults({ main, accent: colour, darkLink: colour }))
      expect(colourFaults({ main, [field]: fix })).toEqual([])
  }
})

test('every pair of a palette that words are set in has enough contrast, in light and in dark', () => {
  for (const colour of everyColour) {
    const main = colourFaults({ main: colour })[0]?.fix ?? colour
    const { light, dark } = paletteOf({ main })
    for (const it of [light, { ...light, ...dark }]) {
      const pairs = [
        ['on-main', 'main'],
        ['on-main', 'main-deep'],
        ['on-main-soft', 'main'],
        ['main-deep', 'on-main'],
        ['on-second', 'second'],
        ['on-accent', 'accent'],
        ['on-night', 'night'],
        ['on-night-soft', 'night'],
      ] as const
      for (const [words, ground] of pairs)
        expect(contrast(it[words]!, it[ground]!), `${main} ${words}`).toBeGreaterThanOrEqual(4.5)
      for (const ground of ['main', 'second', 'night'])
        expect(contrast(it['accent']!, it[ground]!), `${main} ${ground}`).toBeGreaterThanOrEqual(3)
    }
    expect(contrast(light['link']!, grounds.light.sunk)).toBeGreaterThanOrEqual(4.5)
    expect(contrast(dark['link']!, grounds.dark.raised)).toBeGreaterThanOrEqual(4.5)
  }
})

test('a colour that passes is left alone; one that does not is told with what was seen', () => {
  expect(colourFaults(plainColours)).toEqual([])
  expect(colourFaults({ main: '#1F4E79', darkLink: '#8ec1ff' })).toEqual([])
  const [fault] = colourFaults({ main: '#7a7a7a' })
  expect(fault?.field).toBe('main')
  expect(fault && inEnglish(fault.message)).toMatch(/contrast is 3\.\d+; 4\.5/)
})
