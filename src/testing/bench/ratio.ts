/** One measured ratio, and the bound it is held to. */
export interface Ratio {
  readonly name: string
  readonly value: number
  readonly goal: string
  readonly met: boolean
  readonly detail: string
}

/** A ratio that must not be smaller than its bound. */
export function atLeast(name: string, value: number, bound: number, detail: string): Ratio {
  return { name, value, goal: `at least ${bound}`, met: value >= bound, detail }
}

/** A ratio that must not be larger than its bound. */
export function atMost(name: string, value: number, bound: number, detail: string): Ratio {
  return { name, value, goal: `at most ${bound}`, met: value <= bound, detail }
}

/** A count that must be its bound. */
export function exactly(name: string, value: number, bound: number, detail: string): Ratio {
  return { name, value, goal: `exactly ${bound}`, met: value === bound, detail }
}

/** Bytes for a person. */
export function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} KB`
}

/** Seconds for a person. */
export function micro(seconds: number): string {
  return `${Math.round(seconds * 1e6)} µs`
}
