import { openStore } from '../backpack/storing/store.ts'
import { databaseName, type KeptAssessment } from '../backpack/storing/store-schema.ts'

/** The backpack of this browser, as far as somebody who assesses needs it. */
export interface Keeping {
  /** Claim codes of this site. */
  readonly codes: readonly string[]
  readonly assessments: () => Promise<readonly KeptAssessment[]>
  readonly keep: (assessment: KeptAssessment) => Promise<void>
  readonly forget: (about: string) => Promise<void>
}

/**
 * Opens the backpack where there is one: none is begun for whoever only assesses.
 *
 * @param root - absolute URL under which the site's pages are served
 * @returns undefined where there is none, or it cannot be opened
 */
export async function openKeeping(root: string, site: string): Promise<Keeping | undefined> {
  try {
    const name = databaseName(root)
    const known = await indexedDB.databases()
    if (!known.some((each) => each.name === name)) return undefined
    const store = await openStore({ root })
    const kept = await store.codes()
    return {
      codes: kept.filter((each) => each.site === site).map(({ code }) => code),
      assessments: store.assessments,
      keep: store.putAssessment,
      forget: store.forgetAssessment,
    }
  } catch {
    return undefined
  }
}
