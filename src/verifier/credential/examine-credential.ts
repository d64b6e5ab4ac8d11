import { checkDates } from '../reporting/dates.ts'
import type { Findings } from '../reporting/findings.ts'
import type { Item } from '../recognising/items.ts'
import { isObject, objectOf } from '../../bytes/json.ts'
import { identitiesOfSubject } from '../recipient/recipient.ts'
import type { Session } from '../session.ts'
import { checkStatus } from '../status/check-status.ts'
import { checkClaims } from './claims.ts'
import { checkCredentialFormat } from './format.ts'
import { checkRefresh, periodOf, refreshServiceOf } from './period.ts'
import { checkSignature } from './signature.ts'

/**
 * Examines a credential of Open Badges 3.0 or CLR 2.0, or an endorsement, on VC 1.1 or 2.0, in any form. Open Badges
 * 3.0, Verification and Validation.
 */
export async function examineCredential(item: Item, session: Session): Promise<Findings> {
  const { document, token } = item
  const subject = document['credentialSubject']
  const [format, { signature, issuer }, status] = await Promise.all([
    checkCredentialFormat(item),
    checkSignature(item, session),
    checkStatus(document, session),
  ])
  const achievement = objectOf(subject)['achievement']
  return {
    checks: [
      format,
      signature,
      ...(token === undefined ? [] : [checkClaims(document, token)]),
      issuer,
      checkDates({ ...periodOf(document), renewal: refreshServiceOf(document) }, session.now),
      status,
      checkRefresh(document),
    ],
    document,
    ...(isObject(achievement) ? { badge: achievement } : {}),
    ...(isObject(document['issuer']) ? { issuer: document['issuer'] } : {}),
    identities: identitiesOfSubject(subject),
  }
}
