import { mergeExport } from '../../backpack/export/merge-export.ts'
import { recheckExport } from '../../backpack/export/recheck-export.ts'
import { readExport } from '../../backpack/export/read-export.ts'
import type { GivenFile } from '../../backpack/unpack/unpack.ts'
import { filled } from '../../model/filled.ts'
import { saveFile } from '../save-file.ts'
import { verdictsOf } from '../../verifier/verdict.ts'
import { makeNode } from '../verifier/make-node.ts'
import type { BackpackStore } from './store.ts'
import type { TakeInPorts } from './take-in.ts'
import { dayIn, type BackpackWords } from './texts.ts'
import { makeUnlockForm } from './unlock-form.ts'

export interface KeepingContext {
  readonly words: BackpackWords
  readonly store: BackpackStore
  readonly direction: 'ltr' | 'rtl'
  /** RFC 3339, UTC. */
  readonly now: () => string
}

/** Saves everything as one file, locked where a passphrase is given, and says when that was done last. */
export function makeKeepingPart(context: KeepingContext): HTMLElement {
  const { words, store } = context
  const texts = words.keeping
  const field = makeNode('input', {
    ...{ type: 'password', id: 'kept-passphrase', autocomplete: 'new-password' },
    'aria-describedby': 'kept-passphrase-hint',
  })
  const status = makeNode('p', { role: 'status' })
  const showLast = async () => {
    const { lastExport } = await store.settings()
    status.textContent =
      lastExport === undefined
        ? texts.never
        : filled(texts.last, { day: dayIn(words.locale, lastExport) })
  }
  const form = makeNode(
    'form',
    {},
    makeNode('label', { for: 'kept-passphrase' }, texts.passphrase),
    makeNode('p', { id: 'kept-passphrase-hint', class: 'small' }, texts.passphraseHint),
    field,
    makeNode('p', {}, makeNode('button', { class: 'button' }, texts.save)),
  )
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    void save(context, field.value).then(() => {
      field.value = ''
      status.textContent = texts.made
    })
  })
  void showLast()
  return makeNode(
    'section',
    { class: 'kept-copy' },
    makeNode('h2', {}, texts.title),
    makeNode('p', {}, texts.lead),
    form,
    status,
    makeNode('p', { class: 'small' }, texts.bring),
  )
}

async function save(
  { words, store, direction, now }: KeepingContext,
  typed: string,
): Promise<void> {
  const { writeExport } = await import('../../backpack/export/write-export.ts')
  const made = now()
  const content = { badges: await store.badges(), codes: await store.codes(), file: store.file }
  const texts = { ...words.export, locale: words.locale, direction }
  const passphrase = typed === '' ? {} : { passphrase: typed }
  const bytes = await writeExport(content, { made, texts, random, ...passphrase })
  const name = `badges-${made.slice(0, 10)}.${typed === '' ? 'zip' : 'locked.json'}`
  const type = typed === '' ? 'application/zip' : 'application/json'
  saveFile({ name, type, content: bytes })
  await store.putSettings({ lastExport: made })
}

const random = (length: number) => crypto.getRandomValues(new Uint8Array(length))

/** What bringing a copy back needs. */
export interface BringBackContext {
  readonly words: BackpackWords
  readonly store: BackpackStore
  readonly news: HTMLElement
  readonly changed: () => Promise<void>
  readonly verify: TakeInPorts['verify']
}

/** Adds what an export holds to what is here, and says what became of it. */
export async function bringBack(
  file: GivenFile,
  context: BringBackContext,
  passphrase?: string,
): Promise<void> {
  const { words, store, news, changed, verify } = context
  const read = await readExport(file.bytes, passphrase === undefined ? {} : { passphrase })
  const line = (text: string) => news.append(makeNode('p', {}, text))
  if (read.kind === 'locked' || read.kind === 'wrong-passphrase-or-altered') {
    if (read.kind !== 'locked') line(`${file.name}: ${words.reasons['wrong-passphrase']}`)
    return askPassphrase(file, context)
  }
  if (read.kind !== 'read') {
    const reason = words.reasons[read.kind === 'newer' ? 'newer' : 'damaged']
    return line(`${file.name}: ${reason}`)
  }
  const checked = await recheckExport(read, async (bytes) => verdictsOf(await verify(bytes)))
  let counts = { added: 0, binned: 0, joined: 0 }
  await store.revise((kept) => {
    const { badges, files, ...merged } = mergeExport(checked, kept)
    counts = merged.counts
    return { put: badges, files }
  })
  // In a copy that nobody locked there are none of ours: what stands there a stranger has put in.
  if (passphrase !== undefined) for (const code of read.codes) await store.putCode(code)
  await changed()
  const { added, binned, joined } = counts
  line(filled(words.keeping.brought, { added: `${added + binned}`, joined: `${joined}` }))
  for (const name of read.damaged) line(`${name}: ${words.reasons.damaged}`)
}

function askPassphrase(file: GivenFile, context: BringBackContext): void {
  const open = (given: string) => void bringBack(file, context, given)
  const form = makeUnlockForm(file.name, context.words, open)
  context.news.append(form)
  form.querySelector('input')?.focus()
}
