import { exitCodeOf, reportTexts } from '../reporting/report-text.ts'
import { verifyBadges } from '../verify-badge.ts'
import type { World } from '../world.ts'

export interface NamedInputs {
  /** Names of files, and web addresses. */
  readonly names: readonly string[]
  /** The bytes of a file; undefined where it cannot be read. */
  readonly readFile: (name: string) => Promise<Uint8Array | undefined>
  readonly form: 'text' | 'json'
  /** As in `VerifyOptions`. */
  readonly holder?: string | undefined
}

/**
 * Verifies files and addresses together, as the command does. A file that cannot be read does not stop the others.
 *
 * @returns the reports as one text, each under its name, and a sentence for each file that could not be read; the exit
 * code is 2 when there is one, whatever the others are, else that of `exitCodeOf`
 */
export async function verifyNamed({ names, readFile, form, holder }: NamedInputs, world: World) {
  const read = await Promise.all(
    names.map(async (name) => ({
      name,
      input: /^https?:\/\//i.test(name) ? name : await readFile(name),
    })),
  )
  const given = read.flatMap(({ name, input }) => (input === undefined ? [] : [{ name, input }]))
  const reports = await verifyBadges(
    given.map(({ input }) => input),
    { ...world, holder },
  )
  const known = given.map(({ name }) => name)
  const faults = read
    .filter(({ input }) => input === undefined)
    .map(({ name }) => `${name}: there is no such file, or it cannot be read`)
  return {
    text: form === 'json' ? jsonText(reports, known) : reportTexts(reports, known),
    faults,
    exitCode: faults.length > 0 ? 2 : exitCodeOf(reports.flat()),
  }
}

function jsonText(
  reports: Awaited<ReturnType<typeof verifyBadges>>,
  names: readonly string[],
): string {
  const named = reports.flatMap((found, index) =>
    found.map((report) => ({ input: names[index], ...report })),
  )
  return JSON.stringify(named, undefined, 2)
}
