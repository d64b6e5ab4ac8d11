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
