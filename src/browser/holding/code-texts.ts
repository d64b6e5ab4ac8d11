/** What is said beside the code that is the badge. */
export interface CodeTexts {
  readonly title: string
  /** The code is the badge. */
  readonly is: string
  /** It leads to the page of the award, as the badge is too large. */
  readonly leads: string
  /** There is no code. */
  readonly none: string
  readonly label: string
  /** The file could not be had just now. */
  readonly unread: string
}

/** A badge that is to be shown as a code. */
export interface CodeSource {
  /** As JSON. */
  readonly credential: string
  /** Root of the site whose verifier opens the code: absolute URL, ends in `/`. */
  readonly site: string
  /** The text at an address of that site; undefined where it cannot be had. */
  readonly fetchText: (address: string) => Promise<string | undefined>
}
