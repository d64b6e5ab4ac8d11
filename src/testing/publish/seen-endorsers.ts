import { endorserText } from '../../verifier/endorsements/endorser-line.ts'
import { verdictWords } from '../../verifier/reporting/verdict-words.ts'
import { verdictsOf } from '../../verifier/reporting/verdict.ts'
import { verifyBadge } from '../../verifier/verify-badge.ts'
import { fakeWorld } from '../world.ts'
import type { Files } from './files.ts'
import { siteUrl } from './web.ts'

/** The verdict on a document of an award, and what is said of each who stands behind it, on the web of this site alone. */
export async function seenEndorsers(files: Files, path: string): Promise<readonly string[]> {
  const pages = Object.fromEntries([...files].map(([each, bytes]) => [siteUrl + each, bytes]))
  const folders = [
    'issuers/oakfield/',
    'issuers/council/',
    path.slice(0, path.lastIndexOf('/') + 1),
  ]
  const absent = Object.fromEntries(
    folders.map((folder) => [`${siteUrl}${folder}endorsements.json`, { status: 404 }]),
  )
  const world = fakeWorld({ ...absent, ...pages }, { now: '2026-05-10T12:00:00Z' })
  const [report] = await verifyBadge(siteUrl + path, world)
  const lines = verdictsOf(report?.endorsements ?? [])
  return [report?.verdict ?? 'none', ...lines.map((line) => endorserText(line, verdictWords))]
}
