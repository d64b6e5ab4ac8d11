import { makeQuestion } from '../verifier/intake-form.ts'
import { makeButton } from '../verifier/make-node.ts'
import type { BackpackStore, Settings } from './storing/store.ts'
import type { BackpackWords } from './texts.ts'

/**
 * Leave to ask a host. One answer for all of them: who keeps badges of ten issuers would be asked ten times what cannot
 * be told apart. "Not now" counts until the page is opened again, the others until they are taken back.
 */
export function consent(
  store: Pick<BackpackStore, 'settings' | 'putSettings'>,
  words: BackpackWords,
  place: HTMLElement,
) {
  let asked: Promise<boolean> | undefined
  // From then on the setting speaks, and goes on to when it is changed.
  const forget = () => (asked = undefined)
  const question = (host: string) =>
    new Promise<boolean>((resolve) => {
      const answer = (given: boolean, mayAsk?: NonNullable<Settings['mayAsk']>) => {
        place.replaceChildren()
        resolve(given)
        if (mayAsk !== undefined) void store.putSettings({ mayAsk }).then(forget, () => undefined)
      }
      const shown = makeQuestion(words, host, (given) =>
        answer(given, given ? 'always' : undefined),
      )
      const never = makeButton(words.never, () => answer(false, 'never'), 'button button-quiet')
      shown.append(never)
      place.replaceChildren(shown)
      place.querySelector('button')?.focus()
    })
  return async (host: string) => {
    const { mayAsk } = await store.settings()
    if (mayAsk !== undefined) return mayAsk === 'always'
    return (asked ??= question(host))
  }
}

/** Answers that count as long as the page is open, where nothing of the visitor's own is read or kept. */
export function unkeptSettings(): Pick<BackpackStore, 'settings' | 'putSettings'> {
  let settings: Settings = {}
  return {
    settings: () => Promise.resolve(settings),
    putSettings: ({ mayAsk }) => {
      settings = mayAsk === undefined ? {} : { mayAsk }
      return Promise.resolve()
    },
  }
}
