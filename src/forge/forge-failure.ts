/**
 * `EVENT`: what the workflow was started with is not what it reads. `HANDED_OVER`: what another job left is not what
 * it may be. `REFUSED`: GitHub does not let this be done. `UNREACHABLE`: GitHub gave no answer.
 */
export type ForgeFailureCode = 'EVENT' | 'HANDED_OVER' | 'REFUSED' | 'UNREACHABLE'

/** The machine failed between us and the forge. Its message holds nothing that a person wrote, and no token. */
export class ForgeFailure extends Error {
  readonly code: ForgeFailureCode

  constructor(code: ForgeFailureCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'ForgeFailure'
    this.code = code
  }
}

/**
 * The words for what a command of a workflow fails with. An issue or a token is at hand: only words that were written for
 * it are printed.
 */
export function forgeFailureText(error: unknown): string {
  const { name, message } = error as Error
  return name === 'ForgeFailure' ? message : `It failed (${name}).`
}
