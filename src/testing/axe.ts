import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { AxeResults, RunOptions } from 'axe-core'
import type { CDPSession, Page } from 'playwright-core'

/** The half that a browser reads sooner: the package's own text of itself has its spaces and comments. */
let source: Promise<string> | undefined

/** Axe in the page, as it is put there. */
interface WithAxe {
  readonly axe?: { run(where: Document, options: RunOptions): Promise<AxeResults> }
}

/**
 * What axe finds wrong on a page as it stands: each rule that is broken, and the HTML of all that breaks it.
 *
 * It is put into a page once, asked where it stands, and tells of nothing but faults. The builder that comes for this
 * browser puts it in two times and opens an empty page for each question, which takes longer than the answer.
 *
 * @param rules - the only ones to try; all when it is not given
 * @throws Error when the page has frames: those would be another page each
 */
export async function axeFindings(
  page: Page,
  rules?: readonly string[],
): Promise<readonly string[]> {
  if (page.frames().length !== 1) throw new Error('axe was asked about a page without its frames')
  source ??= readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
  const isThere = await page.evaluate(() => 'axe' in globalThis)
  if (!isThere) await begin(page, await source)
  await page.evaluate(cameToRest)
  return page.evaluate(findings, rules ?? null)
}

const sessions = new WeakMap<Page, Promise<CDPSession>>()

/**
 * As the browser runs a script of the page: what it compiled for one page serves for the next of its process. A text that is
 * given to the page to be evaluated is compiled each time.
 */
async function begin(page: Page, expression: string): Promise<void> {
  const session = sessions.get(page) ?? page.context().newCDPSession(page)
  sessions.set(page, session)
  // Its value would be kept for whoever asked.
  await (await session).send('Runtime.evaluate', { expression: `${expression};0` })
}

/** Waits until what changes by and by is as it stays: colours on their way are neither those before nor those after. Runs in the page. */
async function cameToRest(): Promise<void> {
  // What a change sets moving is moving once it is drawn.
  for (const _ of [1, 2]) await new Promise((drawn) => requestAnimationFrame(drawn))
  const ending = document.getAnimations().filter(({ effect, playState }) => {
    return playState === 'running' && effect?.getComputedTiming().endTime !== Infinity
  })
  // One that is called off ends as well.
  await Promise.allSettled([...ending.map(({ finished }) => finished), document.fonts.ready])
}

/** Runs in the page. */
async function findings(only: readonly string[] | null): Promise<readonly string[]> {
  const { axe } = globalThis as WithAxe
  const runOnly = only && { runOnly: { type: 'rule' as const, values: [...only] } }
  // Every rule is run; of those that are kept, nobody asks for the places.
  const options = { resultTypes: ['violations' as const], ...runOnly }
  const { violations } = await axe!.run(document, options)
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
}
