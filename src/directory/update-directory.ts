import { join } from 'node:path'
import { canonicalJson } from '../bytes/canonical-json.ts'
import {
  catalogueCopyPath,
  catalogueCopyText,
  type CatalogueCopy,
  type SignedDocument,
  type WrittenCopy,
} from '../kinds/publisher/catalogue-copy.ts'
import { publisherLimits } from '../kinds/publisher/limits.ts'
import type { PublisherRecord } from '../kinds/records.ts'
import { addDuration, daysAt } from '../model/fields/dates.ts'
import { digestOfCatalogue, wholeCopy } from '../records/readers/read-directory.ts'
import { writeWhole } from '../state/write-whole.ts'
import type { World } from '../verifier/world.ts'
import { readPublisher, type PublisherAnswer } from './read-publisher.ts'

/** What became of the copy of one publisher. */
export type CopyOutcome =
  | { readonly slug: string; readonly is: 'suspended' }
  | {
      readonly slug: string
      readonly is: 'written' | 'same'
      readonly leftOut: number
      /** Badges that nobody has signed. */
      readonly unsigned: number
    }
  | { readonly slug: string; readonly is: 'too-large' | 'clock-behind' | 'unsigned' | 'older' }
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
  return keepRead(root, { publisher, ...(copy === undefined ? {} : { copy }) }, answer, today)
}

/** Writes what was read, where it is new and nothing that was signed before is missing from it. */
async function keepRead(
  root: string,
  { publisher, copy }: Pick<PublisherRecord, 'publisher' | 'copy'>,
  answer: Extract<PublisherAnswer, { readonly kind: 'read' }>,
  today: string,
): Promise<CopyOutcome> {
  const { slug } = publisher
  const { badges, signed, leftOut } = answer
  const lapse = lapseOf(copy?.url === publisher.url ? copy : undefined, signed)
  if (lapse !== undefined) return { slug, is: lapse }
  const { url } = publisher
  const bare = {
    format: 1,
    url,
    day: today,
    badges,
    ...(signed.length === 0 ? {} : { signed }),
  } as const
  const whole = wholeCopy({ ...bare, sha256: '' })
  const sha256 = digestOfCatalogue(whole.badges)
  if (publisher.sha256 !== undefined && publisher.sha256 !== sha256)
    return { slug, is: 'not-pinned', sha256 }
  const counts = { leftOut, unsigned: whole.unsigned }
  if (copy !== undefined && isStill(copy, { ...whole, sha256 }))
    return { slug, is: 'same', ...counts }
  const text = catalogueCopyText({ ...bare, sha256 } satisfies WrittenCopy)
  if (Buffer.byteLength(text) > publisherLimits.bytes) return { slug, is: 'too-large' }
  await writeWhole(join(root, catalogueCopyPath(slug)), text)
  return { slug, is: 'written', ...counts }
}

/**
 * What a host says that serves less than an issuer has signed before. Whoever has the host and no key can leave a
 * signature out, or serve an old one.
 */
function lapseOf(
  copy: CatalogueCopy | undefined,
  signed: readonly SignedDocument[],
): 'unsigned' | 'older' | undefined {
  const days = new Map(signed.map(({ issuer, day }) => [issuer.did, day]))
  for (const { issuer, day } of copy?.signed ?? []) {
    const now = days.get(issuer.did)
    if (now === undefined) return 'unsigned'
    if (now < day) return 'older'
  }
  return undefined
}

function isStill(copy: CatalogueCopy, read: CatalogueCopy): boolean {
  const isSigned = canonicalJson(copy.signed) === canonicalJson(read.signed)
  const isSame = copy.sha256 === read.sha256 && copy.url === read.url && isSigned
  return isSame && read.day < addDuration(copy.day, dayStands)
}
