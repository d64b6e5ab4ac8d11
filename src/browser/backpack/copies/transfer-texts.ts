/** What is said of the sequence of codes that another device reads. */
export interface TransferTexts {
  readonly title: string
  /** `{scan}`: what the button for the camera says. */
  readonly lead: string
  readonly warning: string
  /** `{count}` */
  readonly inside: string
  readonly smallest: string
  /** `{title}`: of the part that saves everything as a file. */
  readonly tooMuch: string
  /** Where it is one badge: `{title}`, as above. */
  readonly tooMuchOfOne: string
  /** `{number}`, `{count}` */
  readonly code: string
  readonly before: string
  readonly next: string
  readonly pause: string
  readonly play: string
}
