import { sharedWork } from '../shared-work.ts'
import { fileWriter, type FileSet } from './file-set.ts'

/** Takes a file to be written. @returns what has to be waited for before the next, if anything */
export type AddFile = (path: string, content: string) => Promise<void> | undefined

/** Fewer files than this are written before a thread has started; and few enough to be held, unless they are large. */
const filesAtOnce = 1000
/** Characters. */
const mostAtOnce = 4 * 1024 * 1024

/**
 * Writes very many new files of which each is ready as soon as it is made: in two threads, of which this one makes them and
 * writes what the other one has no time for. An existing file is an error: it might be shared with the live release.
 *
 * @param folder - in which their paths lie
 * @param make - is given what takes the files
 * @param inPortion - how many files are worth a second thread
 */
export async function writeMany(
  folder: string,
  make: (add: AddFile) => Promise<void>,
  inPortion = filesAtOnce,
): Promise<void> {
  const entry = new URL('./writing-thread.ts', import.meta.url)
  const write = fileWriter(folder)
  const work = sharedWork(entry, folder, (files: FileSet) => void write(files))
  const written: Promise<void>[] = []
  let [portion, size] = [new Map<string, string>(), 0]
  const give = async () => {
    const files = portion
    ;[portion, size] = [new Map<string, string>(), 0]
    written.push((await work.give(files)).result)
  }
  try {
    await make((path, content) => {
      portion.set(path, content)
      size += content.length
      return portion.size < inPortion && size < mostAtOnce ? undefined : give()
    })
    if (portion.size > 0) await give()
    await Promise.all(written)
  } finally {
    await work.end()
  }
}
