/** What the doctor found about one thing. */
export interface Finding {
  readonly about: string
  /** `unknown`: it cannot be seen from here. `note`: nothing is wrong, and yet it should be known. */
  readonly is: 'well' | 'ill' | 'unknown' | 'note'
  readonly says: string
  /** What to do about it. */
  readonly cure?: string
}

export function pass(about: string, says: string): Finding {
  return { about, is: 'well', says }
}

export function fail(about: string, says: string, cure: string): Finding {
  return { about, is: 'ill', says, cure }
}

export function note(about: string, says: string, cure: string): Finding {
  return { about, is: 'note', says, cure }
}

export function unknown(about: string, says: string, cure?: string): Finding {
  return { about, is: 'unknown', says, ...(cure === undefined ? {} : { cure }) }
}
