import { badgesIn, type PackBadge } from '../../backpack/pack/badges-in.ts'
import { readExport } from '../../backpack/export/read-export.ts'
import { unpackLimits } from '../../backpack/unpack/allowance.ts'
import { unpack, type GivenFile } from '../../backpack/unpack/unpack.ts'
import type { VerificationReport } from '../../verifier/reporting/report.ts'
import type { BadgeVerdict } from '../../verifier/reporting/verdict.ts'
import { showVerdicts, type ElementContext } from './results.ts'

/** More are for a backpack: nobody reads so many reports. */
const mostFiles = 100
const mostNames = 20
const limits = { ...unpackLimits, entries: 2000, bytes: 128 * 1024 * 1024 }
/** Stands for the name of what was given, which the visitor knows. */
const whole = 'file'

/** What lies in a pack, an archive, a backup of a wallet or a copy of a backpack. */
export interface Packed {
  readonly files: readonly GivenFile[]
  /** What is in there and was not read. */
  readonly left: readonly string[]
  /** A pack that no longer proves itself. */
  readonly isChanged: boolean
  /** A copy of a backpack that only its passphrase opens. */
  readonly isLocked: boolean
}

/** The files in something that holds several; undefined for what is one file itself. */
export async function unpackFile(given: Uint8Array): Promise<Packed | undefined> {
  const bytes = new Uint8Array(given)
  const files: GivenFile[] = []
  const left: string[] = []
  let [isChanged, isLocked] = [false, false]
  for await (const piece of unpack({ name: whole, bytes }, { limits })) {
    if (piece.kind === 'file') {
      if (piece.file.name === whole) return undefined
      if (files.length < mostFiles) files.push(piece.file)
      else left.push(piece.file.name)
    } else if (piece.kind === 'export') {
      const read = await readExport(piece.file.bytes)
      if (read.kind === 'read') files.push(...read.files.slice(0, mostFiles - files.length))
      else left.push(piece.file.name)
      isLocked ||= read.kind === 'locked'
    } else if (piece.kind !== 'notice') left.push(piece.name)
    else isChanged ||= piece.notice === 'changed-pack'
  }
  return { files, left: left.map((name) => name.replace(`${whole}/`, '')), isChanged, isLocked }
}

/**
 * Checks each badge as if its file had been given by itself: an award is told of once, by all its forms that are there,
 * and a form that is found otherwise than the others for itself.
 *
 * @returns what is to be shown; undefined where there is no badge
 */
export async function showPacked(
  given: Uint8Array,
  { files, left, isChanged }: Packed,
  context: ElementContext,
): Promise<readonly Node[] | undefined> {
  const { client, texts } = context
  const verifyAll = async (holder?: string) => {
    const found: (readonly VerificationReport[])[] = []
    // One after the other, so that each has its own time.
    for (const { bytes } of files) found.push(await client.verify(bytes, holder))
    return found
  }
  const found = await verifyAll()
  const badges = badgesIn(files, found)
  if (badges.length === 0) return undefined
  const without = files.filter(({ name }) => !isFormOf(name, badges)).map(({ name }) => name)
  const names = [...left, ...without.map((name) => name.replace(`${whole}/`, ''))]
  const { packed } = texts
  const note = names.length === 0 ? packed.from : `${packed.from} ${notRead(names, packed.left)}`
  const verify = async (_: unknown, holder?: string) => (await verifyAll(holder)).flat()
  return showVerdicts(badges.flatMap(tellingOf), given, {
    ...{ ...context, note, client: { ...client, verify } },
    ...(isChanged ? { warning: packed.changed } : {}),
  })
}

const isFormOf = (name: string, badges: readonly PackBadge[]) =>
  badges.some(({ forms }) => forms.some(({ file }) => file.name === name))

/** One for each thing that is found of the forms of an award. */
function tellingOf({ forms }: PackBadge): readonly BadgeVerdict[] {
  const verdicts = forms.map(({ verdict }) => verdict)
  return verdicts.filter(
    ({ finding }, index) => verdicts.findIndex((each) => each.finding === finding) === index,
  )
}

function notRead(names: readonly string[], sentence: string): string {
  const shown = names.slice(0, mostNames).join(', ')
  return sentence.replace('{names}', () => (names.length > mostNames ? `${shown} …` : shown))
}
