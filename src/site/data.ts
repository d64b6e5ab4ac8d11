import { readSiteData } from '../publish/manifest.ts'
import { catalogueOf } from './catalogue.ts'
import { skillsIn } from './skills.ts'
import type { PageGroup } from './strings/draft.ts'
import { languagesOf, viewOf, type View } from './view.ts'

/** The data of this build. Only files under `pages/` may import it: a layout is told what to show. */
export const data = readSiteData()
export const catalogue = catalogueOf(data)
export const skills = skillsIn(data)

/** Params and view of a page in each of the site's languages that have its group; the first has no folder of its own. */
export function inEachLanguage(group?: PageGroup): readonly {
  readonly params: { readonly language: string | undefined }
  readonly props: { readonly view: View }
}[] {
  return languagesOf(data.site, group).map((language, index) => ({
    params: { language: index === 0 ? undefined : language },
    props: { view: viewOf(data, language) },
  }))
}
