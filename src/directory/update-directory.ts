import { join } from 'node:path'
import {
  catalogueCopyPath,
  catalogueCopyText,
  type CatalogueCopy,
} from '../kinds/publisher/catalogue-copy.ts'
import { publisherLimits } from '../kinds/publisher/limits.ts'
import type { PublisherRecord } from '../kinds/records.ts'
import { addDuration, daysAt } from '../model/dates.ts'
import { digestOfCatalogue } from '../records/read-directory.ts'
import { writeWhole } from '../state/write-whole.ts'
import type { World } from '../verifier/world.ts'
import { readPublisher, type PublisherAnswer } from './read-publisher.ts'

/** What became of the copy of one publisher. */
export type CopyOutcome =
  | { readonly slug: string; readonly is: 'suspended' }
  | { readonly slug: string; readonly is: 'written' | 'same'; readonly leftOut: number }
  | { readonly slug: string; readonly is: 'too-large' | 'clock-behind' }
  | { readonly slug: string; readonly is: 'not-pinned'; readonly sha256: string }
  | {
      readonly slug: string
      readonly is: 'kept'
      readonly answer: Exclude<PublisherAnswer, { readonly kind: 'read' }>
      /** The day of the copy that stays. */
      readonly day?: string
    }

/** A copy in which nothing is new is dated anew once it is this old: the page says when somebody last looked. */
const dayStands = 'P28D'

/**
 * Asks each publisher of the directory for its catalogue and writes the copies in badges/directory/. Where a host does
 * not answer, or with something that may not be shown, the last copy stays as it is, with its day.
 */
export async function updateDirectory(
  root: string,
  publishers: readonly PublisherRecord[],
  world: World,
): Promise<readonly CopyOutcome[]> {
  const outcomes: CopyOutcome[] = []
  for (const record of publishers) outcomes.push(await updateCopy(root, record, world))
  return outcomes
}

async function updateCopy(
  root: string,
  { publisher, copy }: PublisherRecord,
  world: World,
): Promise<CopyOutcome> {
  const { slug, suspended } = publisher
  if (suspended !== undefined) return { slug, is: 'suspended' }
  const { today } = daysAt(world.now)
  if (copy !== undefined && today < copy.day) return { slug, is: 'clock-behind' }
  const answer = await readPublisher(publisher, world)
  if (answer.kind !== 'read')
    return { slug, is: 'kept', answer, ...(copy === undefined ? {} : { day: copy.day }) }
  const { badges, leftOut } = answer
  const sha256 = digestOfCatalogue(badges)
  if (publisher.sha256 !== undefined && publisher.sha256 !== sha256)
    return { slug, is: 'not-pinned', sha256 }
  const read = { format: 1, url: publisher.url, day: today, sha256, badges } as const
  if (copy !== undefined && isStill(copy, read)) return { slug, is: 'same', leftOut }
  const text = catalogueCopyText(read)
  if (Buffer.byteLength(text) > publisherLimits.bytes) return { slug, is: 'too-large' }
  await writeWhole(join(root, catalogueCopyPath(slug)), text)
  return { slug, is: 'written', leftOut }
}

function isStill(copy: CatalogueCopy, read: CatalogueCopy): boolean {
  const isSame = copy.sha256 === read.sha256 && copy.url === read.url
  return isSame && read.day < addDuration(copy.day, dayStands)
}
