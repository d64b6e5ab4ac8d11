import { sentence, spoken, type Sentence } from '../../bytes/sentence.ts'
import type { SiteRecord } from '../../kinds/records.ts'
import { hostOf } from '../../kinds/site/hosts.ts'
import type { StaffWords } from '../../model/staff-words/staff-words.ts'
import { fullness } from '../../publish/host/fullness.ts'
import { hostProblems } from '../../publish/host/host-problems.ts'
import { fullnessInWords } from '../../publish/host/host-words.ts'
import type { Extent } from '../../publish/release/extent.ts'
import { fail, note, pass, unknown, type Finding } from './finding.ts'

const about = 'host'

/**
 * How full the host is, and what to do about it.
 *
 * @param extent - what was built here last; undefined: nothing that is known
 */
export function checkHost(
  site: SiteRecord,
  extent: Extent | undefined,
  { templateOf }: StaffWords,
): Finding {
  const say = (said: Sentence) => spoken(said, templateOf)
  if (extent === undefined)
    return unknown(
      about,
      say(sentence`How full it is can be said when the site has been built here.`),
      'npm run build',
    )
  const host = hostOf(site.site)
  const full = fullness(extent, host, site.site)
  const size = say(fullnessInWords(full))
  if (host === undefined)
    return unknown(
      about,
      `${size} ${say(sentence`Nothing tells where it is hosted: write that into \`badges/site.yml\`.`)}`,
      'host: { name: github-pages }',
    )
  const [problem] = hostProblems(site, full)
  if (problem === undefined) return pass(about, size)
  const found = full.level === 'full' ? fail : note
  return found(about, say(problem.message), say(problem.hint))
}
