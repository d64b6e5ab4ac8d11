import type { GeneratedArt } from '../../kinds/badge/parts.ts'

/** Outlines are drawn around 0 0 and reach 280 from there; pictures are 600 square. */
const REACH = 280

/** The outline of a badge, and where and how large a round of radius 1 fits into its middle. */
export interface Outline {
  /** Path data. */
  readonly path: string
  /** How far below the middle of the outline its visual middle lies. */
  readonly centre: number
  /** Radius of the largest round around that middle that stays clear of the rim. */
  readonly clear: number
  /** Where small leaves fill the room that is left. */
  readonly sprigs: readonly Sprig[]
}

export interface Sprig {
  readonly x: number
  readonly y: number
  /** Degrees; 0 points up. */
  readonly turn: number
}

export function outlineOf(shape: GeneratedArt['shape']): Outline {
  switch (shape) {
    case 'circle':
      return { path: round(REACH), centre: 0, clear: 226, sprigs: [] }
    case 'rosette':
      return { path: scallops(20, REACH, 0.055), centre: 0, clear: 218, sprigs: [] }
    case 'hexagon':
      return { path: polygon(6, REACH + 14, 46), centre: 0, clear: 206, sprigs: [] }
    case 'square':
      return { path: square(256, 84), centre: 0, clear: 212, sprigs: CORNERS }
    case 'shield':
      return { path: SHIELD, centre: -38, clear: 174, sprigs: [{ x: 0, y: 176, turn: 180 }] }
    case 'petals':
      return { path: scallops(5, REACH, 0.145), centre: 0, clear: 192, sprigs: [] }
  }
}

const CORNERS: readonly Sprig[] = [45, 135, 225, 315].map((turn) => ({
  x: turn < 180 ? 172 : -172,
  y: turn > 90 && turn < 270 ? 172 : -172,
  turn,
}))

/** A heater shield with a gentle rise in the middle of its upper edge. */
const SHIELD =
  'M0 -270C-64 -236 -142 -226 -222 -236C-236 -238 -246 -229 -246 -214C-252 -8 -214 168 -22 266C-8 273 8 273 22 266C214 168 252 -8 246 -214C246 -229 236 -238 222 -236C142 -226 64 -236 0 -270Z'

export function round(radius: number): string {
  return `M0 ${-radius}A${radius} ${radius} 0 0 1 0 ${radius}A${radius} ${radius} 0 0 1 0 ${-radius}Z`
}

/** A ring of round lobes, the first at the top; `depth` is how far it dips between them, as a share of the reach. */
function scallops(count: number, reach: number, depth: number): string {
  const steps = 180
  const waist = reach * (1 - depth)
  const points = Array.from({ length: steps }, (_, step) => {
    const turn = (step / steps) * 2 * Math.PI
    const lobe = Math.sqrt(Math.abs(Math.cos((turn * count) / 2)))
    const radius = waist + (reach - waist) * lobe
    return `${number(radius * Math.sin(turn))} ${number(-radius * Math.cos(turn))}`
  })
  return `M${points.join('L')}Z`
}

/** A polygon standing on a point, its corners rounded off. */
function polygon(corners: number, reach: number, rounding: number): string {
  const at = (corner: number, toward: number) => {
    const [x, y] = cornerAt(corner, corners, reach)
    const [nextX, nextY] = cornerAt(corner + toward, corners, reach)
    const share = rounding / Math.hypot(nextX - x, nextY - y)
    return `${number(x + (nextX - x) * share)} ${number(y + (nextY - y) * share)}`
  }
  const parts = Array.from({ length: corners }, (_, corner) => {
    const [x, y] = cornerAt(corner, corners, reach)
    return `${corner === 0 ? 'M' : 'L'}${at(corner, -1)}Q${number(x)} ${number(y)} ${at(corner, 1)}`
  })
  return `${parts.join('')}Z`
}

function cornerAt(corner: number, corners: number, reach: number): readonly [number, number] {
  const turn = (corner / corners) * 2 * Math.PI
  return [reach * Math.sin(turn), -reach * Math.cos(turn)]
}

function square(half: number, rounding: number): string {
  const [near, far] = [half - rounding, half]
  const corner = (x: number, y: number) => `A${rounding} ${rounding} 0 0 1 ${x} ${y}`
  return `M${-near} ${-far}H${near}${corner(far, -near)}V${near}${corner(near, far)}H${-near}${corner(-far, near)}V${-near}${corner(-near, -far)}Z`
}

/** Two decimals: enough for the eye, and the same on machines whose sine differs in the last place. */
export function number(value: number): string {
  return String(Math.round(value * 100) / 100 + 0)
}
