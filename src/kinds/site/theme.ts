import { sentence, type Sentence } from '../../bytes/sentence.ts'
import type { ThemeColours } from './look.ts'
import { contrast } from '../../model/look/contrast.ts'
import { mix } from '../../model/look/mix.ts'

/** A colour that cannot be read, and the nearest that can. */
export interface ColourFault {
  readonly field: keyof ThemeColours
  readonly message: Sentence
  readonly fix: string
}

/** What the colours of a theme stand on: not a site's choice, so that each choice can be judged beforehand. */
export const grounds = {
  light: { raised: '#ffffff', sunk: '#eeece7', ink: '#1d1c1a' },
  dark: { raised: '#202020' },
} as const

/** What a site has that names no colours. */
export const plainColours = { main: '#1f4e79', accent: '#f2c14e' } as const

/**
 * Which colours of a theme have too little contrast: 4.5 to 1 for words, 3 to 1 for what shows the place of the focus
 * (Web Content Accessibility Guidelines 2.2, 1.4.3 and 1.4.11).
 */
export function colourFaults({ main, accent, darkLink }: ThemeColours): readonly ColourFault[] {
  const faults: ColourFault[] = []
  const judge = (field: keyof ThemeColours, colour: string, tests: readonly Test[]) => {
    const failed = tests.find((test) => ratioOf(colour, test) < test.least)
    if (!failed) return
    const seen = Math.floor(ratioOf(colour, failed) * 100) / 100
    const message = sentence`${failed.on}: the contrast is ${seen}; ${failed.least} is the least.`
    faults.push({ field, message, fix: nearest(colour, tests) })
  }
  judge('main', main, mainTests)
  if (accent !== undefined) judge('accent', accent, accentTests(nearest(main, mainTests)))
  if (darkLink !== undefined) judge('darkLink', darkLink, darkTests)
  return faults
}

/** The colours that pages are drawn in, by the name of the custom property. */
export interface Palette {
  readonly light: Readonly<Record<string, string>>
  readonly dark: Readonly<Record<string, string>>
}

/** Makes the whole palette of a theme: what it does not name is made from what it does. */
export function paletteOf(colours: ThemeColours = plainColours): Palette {
  const { main } = colours
  const accent = colours.accent ?? nearest(mix(main, '#ffffff', 0.62), accentTests(main))
  const darkLink = colours.darkLink ?? nearest(mix(main, '#ffffff', 0.4), darkTests)
  const night = mix(main, '#0c0c0c', 0.8)
  return {
    light: {
      main,
      'main-deep': mix(main, '#000000', 0.22),
      'on-main': '#ffffff',
      'on-main-soft': nearest(mix('#ffffff', main, 0.12), [{ ...words(main), towards: '#ffffff' }]),
      second: mix(main, '#000000', 0.38),
      'on-second': '#ffffff',
      accent,
      'on-accent': grounds.light.ink,
      night,
      'on-night': '#ffffff',
      'on-night-soft': mix('#ffffff', night, 0.2),
      link: main,
    },
    dark: {
      main: mix(main, '#000000', 0.14),
      'main-deep': mix(main, '#000000', 0.34),
      second: mix(main, '#000000', 0.5),
      night: mix(main, '#060606', 0.88),
      link: darkLink,
    },
  }
}

interface Test {
  readonly against: string
  readonly least: number
  readonly towards: '#000000' | '#ffffff'
  /** Where it stands, for people. */
  readonly on: Sentence
}

const words = (against: string) => ({ against, least: 4.5, on: sentence`Words on it` })

const mainTests: readonly Test[] = [
  {
    against: grounds.light.sunk,
    least: 4.5,
    towards: '#000000',
    on: sentence`As a link on a light page, and under white words`,
  },
]

const accentTests = (main: string): readonly Test[] => [
  { against: grounds.light.ink, least: 4.5, towards: '#ffffff', on: sentence`Under dark words` },
  { against: main, least: 3, towards: '#ffffff', on: sentence`Beside the main colour` },
]

const darkTests: readonly Test[] = [
  {
    against: grounds.dark.raised,
    least: 4.5,
    towards: '#ffffff',
    on: sentence`As a link on a dark page`,
  },
]

function ratioOf(colour: string, { against }: Test): number {
  return contrast(colour, against)
}

/** Goes towards black or white in steps of a hundredth, until every test is passed. */
function nearest(colour: string, tests: readonly Test[]): string {
  const passes = (each: string) => tests.every((test) => ratioOf(each, test) >= test.least)
  const towards = tests[0]?.towards ?? '#000000'
  for (let step = 0; step < 100; step += 1) {
    const tried = mix(colour, towards, step / 100)
    if (passes(tried)) return tried.toLowerCase()
  }
  return towards
}
