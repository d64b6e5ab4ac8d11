import type { BadgeVerdict } from '../../verifier/reporting/verdict.ts'
import { arrive, findSame, isPicture } from '../arrive.ts'
import type { KeptBadge, KeptFile } from '../kept.ts'
import type { ExportRead } from './read-export.ts'

/** The verdicts on the badges in a file; one that fails counts as none. */
type CheckFile = (bytes: Uint8Array<ArrayBuffer>) => Promise<readonly BadgeVerdict[]>

/** Files with many badges in them are not looked at for each; of ten thousand not all can be remembered. */
const mostRemembered = 20

/**
 * Gives each badge of an export as its files themselves tell it, in place of what the export says of them: anybody can
 * write one that calls a badge genuine, or the same award as another. It is several where they are not forms of one. What
 * its holder has added stays, and so do files that hold nothing that can be read.
 *
 * @param files of the export
 */
export function recheckIn(
  files: ExportRead['files'],
  check: CheckFile,
): (badge: KeptBadge) => Promise<readonly KeptBadge[]> {
  const bytes = new Map(files.map((file) => [file.sha256, file.bytes]))
  const known = new Map<string, Promise<readonly BadgeVerdict[]>>()
  const verdictOn = async ({ sha256, position }: KeptFile) => {
    const given = bytes.get(sha256)
    const verdicts = known.get(sha256) ?? (given === undefined ? [] : check(given).catch(() => []))
    known.set(sha256, Promise.resolve(verdicts))
    const [oldest = ''] = known.keys()
    if (known.size > mostRemembered) known.delete(oldest)
    return (await verdicts)[position]
  }
  return (badge) => readAnew(badge, verdictOn)
}

/** One badge, or several where its files turn out not to be forms of one. */
async function readAnew(
  badge: KeptBadge,
  verdictOn: (file: KeptFile) => Promise<BadgeVerdict | undefined>,
): Promise<readonly KeptBadge[]> {
  const found: KeptBadge[] = []
  const unread: KeptFile[] = []
  for (const file of badge.files) {
    const verdict = await verdictOn(file)
    if (verdict === undefined || verdict.finding === 'no-badge') {
      unread.push(file)
      continue
    }
    const id = found.length === 0 ? badge.id : `${badge.id}-${found.length}`
    const arrival = { id, file, verdict, isPicture: isPicture(verdict) }
    const same = findSame(arrival, found)
    if (same === undefined) found.push(arrive(arrival, undefined))
    else found[found.indexOf(same)] = arrive(arrival, same)
  }
  const [first, ...others] = found
  const { deleted } = badge
  const bin = deleted === undefined ? {} : { deleted }
  if (first === undefined) return [{ ...badge, identities: [], check: unchecked }]
  const whole = { ...badge, ...first, files: [...first.files, ...unread], own: badge.own }
  return [whole, ...others.map((other) => ({ ...other, ...bin }))]
}

const unchecked = { finding: 'unchecked', values: {}, at: '' } as const
