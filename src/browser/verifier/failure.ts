import { Failure, isFailure } from '../../bytes/failure.ts'

export const verifierFailureCodes = [
  'verifier-unable', // this browser lacks what checking takes: a badge itself never makes the verifier fail
] as const

export type VerifierFailure = Failure<(typeof verifierFailureCodes)[number]>

/** This browser cannot check. */
export function verifierUnable(message: string): VerifierFailure {
  return new Failure('verifier-unable', message)
}

/** Whether what was caught is a failure of this browser's. */
export function isVerifierFailure(error: unknown): error is VerifierFailure {
  return isFailure(error, verifierFailureCodes)
}
