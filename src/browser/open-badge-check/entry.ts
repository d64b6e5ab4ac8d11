import '../fallbacks.ts'
import { verdictsOf } from '../../verifier/reporting/verdict.ts'
import type { CheckBadge, CheckOrder } from '../open-badge/element.ts'
import { createClient } from '../verifier/client.ts'
import { isVerifierFailure } from '../verifier/failure.ts'
import { makeQuestion } from '../verifier/intake-form.ts'
import { makeNode } from '../verifier/make-node.ts'
import { elsewhere } from '../verifier/served-copy.ts'
import type { VerifierTexts } from '../verifier/texts.ts'
import { showBadge, showUnread } from './badge-view.ts'

/** Checks the badge of one `<open-badge>` with the verifier of the site that the script came from. */
export const checkBadge: CheckBadge = async (order) => {
  const words = await wordsOf(order)
  const { host } = new URL(order.address)
  let worker: Worker | undefined
  const copy = elsewhereOf(order)
  const client = createClient({
    // To press the button is to ask the website that the page names; any other is asked about.
    mayAsk: async (asked) => asked === host || (await askVisitor(asked, order, words)),
    allowOrigins: [],
    copy,
    start: () => (worker = startWorker(order)),
  })
  try {
    const reports = await client.verify(order.address)
    const [verdict] = verdictsOf(reports)
    const isRead = reports.some(({ standard }) => standard !== 'unknown')
    if (verdict === undefined || !isRead)
      return { isRead, nodes: showUnread(reports, order, words) }
    return { isRead, nodes: showBadge(verdict, order, words) }
  } catch (error) {
    if (!isVerifierFailure(error)) throw error
    return { isRead: false, nodes: [makeNode('p', {}, words.unable)] }
  } finally {
    worker?.terminate()
  }
}

/** The site's own addresses are read from where the script lies, so that a preview shows its badges, too. */
function elsewhereOf({ settings, root }: CheckOrder) {
  return root === settings.site ? undefined : elsewhere({ site: settings.site, base: root })
}

async function wordsOf({ language, root }: CheckOrder): Promise<VerifierTexts> {
  const response = await fetch(new URL(language.words, root), {
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
  })
  if (!response.ok) throw new Error('the words of the verifier are not there')
  return (await response.json()) as VerifierTexts
}

/** A worker must be of the page's own origin: it is one line that imports ours. */
function startWorker({ settings, root }: CheckOrder): Worker {
  const address = new URL(settings.worker, root)
  if (address.origin === location.origin) return new Worker(address, { type: 'module' })
  const line = new Blob([`import ${JSON.stringify(address.href)}`], { type: 'text/javascript' })
  const url = URL.createObjectURL(line)
  return new Worker(url, { type: 'module' })
}

function askVisitor(host: string, { news }: CheckOrder, words: VerifierTexts): Promise<boolean> {
  return new Promise((resolve) => {
    const question = makeQuestion(words, host, (given) => {
      question.remove()
      resolve(given)
    })
    question.className = 'question'
    news.append(question)
  })
}
