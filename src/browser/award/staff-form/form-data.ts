import { repositoryOfSite } from '../../../awarding/code-host.ts'
import { awardFolder } from '../../../awarding/files/compose-awards.ts'
import type { KnownBadge } from '../../../awarding/known-badge.ts'
import { entriesWhere, folderBeside, roomyFolder } from '../../../awarding/files/roomy-folder.ts'
import { daysAt } from '../../../model/fields/dates.ts'
import type { PublicJwk } from '../../../kinds/issuer/public-key.ts'
import { localDay } from '../../local-day.ts'
import type { AwardWords } from '../words.ts'

/** What a page tells its form, as JSON in the attribute `data` of the element. */
export interface AwardFormData {
  readonly words: AwardWords
  readonly issuers: readonly {
    readonly slug: string
    readonly name: string
    /** Learners are under 18: claim codes come first. */
    readonly minors: boolean
  }[]
  readonly badges: readonly KnownBadge[]
  readonly sealingKey?: PublicJwk
  /** Who can read the repository. */
  readonly repository: 'public' | 'private'
  /** Address of the repository, as site.yml gives it. */
  readonly forge?: string
  /** Address of the page that the cards' codes open. */
  readonly claimPage: string
  /** Address of the site: where it is a forge's own, it tells the repository. */
  readonly site: string
  /** Folders of awards that are full, by their paths. Absent: none is. */
  readonly fullFolders?: readonly string[]
  /** Path under which the pages are served, ends in `/`. Absent: the root of their host. */
  readonly base?: string
}

export interface FormContext extends AwardFormData {
  /** YYYY-MM-DD, on this computer. */
  readonly today: string
  /** YYYY-MM-DD, the newest day that has begun anywhere: nothing is dated later. */
  readonly latest: string
}

/** Reads the data of an element. @throws SyntaxError when the page holds none */
export function formContextOf(element: HTMLElement): FormContext {
  const data = JSON.parse(element.getAttribute('data') ?? '') as AwardFormData
  const now = new Date()
  const days = { today: localDay(now), latest: daysAt(now).latest }
  const forge = data.forge ?? repositoryOfSite(data.site)
  const known = forge === undefined ? data : { ...data, forge }
  return { ...known, ...days }
}

/** Where new awards of a badge go, as the site was told: the folder of the badge, or one of the month within it. */
export function folderFor(
  { issuer, slug }: Pick<KnownBadge, 'issuer' | 'slug'>,
  { today, fullFolders }: FormContext,
): string {
  return roomyFolder(awardFolder(issuer, slug), today, entriesWhere(fullFolders))
}

/** Where awards go that take the place of those in a file. */
export function folderOfNext(path: string, { today, fullFolders }: FormContext): string {
  return folderBeside(path, today, entriesWhere(fullFolders))
}
