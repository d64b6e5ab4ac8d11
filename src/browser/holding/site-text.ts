import { fetchWhole } from '../fetch-whole.ts'

/** No file of one award is larger; and so many milliseconds whoever prints or pressed a button waits for it. */
const limits = { bytes: 1_000_000, milliseconds: 4000 } as const

/** The text of a file of the site; undefined where it cannot be had by then. */
export async function siteText(address: string): Promise<string | undefined> {
  const fetched = await fetchWhole((init) => fetch(address, init), limits)
  return fetched.kind === 'whole' ? new TextDecoder().decode(fetched.bytes) : undefined
}
