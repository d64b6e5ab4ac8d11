import { decodeNameProof, opensName, splitNameProof } from '../../proof/identity/name-proof.ts'
import type { Finding } from '../../verifier/reporting/verdict-words.ts'
import { identitiesOfSubject } from '../../verifier/recipient/recipient.ts'
import { objectOf, type JsonObject } from '../../bytes/json.ts'
import { parseObject } from '../../verifier/recognising/json-reading.ts'
import { standingOf } from '../search.ts'
import type { BadgeText } from './texts-in.ts'
import { tokenPayload } from './token-payload.ts'

/**
 * The name of a badge's holder where they show it by their private link to it, and the badge has that name signed. What is
 * signed counts as that only where the verifier has found it so.
 *
 * @param link - what the holder gave as their link
 * @param finding - what the verifier found of the badge the last time
 */
export async function shownName(
  { form, text }: BadgeText,
  link: string,
  finding: Finding,
): Promise<string | undefined> {
  if (['bad', 'open'].includes(standingOf(finding))) return undefined
  const { proof = '' } = splitNameProof(link)
  const shown = decodeNameProof(proof)
  if (shown === undefined) return undefined
  const document = form === 'json' ? parseObject(text, 64) : tokenPayload(text)
  const commitments = identitiesOfSubject(subjectIn(document)).filter(
    ({ type, hashed }) => type === 'name' && hashed,
  )
  const opened = await Promise.all(commitments.map(({ value }) => opensName(value, shown)))
  return opened.includes(true) ? shown.name : undefined
}

/** Tokens of the Verifiable Credentials Data Model 1.1 have it one member further in. */
function subjectIn(document: JsonObject | undefined): unknown {
  const { credentialSubject, vc } = objectOf(document)
  return credentialSubject ?? objectOf(vc)['credentialSubject']
}
