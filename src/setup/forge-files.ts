import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { ComposedFile } from '../awarding/composed-file.ts'
import { issueForms, possibleForms } from '../awarding/issue-forms.ts'
import type { Records } from '../model/record-types.ts'
import { codeOwners, codeOwnersFile } from '../review/code-owners.ts'

/** Writes what GitHub reads and the records decide: who approves, and the issue forms. Gives the paths. */
export async function writeForgeFiles(root: string, records: Records): Promise<readonly string[]> {
  const owners = { path: codeOwnersFile, text: codeOwners(records) }
  const files = [owners, ...issueForms(records)]
  for (const path of possibleForms) await rm(join(root, path), { force: true })
  for (const { path, text } of files) {
    await mkdir(dirname(join(root, path)), { recursive: true })
    await writeFile(join(root, path), text)
  }
  return files.map(({ path }) => path)
}

/** The issue forms that are not what the records make them, or should not be there. */
export async function staleForms(root: string, records: Records): Promise<readonly string[]> {
  const wanted = new Map(issueForms(records).map(({ path, text }: ComposedFile) => [path, text]))
  const stale: string[] = []
  for (const path of possibleForms) {
    const there = await readFile(join(root, path), 'utf8').catch(() => undefined)
    if (there !== wanted.get(path)) stale.push(path)
  }
  return stale
}
