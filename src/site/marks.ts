import type { AwardState } from '../publish/manifest.ts'

/**
 * The drawings of the site as SVG text. All take their colour from the text around them and are hidden from
 * screen readers: words stand beside every one.
 */

const turns = [0, 72, 144, 216, 288] as const

/** One petal of the cinquefoil, pointing up from (0,0); about 43 long. Heraldry notches the tip. */
export const petalPath =
  'M0-8C-4-14-18-20-22-33C-24-45-10-49 0-43C10-49 24-45 22-33C18-20 4-14 0-8Z'

/** The small leaf that shows between two petals. */
export const sepalPath = 'M0-14L4.5-30L0-41L-4.5-30Z'

/** The ermine spot that each petal of Leicester's cinquefoil bears, in the middle of a petal. */
const erminePath =
  'M0-37.5C.6-32-1.2-27-5-21.5C-3.2-22.3-1.9-22-1.3-20.6C-.9-21.8-.5-22.4 0-22.6C.5-22.4.9-21.8 1.3-20.6C1.9-22 3.2-22.3 5-21.5C1.2-27-.6-32 0-37.5Z'

const around = (shape: string, offset: number) =>
  turns.map((turn) => `<g transform="rotate(${turn + offset})">${shape}</g>`).join('')

/** The site's mark, five petals with leaves between, with the ermine spots of the city's arms, for large sizes. */
export const ermineCinquefoil = drawing(
  '-50 -50 100 100',
  `<g class="sepals">${around(`<path d="${sepalPath}"/>`, 36)}</g>` +
    `<g class="petals">${around(`<path d="${petalPath}"/>`, 0)}</g>` +
    `<g class="ermine">${around(`<path d="${erminePath}"/>`, 0)}</g>` +
    '<circle class="heart" r="7.5"/>',
)

/** The cinquefoil with one petal filled, counted from the top: the steps of a badge's life. */
export const petalOf = (index: number): string =>
  drawing(
    '-50 -50 100 100',
    turns
      .map(
        (turn, at) =>
          `<path class="${at === index ? 'petal-on' : 'petal-off'}" transform="rotate(${turn})" d="${petalPath}"/>`,
      )
      .join(''),
  )

/** The same step as a number, where the site does not keep the flower. */
export const numberOf = (index: number): string =>
  drawing(
    '-50 -50 100 100',
    `<circle class="step-disc" r="44"/><text class="step-number" y="18">${index + 1}</text>`,
  )

/** A sign for each state of an award: told apart by shape before colour. */
export const signPaths: Readonly<Record<AwardState | 'preview', string>> = {
  valid: 'M6.5 12.6l3.7 3.7 7.3-8.4',
  expired: 'M12 6.8V12l3.4 2.4',
  suspended: 'M9.3 7.5v9M14.7 7.5v9',
  revoked: 'M7.8 7.8l8.4 8.4M16.2 7.8l-8.4 8.4',
  superseded: 'M6.8 12h10M12.6 7.6L17 12l-4.4 4.4',
  erased: 'M7 12h10',
  // As the verifier says of it.
  preview: 'M7 12h10',
}

export const downloadPath = 'M12 4v11M7 10.5l5 5 5-5M5 20h14'

/** The sign of a state as a drawing, for lists. */
export const stateMark = (state: AwardState): string => stroked(signPaths[state])

/** The disc is solid, the sign is cut out of it by the colour of the paper. */
function stroked(path: string): string {
  return drawing(
    '0 0 24 24',
    `<circle class="disc" cx="12" cy="12" r="11"/><path class="sign" d="${path}"/>`,
  )
}

function drawing(viewBox: string, content: string): string {
  return `<svg class="mark" viewBox="${viewBox}" aria-hidden="true" focusable="false">${content}</svg>`
}
