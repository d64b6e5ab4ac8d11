import type { Recipient } from '../../kinds/award/parts.ts'
import { normaliseIdentity } from '../../proof/identity/identity.ts'
import type { PrivateJwk } from '../../proof/keys/jwk.ts'
import { openRecipient } from '../../proof/sealing/seal.ts'
import type { SealedRecipient } from './protocol.ts'

/** An award's id and who earned it; `undefined` where no key opens it, or what it holds cannot be used. */
export type OpenedRecipient = readonly [id: string, recipient: Recipient | undefined]

/** Enough to keep the threads busy; ten thousand half-open recipients cost more memory than work. */
const atOnce = 250

/** Opens recipients with whichever of the keys fits. */
export async function openEach(
  sealed: readonly SealedRecipient[],
  keys: readonly PrivateJwk[],
): Promise<readonly OpenedRecipient[]> {
  const opened: OpenedRecipient[] = []
  const open = async ({ id, recipient }: SealedRecipient): Promise<OpenedRecipient> => [
    id,
    await openWith(keys, recipient),
  ]
  for (let start = 0; start < sealed.length; start += atOnce)
    opened.push(...(await Promise.all(sealed.slice(start, start + atOnce).map(open))))
  return opened
}

async function openWith(
  keys: readonly PrivateJwk[],
  recipient: string | Recipient,
): Promise<Recipient | undefined> {
  if (typeof recipient !== 'string') return usable(recipient)
  for (const key of keys) {
    const opened = await openRecipient(recipient, key).catch(() => undefined)
    if (opened) return usable(opened)
  }
  return undefined
}

/** Nobody but the key holder sees what is sealed, so a slip in it comes to light only here. */
function usable(recipient: Recipient): Recipient | undefined {
  try {
    recipient.identities.forEach(normaliseIdentity)
    return recipient
  } catch {
    return undefined
  }
}
