import { normaliseIdentity } from '../../proof/identity.ts'
import { openBytes, openRecipient } from '../../proof/seal.ts'
import type { Recipient } from '../../model/record-types.ts'
import { PublishFailure } from '../failure.ts'
import type { HeldSecrets } from './held-keys.ts'
import type { Answer, CanonicalForms, KeyHolder, Wanting } from './protocol.ts'
import { deskFor, type Desk } from './session-desk.ts'
import { draftAward, signAward } from './sign-award.ts'
import type { Forms } from './sign-document.ts'
import { signList } from './sign-list.ts'

/** Enough to keep the threads busy; ten thousand half-open recipients cost more memory than work. */
const openedAtOnce = 250

/**
 * The holder of the keys. This module and all it loads is our own code and jose (invariant 3).
 *
 * @param secretsFor - the keys at hand; a preview makes keys for the issuers it is asked for
 */
export function createKeyHolder(
  secretsFor: (issuers: readonly string[]) => Promise<HeldSecrets>,
  mode: 'production' | 'preview',
): KeyHolder {
  const preview = mode === 'preview'
  const recipients = new Map<string, Recipient | undefined>()
  let desk: Desk | undefined
  const atDesk = (): Desk => desk ?? refuseToSign()
  return {
    async keys({ issuers }) {
      const { signers } = await secretsFor(issuers)
      return { preview, keys: signers.map(({ issuer, published }) => ({ issuer, ...published })) }
    },
    async open({ recipients: sealed }) {
      const { sealing } = await secretsFor([])
      const unreadable: string[] = []
      const open = async ({ id, recipient }: (typeof sealed)[number]) => {
        const opened = await openWith(sealing, recipient)
        if (!opened && !preview) unreadable.push(id)
        recipients.set(id, opened)
      }
      for (let start = 0; start < sealed.length; start += openedAtOnce)
        await Promise.all(sealed.slice(start, start + openedAtOnce).map(open))
      return { unreadable: unreadable.sort() }
    },
    async begin(session) {
      desk = deskFor(session, await secretsFor(session.issuers.map(({ slug }) => slug)))
      return {}
    },
    async issue({ orders, forms }) {
      const known = receive(atDesk(), forms)
      const drafts = orders.map((order) =>
        draftAward(order, recipients.get(order.id), atDesk(), preview),
      )
      return sort(await Promise.all(drafts.map((draft) => signAward(draft, atDesk(), known))))
    },
    async signLists({ lists, forms }) {
      const known = receive(atDesk(), forms)
      return sort(await Promise.all(lists.map((list) => signList(list, atDesk(), known))))
    },
    async unseal({ sealed }) {
      return { opened: await unsealWith((await secretsFor([])).sealing, sealed) }
    },
  }
}

function refuseToSign(): never {
  const reason = 'Nothing can be signed before a session begins.'
  throw new PublishFailure('KEY_HOLDER_REFUSED', reason)
}

async function openWith(
  sealing: HeldSecrets['sealing'],
  recipient: string | Recipient,
): Promise<Recipient | undefined> {
  if (typeof recipient !== 'string') return usable(recipient)
  for (const key of sealing) {
    const opened = await openRecipient(recipient, key.privateKeyJwk.reveal()).catch(() => undefined)
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

async function unsealWith(sealing: HeldSecrets['sealing'], sealed: string): Promise<string> {
  const text = Buffer.from(sealed, 'base64').toString()
  for (const key of sealing) {
    const opened = await openBytes(text, key.privateKeyJwk.reveal()).catch(() => undefined)
    if (opened) return Buffer.from(opened).toString('base64')
  }
  throw new PublishFailure(
    'KEYS_MISSING',
    'The ledger is sealed, and no sealing key given here opens it.',
  )
}

/** Remembers the templates of a call for the rest of the session. */
function receive(desk: Desk, { templates, finished }: CanonicalForms): Forms {
  for (const template of templates) desk.templates.set(template.shape, template)
  return { templates: desk.templates, finished }
}

function sort<Entry extends { readonly kind: string }>(
  results: readonly (Entry | Wanting)[],
): Answer<Entry> {
  const entries: Entry[] = []
  const wanting: Wanting[] = []
  for (const result of results) {
    if ('needs' in result) wanting.push(result)
    else entries.push(result)
  }
  return { entries, wanting }
}
