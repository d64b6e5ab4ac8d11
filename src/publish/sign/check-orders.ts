import { sentence } from '../../bytes/sentence.ts'
import { lstat, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { publishFailure } from '../failure.ts'
import { recipientOf, type PlannedOrder } from '../plan/order.ts'
import { fileStart, problem, type Problem } from '../../model/problem.ts'

/** What orders are held against. */
export interface OrderLimits {
  /** The repository: every new award is looked for in it, since what was prepared is not to be believed. */
  readonly root: string
  /** More new awards than this are refused. */
  readonly atMost: number
}

/**
 * Holds orders against the repository that was checked out beside the key. They come from a job in which third-party
 * code ran, so they are believed only where a committed file of awards holds the award's id and its recipient.
 *
 * @throws PublishFailure `too-many` when there are more than a person is likely to have meant
 */
export async function checkOrders(
  orders: readonly PlannedOrder[],
  { root, atMost }: OrderLimits,
): Promise<readonly Problem[]> {
  if (orders.length > atMost)
    throw publishFailure(
      'too-many',
      `${orders.length} awards would be signed at once, and ${atMost} are allowed: if that is meant, raise --at-most.`,
    )
  const texts = new Map<string, string>()
  const problems: Problem[] = []
  for (const order of orders) {
    const { file } = order.record
    const text = texts.get(file) ?? (await textOf(root, file))
    texts.set(file, text)
    if (!isWritten(text, order)) problems.push(unwritten(order))
  }
  return problems
}

async function textOf(root: string, file: string): Promise<string> {
  if (!/^awards(?:\/[a-z0-9][a-z0-9._-]*){3}$/.test(file)) return ''
  const path = join(root, file)
  const isFile = await lstat(path).then(
    (at) => at.isFile(),
    () => false,
  )
  return isFile ? readFile(path, 'utf8') : ''
}

/** A sealed recipient is one unbroken word; a plain one is a value that stands in the file. */
function isWritten(text: string, { record }: PlannedOrder): boolean {
  const { award, file, issuer, badge } = record
  const recipient = recipientOf(record)
  const [, folder, subfolder] = file.split('/')
  if (folder !== issuer || subfolder !== badge || !text.includes(award.id)) return false
  if (typeof recipient !== 'string')
    return recipient.identities.every(({ value }) =>
      text.toLowerCase().includes(value.toLowerCase()),
    )
  return text.replaceAll(/\s+/g, '').includes(recipient)
}

function unwritten({ record: { file, award } }: PlannedOrder): Problem {
  return problem('award-not-committed', file, fileStart, {
    message: sentence`Award ${award.id} was to be signed, and this file does not hold it.`,
    hint: sentence`Nothing was signed. Run the workflow again; if it says so again, look at what prepared it.`,
  })
}
