import { hostNamed } from '../verifier/fetching/host-named.ts'
import type { VerificationReport } from '../verifier/reporting/report.ts'
import { addressIn } from '../verifier/reporting/verdict.ts'

/**
 * What tells an award apart from all others, whichever form of it is in hand and wherever it was fetched from. Two forms
 * that share one of these are the same award:
 *
 * - the id of the document, and that of the subject where it is a UUID of this award alone;
 * - the folder in which the documents of one award lie together, where its name cannot be guessed;
 * - who gave which badge to whom, and when: some sites give another address each time.
 *
 * Each names the issuer too, for whoever signs may write any id into what they sign, also that of another's award.
 *
 * @param reports of the forms of one badge
 */
export function identitiesOf(reports: readonly VerificationReport[]): readonly string[] {
  return [...new Set(reports.flatMap(identitiesIn))].sort()
}

function identitiesIn(report: VerificationReport): readonly string[] {
  const { claims, source } = report
  const pointsTo = addressIn(report)
  if (pointsTo !== undefined) return [`id ${pointsTo} by ${authorityOf(pointsTo)}`]
  const { id, subjectId, issuerId, badgeId, name, issuedOn, recipient } = claims
  const addresses = [id, source.url].filter((each) => each !== undefined)
  const badge = badgeId ?? name
  const by = `by ${authorityOf(issuerId)}`
  const isComplete = issuerId !== undefined && badge !== undefined && issuedOn !== undefined
  return [
    ...addresses.map((address) => `id ${address} ${by}`),
    ...[id, subjectId].flatMap((each) =>
      each !== undefined && isUuid(each) ? [`id ${each} ${by}`] : [],
    ),
    ...addresses.flatMap(folderOf).map((folder) => `folder ${folder} ${by}`),
    ...(isComplete && recipient !== undefined
      ? [`award ${[issuerId, badge, issuedOn, recipient].join(' ')}`]
      : []),
  ]
}

/** The host that answers for an issuer, the same for its address and its did:web; any other id stands for itself. */
function authorityOf(issuerId = ''): string {
  return hostNamed([issuerId]) ?? issuerId
}

/**
 * The folders (absolute URLs) of the awards that are among these badges.
 *
 * @param badges with the identities that `identitiesOf` gives
 */
export function foldersOf(
  badges: readonly { readonly identities: readonly string[] }[],
): ReadonlySet<string> {
  const folder = /^folder (\S+) by /
  return new Set(
    badges.flatMap(({ identities }) => identities.flatMap((each) => folder.exec(each)?.[1] ?? [])),
  )
}

const isUuid = (id: string) => /^urn:uuid:[0-9a-f-]{36}$/i.test(id)

/** 128 random bits in base32, as sites of this software name the folder of an award. */
function folderOf(address: string): readonly string[] {
  const folder = /^https?:\/\/.+\/[a-z2-7]{26}\//.exec(address)?.[0]
  return folder === undefined ? [] : [folder]
}
