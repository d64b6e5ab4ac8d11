import type { BoxEntry } from '../../ledger/entry.ts'
import { isSegment } from '../../ledger/segment.ts'
import { openBytes } from '../../proof/sealing/seal.ts'
import type { Recipient } from '../../kinds/award/parts.ts'
import { publishFailure, type PublishFailure } from '../failure.ts'
import type { PublishOptions } from '../options.ts'
import { unpackSegment } from '../unpack-segment.ts'
import type { EndorsementOrder } from '../plan/endorsements.ts'
import type { HeldSecrets } from './held-keys.ts'
import { codeOf, codeOfRecipient, makeBox } from './make-box.ts'
import { heldRecipients, type HeldRecipients } from './held-recipients.ts'
import { openEach, type OpenedRecipient } from './open-recipient.ts'
import type { Answer, CanonicalForms, KeyHolder, SealedRecipient, MissingForm } from './protocol.ts'
import { numbering } from './numbering.ts'
import { openSession, type OpenSession } from './open-session.ts'
import { draftAward, signAward } from './sign-award.ts'
import type { Forms } from './sign-document.ts'
import { signList } from './sign-list.ts'

/**
 * The holder of the keys. This module and all it loads is our own code and jose (invariant 3). What few publishes ask for
 * is loaded when it is asked for: all others wait for this to start.
 *
 * @param secretsFor - the keys at hand; a preview makes keys for the issuers it is asked for
 */
export function createKeyHolder(
  secretsFor: (issuers: readonly string[]) => Promise<HeldSecrets>,
  mode: PublishOptions['mode'],
): KeyHolder {
  const numberOf = numbering()
  const recipients = heldRecipients(numberOf)
  let opened: OpenSession | undefined
  const current = (): OpenSession => opened ?? refuseToSign()
  // Whoever calls may have sent anything: what is no list cannot be taken apart, and so is refused.
  const open = async (sealed: readonly SealedRecipient[]) =>
    recipients.keep(await openWith(await secretsFor([]), [...sealed]))
  return {
    async keys({ issuers }) {
      const { signers } = await secretsFor(issuers)
      const preview = mode === 'preview'
      return { preview, keys: signers.map(({ issuer, published }) => ({ issuer, ...published })) }
    },
    async open({ recipients: sealed }) {
      const opened = await open(sealed)
      const unreadable =
        mode === 'preview' ? [] : opened.flatMap(([id, each]) => (each ? [] : [id]))
      return { unreadable: unreadable.sort() }
    },
    recognise: recogniser(() => secretsFor([]), recipients.get),
    async begin(session) {
      const secrets = await secretsFor(session.issuers.map(({ slug }) => slug))
      opened = openSession(session, { mode, secrets, numberOf })
      return {}
    },
    async issue({ orders, forms }) {
      const known = receive(current(), forms)
      const drafts = orders.map((order) => draftAward(order, recipients.get(order.id), current()))
      return sort(await Promise.all(drafts.map((draft) => signAward(draft, current(), known))))
    },
    boxes: boxMaker(() => secretsFor([]), current, recipients),
    clrs: clrMaker(() => secretsFor([]), current),
    ...documentSigners(current),
    async unseal({ sealed }) {
      return { opened: await unsealWith((await secretsFor([])).sealing, sealed) }
    },
  }
}

function openWith(
  { sealing }: HeldSecrets,
  sealed: readonly SealedRecipient[],
): Promise<readonly OpenedRecipient[]> {
  return openEach(
    sealed,
    sealing.map(({ privateKeyJwk }) => privateKeyJwk.reveal()),
  )
}

/** Tells under which names people are known, where somebody has been judged by others. */
function recogniser(
  secretsOf: () => Promise<HeldSecrets>,
  recipientOf: (id: string) => Recipient | undefined,
): KeyHolder['recognise'] {
  return async (call) => {
    const { recognise } = await import('./recognise.ts')
    return recognise(call, recipientOf, await secretsOf())
  }
}

/** Makes boxes for those whose recipients are open, or names those who are not. */
function boxMaker(
  secretsOf: () => Promise<HeldSecrets>,
  current: () => OpenSession,
  recipients: HeldRecipients,
): KeyHolder['boxes'] {
  return async ({ orders }) => {
    const { site } = current()
    const unopened = orders.flatMap(({ id }) => (recipients.has(id) ? [] : [id]))
    if (unopened.length > 0) return { entries: [], unopened }
    const secrets = await secretsOf()
    const entries: BoxEntry[] = []
    for (const order of orders) {
      const recipient = recipients.take(order.id)
      // Hardly any code was replaced: of all others nothing is waited for.
      const code =
        order.newCode === undefined
          ? codeOfRecipient(recipient)
          : await codeOf(order, recipient, secrets)
      entries.push(makeBox(order, { recipient, code }, site, secrets))
    }
    return { entries, unopened }
  }
}

/** Makes records. Who they are for is opened for them alone: most of their awards were signed long ago. */
function clrMaker(
  secretsOf: () => Promise<HeldSecrets>,
  current: () => OpenSession,
): KeyHolder['clrs'] {
  return async ({ calls }) => {
    const { makeClr } = await import('./make-clr.ts')
    const secrets = await secretsOf()
    const sealed = calls.map(({ order: { lookup: id, recipient } }) => ({ id, recipient }))
    const opened = new Map(await openWith(secrets, sealed))
    const made = calls.map((call) =>
      makeClr(call, opened.get(call.order.lookup), current(), secrets),
    )
    return { entries: await Promise.all(made) }
  }
}

/** Signs what is no award. */
function documentSigners(
  current: () => OpenSession,
): Pick<KeyHolder, 'signLists' | 'endorse' | 'signCatalogues'> {
  return {
    async signLists({ lists, forms }) {
      const known = receive(current(), forms)
      return sort(await Promise.all(lists.map((list) => signList(list, current(), known))))
    },
    async endorse({ orders, forms }) {
      const { signEndorsement } = await import('./sign-endorsement.ts')
      const known = receive(current(), forms)
      const sign = (order: EndorsementOrder) => signEndorsement(order, current(), known)
      return sort(await Promise.all(orders.map(sign)))
    },
    async signCatalogues({ orders }) {
      const { signCatalogue } = await import('./sign-catalogue.ts')
      const signed = await Promise.all(orders.map((order) => signCatalogue(order, current())))
      return { entries: signed.filter((entry) => entry !== undefined) }
    },
  }
}

function refuseToSign(): never {
  const reason = 'Nothing can be signed before a session begins.'
  throw publishFailure('key-holder-refused', reason)
}

async function unsealWith(sealing: HeldSecrets['sealing'], sealed: string): Promise<string> {
  const text = Buffer.from(sealed, 'base64').toString()
  for (const key of sealing) {
    const opened = await openBytes(text, key.privateKeyJwk.reveal()).catch(() => undefined)
    if (!opened) continue
    if (!(await isPackedSegment(opened))) throw noSegment()
    return Buffer.from(opened).toString('base64')
  }
  throw publishFailure(
    'keys-missing',
    'The ledger is sealed, and no sealing key given here opens it.',
  )
}

/** Recipients are sealed to the same key: what opens into one of them stays in here. */
async function isPackedSegment(opened: Uint8Array): Promise<boolean> {
  const bytes = await unpackSegment(opened).catch(() => undefined)
  return bytes !== undefined && isSegment(bytes)
}

function noSegment(): PublishFailure {
  return publishFailure('key-holder-refused', 'Only segments of the ledger are opened.')
}

/**
 * Remembers the templates of a call for the rest of the session. A form that was not asked for is passed over, and a
 * shape that is known keeps its template.
 */
function receive(opened: OpenSession, { templates, finished }: CanonicalForms): Forms {
  for (const template of templates)
    if (opened.requested.has(template.shape) && !opened.templates.has(template.shape))
      opened.templates.set(template.shape, template)
  const named = Object.entries(finished).filter(([name]) => opened.requested.has(name))
  return { templates: opened.templates, finished: new Map(named), requested: opened.requested }
}

function sort<Entry extends { readonly kind: string }>(
  results: readonly (Entry | MissingForm)[],
): Answer<Entry> {
  const entries: Entry[] = []
  const missing: MissingForm[] = []
  for (const result of results) {
    if ('needs' in result) missing.push(result)
    else entries.push(result)
  }
  return { entries, missing }
}
