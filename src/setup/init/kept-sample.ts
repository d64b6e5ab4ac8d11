import { readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * Takes away what of the sample city fits no other address: awards to which others agreed. Each of them signed the address
 * of the site, and that the award has it is checked.
 *
 * @param issuers - of the sample
 * @returns what was done, in lines
 */
export async function leaveOutMisfits(
  root: string,
  issuers: readonly string[],
): Promise<readonly string[]> {
  const lines: string[] = []
  for (const issuer of issuers) {
    const folder = join('awards', issuer)
    const names = await readdir(join(root, folder), { recursive: true }).catch(() => [])
    for (const name of names.filter((each) => each.endsWith('.yml')).sort()) {
      const file = join(folder, name)
      if (!/^assessments:$/m.test(await readFile(join(root, file), 'utf8'))) continue
      await rm(join(root, file))
      lines.push(
        `Left out of the sample city, since its assessments were signed for another address: ${file}`,
      )
    }
  }
  return lines
}
