import { existsSync } from 'node:fs'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { ComposedFile } from '../awarding/files/composed-file.ts'
import { issueForms, possibleForms } from '../awarding/issue-forms.ts'
import { readHistory } from '../history/history.ts'
import type { Records } from '../kinds/records.ts'
import { readRecords } from '../records/read-records.ts'
import { codeOwners, codeOwnersFile } from '../review/code-owners.ts'
import { unreadRecords } from '../records/report/unread-records.ts'

/** Writes what GitHub reads and the records decide: who approves, and the issue forms. Gives the paths. */
export async function writeForgeFiles(root: string, records: Records): Promise<readonly string[]> {
  const files = forgeFiles(records)
  for (const path of possibleForms) await rm(join(root, path), { force: true })
  for (const { path, text } of files) {
    await mkdir(dirname(join(root, path)), { recursive: true })
    await writeFile(join(root, path), text)
  }
  return files.map(({ path }) => path)
}

/** A file that is to be written, or, without a text, taken away. */
export interface StaleFile {
  readonly path: string
  readonly text?: string
}

/** Every file that GitHub reads and that is not what the records make it, as it should be. */
export async function staleForgeFiles(
  root: string,
  records: Records,
): Promise<readonly StaleFile[]> {
  const wanted = new Map(forgeFiles(records).map(({ path, text }) => [path, text]))
  const stale: StaleFile[] = []
  for (const path of [codeOwnersFile, ...possibleForms]) {
    const there = await readFile(join(root, path), 'utf8').catch(() => undefined)
    const text = wanted.get(path)
    if (there !== text) stale.push(text === undefined ? { path } : { path, text })
  }
  return stale
}

/** What writes these files anew. */
export const renewForms = 'npm run issue-forms'

/**
 * Says which of these files have fallen behind and what renews them; nothing where none is out of date, or the repository
 * has none at all.
 */
export async function renewalNote(root: string, records: Records): Promise<string | undefined> {
  const stale = (await staleForgeFiles(root, records)).map(({ path }) => path)
  const isUsed = [codeOwnersFile, ...possibleForms].some((path) => existsSync(join(root, path)))
  return stale.length === 0 || !isUsed
    ? undefined
    : `Behind what is in badges/ now: ${stale.join(', ')}. To renew: ${renewForms}`
}

/** The issue forms that are not what the records make them, or should not be there. */
export async function staleForms(root: string, records: Records): Promise<readonly string[]> {
  const stale = await staleForgeFiles(root, records)
  return stale.map(({ path }) => path).filter((path) => path !== codeOwnersFile)
}

/** What GitHub should read. */
function forgeFiles(records: Records): readonly ComposedFile[] {
  return [{ path: codeOwnersFile, text: codeOwners(records) }, ...issueForms(records)]
}

/** The records of a folder, with the days that git knows. @throws Error when they have problems */
export async function recordsWithDays(root: string): Promise<Records> {
  const { files } = await readHistory(root)
  const addedOn = (file: string) => files.get(file)?.addedOn
  const { records, problems } = await readRecords(root, { random: () => 'a'.repeat(26), addedOn })
  if (records) return records
  throw new Error(unreadRecords(problems))
}
