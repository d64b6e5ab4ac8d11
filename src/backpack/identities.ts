import type { VerificationReport } from '../verifier/report.ts'

/**
 * What tells an award apart from all others, whichever form of it is in hand and wherever it was fetched from. Two forms
 * that share one of these are the same award:
 *
 * - the id of the document, and that of the subject where it is a UUID of this award alone;
 * - the folder in which the documents of one award lie together, where its name cannot be guessed;
 * - who gave which badge to whom, and when: some sites give another address each time.
 *
 * @param reports of the forms of one badge
 */
export function identitiesOf(reports: readonly VerificationReport[]): readonly string[] {
  return [...new Set(reports.flatMap(identitiesIn))].sort()
}

function identitiesIn({ claims, source }: VerificationReport): readonly string[] {
  const { id, subjectId, issuerId, badgeId, name, issuedOn, recipient } = claims
  const addresses = [id, source.url].filter((each) => each !== undefined)
  const badge = badgeId ?? name
  const isTold = issuerId !== undefined && badge !== undefined && issuedOn !== undefined
  return [
    ...addresses.map((address) => `id ${address}`),
    ...[id, subjectId].flatMap((each) =>
      each !== undefined && isUuid(each) ? [`id ${each}`] : [],
    ),
    ...addresses.flatMap(folderOf).map((folder) => `folder ${folder}`),
    ...(isTold && recipient !== undefined
      ? [`award ${[issuerId, badge, issuedOn, recipient].join(' ')}`]
      : []),
  ]
}

const isUuid = (id: string) => /^urn:uuid:[0-9a-f-]{36}$/i.test(id)

/** 128 random bits in base32, as sites of this software name the folder of an award. */
function folderOf(address: string): readonly string[] {
  const folder = /^https?:\/\/.+\/[a-z2-7]{26}\//.exec(address)?.[0]
  return folder === undefined ? [] : [folder]
}
