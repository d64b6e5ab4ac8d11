/** What the doctor found about one thing. */
export interface Finding {
  readonly about: string
  /** `unknown`: it cannot be seen from here. */
  readonly is: 'well' | 'ill' | 'unknown'
  readonly says: string
  /** What to do about it. */
  readonly cure?: string
}

export function well(about: string, says: string): Finding {
  return { about, is: 'well', says }
}

export function ill(about: string, says: string, cure: string): Finding {
  return { about, is: 'ill', says, cure }
}

export function unknown(about: string, says: string, cure?: string): Finding {
  return { about, is: 'unknown', says, ...(cure === undefined ? {} : { cure }) }
}
