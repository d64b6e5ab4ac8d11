import { Failure, knowing } from '../bytes/failure.ts'

/** Why a site could not be brought to an object store. Codes are permanent. */
export const deployFailureCodes = [
  'deploy-usage', // an address, an endpoint or a number that cannot be one, or no credentials
  'nothing-to-deploy', // no published site lies there
  'dist-not-whole', // fewer files lie there than the site consists of
  'deploy-busy', // another deploy is at work on the same place
  'place-taken', // files of another site lie where this one would put its own
  'deploy-lost', // another deploy took the place over while this one was at work
  'store-refused', // the host said no: rights, bucket, region
  'store-clock', // the clock of this machine is too far from that of the host
  'store-unreachable', // the host did not answer, or not soundly, however often it was asked
] as const

export type DeployFailureCode = (typeof deployFailureCodes)[number]
export type DeployFailure = Failure<DeployFailureCode>

/** The machine failed. No message names an object, since names of objects are addresses of awards. */
export function deployFailure(
  code: DeployFailureCode,
  message: string,
  options?: ErrorOptions,
): DeployFailure {
  return new Failure(code, message, options)
}

export const isDeployFailure = knowing<DeployFailure>(deployFailureCodes)
