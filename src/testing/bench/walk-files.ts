import { opendirSync } from 'node:fs'
import { join } from 'node:path'

/** The paths of all files below a folder, one by one: a site has more of them than should be held at once. */
export function* walkFiles(folder: string): Generator<string> {
  // A folder may be a link to one.
  const opened = opendirSync(`${folder}/`)
  try {
    for (let entry = opened.readSync(); entry !== null; entry = opened.readSync()) {
      const path = join(folder, entry.name)
      if (entry.isDirectory()) yield* walkFiles(path)
      else if (entry.isFile()) yield path
    }
  } finally {
    opened.closeSync()
  }
}

/** Things some at a time. */
export function* inChunks<Item>(items: Iterable<Item>, size: number): Generator<readonly Item[]> {
  let chunk: Item[] = []
  for (const item of items) {
    chunk.push(item)
    if (chunk.length < size) continue
    yield chunk
    chunk = []
  }
  if (chunk.length > 0) yield chunk
}
