import { Failure, knowing } from '../bytes/failure.ts'

/** Why a newer version of the program could not be brought. Codes are permanent. */
export const upgradeFailureCodes = [
  'upgrade-no-repository', // the folder is not the top of a git repository with a commit
  'upgrade-unclean', // there is work that has not been committed
  'upgrade-no-source', // nobody said where the newer version is
  'upgrade-unreachable', // that place gave no answer
  'upgrade-no-version', // it has no release
  'upgrade-no-tag', // it has no release of that name
  'upgrade-not-signed', // no key of the allowed signers has signed the release
  'upgrade-mislabelled', // what the release is called is not what it says it is
  'upgrade-not-ours', // it is no version of this program, or holds what none may hold
  'upgrade-not-newer', // it is the version that is here, or an older one
  'upgrade-base-unknown', // what this version was before anybody edited it cannot be told
  'upgrade-in-the-way', // a file of theirs lies where a folder of the program goes, or the other way round
  'upgrade-choice', // a file was chosen for that there is nothing to choose
  'upgrade-branch-there', // the branch that would hold the upgrade is there already
  'upgrade-nobody', // git does not know who is at work
  'upgrade-migration', // what brings records to the newer version failed
] as const

export type UpgradeFailureCode = (typeof upgradeFailureCodes)[number]
export type UpgradeFailure = Failure<UpgradeFailureCode>

/** The upgrade was not made, and nothing in the repository has changed. The message holds no address. */
export function upgradeFailure(
  code: UpgradeFailureCode,
  message: string,
  options?: ErrorOptions,
): UpgradeFailure {
  return new Failure(code, message, options)
}

export const isUpgradeFailure = knowing<UpgradeFailure>(upgradeFailureCodes)
