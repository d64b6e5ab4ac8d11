import { setTimeout } from 'node:timers/promises'
import { patience, type Visitor } from './visitor.ts'

/** How WebDriver names an element in JSON: https://www.w3.org/TR/webdriver2/#elements. */
const elementKey = 'element-6066-11e4-a52e-4f735466cecf'

/** https://www.w3.org/TR/webdriver2/#keyboard-actions: a line feed is no key. */
const enterKey = '\uE007'

type Send = (path: string, body?: object, method?: string) => Promise<unknown>

/**
 * A session of a browser that speaks WebDriver over HTTP.
 *
 * @param address - of the driver
 * @param capabilities - what the browser has to be
 */
export async function openWebDriver(
  address: string,
  capabilities: object,
): Promise<Omit<Visitor, 'name'> & { readonly version: string }> {
  const begun = await send(`${address}/session`, { capabilities: { alwaysMatch: capabilities } })
  const { sessionId, capabilities: given } = begun as {
    readonly sessionId: string
    readonly capabilities: { readonly browserVersion: string }
  }
  const own: Send = (path, body, method) =>
    send(`${address}/session/${sessionId}${path}`, body, method)
  await own('/timeouts', { script: patience, pageLoad: patience })
  await narrow(own)
  const element = (selector: string) => elementIn(own, selector)
  return {
    version: given.browserVersion,
    open: async (url) => void (await own('/url', { url })),
    read: <Value>(expression: string) => readIn<Value>(own, expression),
    async click(selector) {
      // Its own way of bringing it into the window leaves it at the edge, where it may not be hit.
      const middle = `document.querySelector(${JSON.stringify(selector)}).scrollIntoView({ block: 'center' })`
      await readIn(own, middle)
      await whenItCan(async () => void (await own(`${await element(selector)}/click`, {})))
    },
    async type(selector, text) {
      const field = await element(selector)
      await own(`${field}/clear`, {})
      await own(`${field}/value`, { text: text.replaceAll('\n', enterKey) })
    },
    picture: async () => Buffer.from(String(await own('/screenshot')), 'base64'),
    close: async () => void (await own('', undefined, 'DELETE')),
  }
}

/** What is still moving, or is just being drawn anew, cannot be clicked yet. */
async function whenItCan(click: () => Promise<void>): Promise<void> {
  const end = Date.now() + patience
  for (;;) {
    try {
      return await click()
    } catch (cause) {
      const isEarly = cause instanceof Error && cause.message.includes('element not interactable')
      if (!isEarly || Date.now() > end) throw cause
      await setTimeout(100)
    }
  }
}

async function elementIn(own: Send, selector: string): Promise<string> {
  const found = await own('/element', { using: 'css selector', value: selector })
  return `/element/${(found as Record<string, string>)[elementKey]}`
}

/** A window has a least width, which is wider than a telephone; one that a page opens may be narrower. */
async function narrow(own: Send): Promise<void> {
  const before = (await own('/window/handles')) as readonly string[]
  const page = `<button onclick="window.open('about:blank', '', 'width=390,height=844')">open</button>`
  await own('/url', { url: `data:text/html,${encodeURIComponent(page)}` })
  await own(`${await elementIn(own, 'button')}/click`, {})
  const after = (await own('/window/handles')) as readonly string[]
  const opened = after.find((handle) => !before.includes(handle))
  if (opened === undefined) throw new Error('the browser opens no second window')
  await own('/window', { handle: opened })
}

/** A promise that is rejected has to be told from one that gives a text, so both come in a list. */
async function readIn<Value>(own: Send, expression: string): Promise<Value> {
  const script = `
    const done = arguments[arguments.length - 1]
    Promise.resolve().then(() => (${expression})).then((value) => done([value]), (error) => done([null, String(error)]))`
  const [value, fault] = (await own('/execute/async', { script, args: [] })) as [Value, string?]
  if (fault !== undefined) throw new Error(fault)
  return value
}

async function send(url: string, body?: object, method = body ? 'POST' : 'GET'): Promise<unknown> {
  const answer = await fetch(url, {
    method,
    signal: AbortSignal.timeout(2 * patience),
    ...(body ? { body: JSON.stringify(body) } : {}),
  })
  const { value } = (await answer.json()) as { readonly value: unknown }
  if (!answer.ok)
    throw new Error(`WebDriver refused ${method} ${new URL(url).pathname}: ${messageIn(value)}`)
  return value
}

function messageIn(value: unknown): string {
  const { error, message } = (value ?? {}) as { readonly error?: string; readonly message?: string }
  return [error, message].filter((text) => text).join(': ')
}
