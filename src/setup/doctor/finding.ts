/** What the doctor found about one thing. */
export interface Finding {
  readonly about: string
  /** `unknown`: it cannot be seen from here. `note`: nothing is wrong, and yet it should be known. */
  readonly status: 'pass' | 'fail' | 'unknown' | 'note'
  readonly says: string
  /** What to do about it. */
  readonly fix?: string
}

/** What one look comes to: a finding, several, or none. */
export type OneOrMany = Finding | readonly Finding[]

export function pass(about: string, says: string): Finding {
  return { about, status: 'pass', says }
}

export function fail(about: string, says: string, fix: string): Finding {
  return { about, status: 'fail', says, fix }
}

export function note(about: string, says: string, fix: string): Finding {
  return { about, status: 'note', says, fix }
}

export function unknown(about: string, says: string, fix?: string): Finding {
  return { about, status: 'unknown', says, ...(fix === undefined ? {} : { fix }) }
}
