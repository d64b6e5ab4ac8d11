import { fileName } from '../../../model/addresses/file-name.ts'
import { filled } from '../../../model/text/filled.ts'
import { saveFile } from '../../save-file.ts'
import { makeNode } from '../../verifier/make-node.ts'
import { randomBytes } from '../../random-bytes.ts'
import { makeNewPassphrase } from './passphrase-field.ts'
import type { BackpackStore } from '../storing/store.ts'
import { dayIn, type BackpackWords } from '../texts.ts'

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
  const passphrase = makeNewPassphrase(words)
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
    passphrase.node,
    makeNode('p', {}, makeNode('button', { class: 'button' }, texts.save)),
  )
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    const typed = passphrase.read()
    if (typed === undefined) return
    void save(context, typed).then(() => {
      passphrase.clear()
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
  const { writeExport } = await import('../../../backpack/export/write-export.ts')
  const made = now()
  const content = {
    ...{ badges: await store.badges(), codes: await store.codes(), file: store.file },
    collections: await store.collections(),
  }
  const texts = { ...words.export, locale: words.locale, direction }
  const passphrase = typed === '' ? {} : { passphrase: typed }
  const bytes = await writeExport(content, { made, texts, random: randomBytes, ...passphrase })
  const name = fileName(['badges', made.slice(0, 10)], typed === '' ? 'zip' : 'locked.json')
  const type = typed === '' ? 'application/zip' : 'application/json'
  saveFile({ name, type, content: bytes })
  await store.putSettings({ lastExport: made })
}
