import type { SiteData } from '../publish/manifest.ts'
import type { View } from './view.ts'

/** What whoever runs an empty site does next. In English, like all that is for staff. */
export interface FirstStep {
  readonly says: string
  /** The file that is missing, as a path in the repository. */
  readonly file: string
  /** A page to go to: of this site, or of its repository. */
  readonly link?: { readonly words: string; readonly url: string }
}

/** The next step of a site that has nothing to show yet; absent: it has badges. */
export function firstStepOf(
  view: View,
  { issuers, badges }: Pick<SiteData, 'issuers' | 'badges'>,
): FirstStep | undefined {
  const [issuer] = issuers
  if (issuer === undefined) {
    const file = 'badges/your-school/profile.yml'
    return {
      says: 'First say who gives badges: a school, a college, a club. Make a folder for it, and in the folder this file:',
      file,
      ...newFile(view, file, 'Start this file in the repository'),
    }
  }
  if (badges.length > 0) return undefined
  return {
    says: 'Describe your first badge. The form writes this file for you; when it is merged, the badge is here:',
    file: ['badges', issuer.slug, 'your-badge', 'badge.md'].join('/'),
    link: { words: 'Propose a badge', url: view.file(view.addresses.staffForm('propose')) },
  }
}

function newFile({ site }: View, file: string, words: string): Pick<FirstStep, 'link'> {
  if (site.forge === undefined) return {}
  const [repository = '', branch = 'main'] = site.forge.split('/tree/')
  return { link: { words, url: `${repository}/new/${branch}?filename=${file}` } }
}
