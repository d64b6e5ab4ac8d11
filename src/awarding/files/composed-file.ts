/** A file for the repository: where it belongs, and what it holds. */
export interface ComposedFile {
  /** From the root of the repository, with `/`. */
  readonly path: string
  readonly text: string
}
