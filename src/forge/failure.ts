import { Failure, isFailure, kindOf } from '../bytes/failure.ts'

/** What can go wrong between us and the forge. */
export const forgeFailureCodes = [
  'event', // what the workflow was started with is not what it reads
  'handed-over', // what another job left is not what it may be
  'refused', // GitHub does not let this be done
  'unreachable', // GitHub gave no answer
] as const

export type ForgeFailureCode = (typeof forgeFailureCodes)[number]
export type ForgeFailure = Failure<ForgeFailureCode>

/** The machine failed between us and the forge. Its message holds nothing that a person wrote, and no token. */
export function forgeFailure(
  code: ForgeFailureCode,
  message: string,
  options?: ErrorOptions,
): ForgeFailure {
  return new Failure(code, message, options)
}

/**
 * The words for what a command of a workflow fails with. An issue or a token is at hand: only words that were written for
 * it are printed.
 */
export function forgeFailureText(error: unknown): string {
  return isFailure(error, forgeFailureCodes) ? error.message : `It failed (${kindOf(error)}).`
}
