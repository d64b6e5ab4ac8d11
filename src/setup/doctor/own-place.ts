import { existsSync } from 'node:fs'
import { realpath, writeFile } from 'node:fs/promises'
import { basename, dirname, join, relative, resolve } from 'node:path'

/**
 * Where a file of personal data is really going to lie: links on the way are followed, so that none leads into a repository.
 *
 * @returns the path to write to, or why nothing is written there
 */
export async function ownPlace(
  path: string,
  root: string,
): Promise<{ readonly path: string } | { readonly refused: string }> {
  const folder = await realpath(dirname(resolve(path))).catch(() => undefined)
  if (folder === undefined) return { refused: 'There is no such folder for --out.' }
  const repository = await realpath(resolve(root))
  const isInside = !/^\.\.(?:[/\\]|$)|^(?:[a-z]:|\\)/i.test(relative(repository, folder))
  if (isInside || foldersFrom(folder).some((each) => existsSync(join(each, '.git'))))
    return {
      refused:
        'That place lies in a repository, where the list could be published. Give --out a place outside.',
    }
  return { path: join(folder, basename(path)) }
}

/** Writes a file for its owner alone, never over a file, nor through a link, that is there. @returns false where one is */
export async function writeOwn(path: string, content: string): Promise<boolean> {
  try {
    await writeFile(path, content, { flag: 'wx', mode: 0o600 })
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

/** A folder and those that it lies in. */
function foldersFrom(folder: string): readonly string[] {
  const above = dirname(folder)
  return above === folder ? [folder] : [folder, ...foldersFrom(above)]
}
