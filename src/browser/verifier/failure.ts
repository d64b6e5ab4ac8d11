import { Failure, knowing } from '../../bytes/failure.ts'

export const verifierFailureCodes = [
  'verifier-unable', // this browser lacks what checking takes: a badge itself never makes the verifier fail
] as const

export type VerifierFailure = Failure<(typeof verifierFailureCodes)[number]>

/** This browser cannot check. */
export function verifierUnable(message: string): VerifierFailure {
  return new Failure('verifier-unable', message)
}

export const isVerifierFailure = knowing<VerifierFailure>(verifierFailureCodes)
