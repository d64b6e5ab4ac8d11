import { createHash } from 'node:crypto'
import { factHeaders, factsOf, type ObjectFacts } from '../../deploy/objects/object-facts.ts'
import type { ObjectStore, PutOptions, PutOutcome } from '../../deploy/objects/object-store.ts'
import { sha256Hex } from '../../state/sha256.ts'

/** What lies in a store that is held in memory. */
export interface StoredFile {
  readonly text: string
  /** What it was put there as, where that is more than its text. */
  readonly bytes?: Uint8Array
  readonly headers: Readonly<Record<string, string>>
  /** When it was put there; what a store was asked to put there, it was long ago. */
  readonly modified?: number
}

export interface MemoryStore extends ObjectStore {
  put(
    path: string,
    body: Uint8Array<ArrayBuffer>,
    /** `prefix` is that of the place for which it is put there: that of the store unless it is said. */
    options: PutOptions & { readonly prefix?: string },
  ): Promise<PutOutcome>
  head(path: string, prefix?: string): Promise<ObjectFacts | undefined>
  /** By path, the pointer too. */
  readonly files: Map<string, StoredFile>
  /** What was asked of it: `put a/b`, `head a/b`, `list`. */
  readonly asked: string[]
}

/**
 * An object store that obeys conditions.
 *
 * @param afterEach - runs after each change, with what lies there now
 */
export function memoryStore(
  afterEach: (files: ReadonlyMap<string, StoredFile>, path: string) => void = () => undefined,
): MemoryStore {
  const files = new Map<string, StoredFile>()
  const asked: string[] = []
  return {
    files,
    asked,
    async put(path, body, { headers, condition, before, sha256 = sha256Hex(body), prefix = '' }) {
      await before?.()
      asked.push(`put ${path}`)
      if (!isMet(condition, files.get(path))) return { is: 'not-so' }
      const text = new TextDecoder().decode(body)
      const isText = Buffer.compare(bytesOf({ text }), body) === 0
      const file: StoredFile = {
        ...{ text, headers: { ...headers, ...factHeaders(prefix, sha256) } },
        ...(isText ? {} : { bytes: body }),
      }
      files.set(path, file)
      afterEach(files, path)
      return { is: 'done', etag: etagOf(file) }
    },
    get(path) {
      asked.push(`get ${path}`)
      const there = files.get(path)
      const found = there && { body: bytesOf(there), etag: etagOf(there) }
      return Promise.resolve({ date: undefined, ...(found ? { found } : {}) })
    },
    head(path, prefix = '') {
      asked.push(`head ${path}`)
      const there = files.get(path)
      return Promise.resolve(there && factsOf(new Map(Object.entries(there.headers)), prefix))
    },
    async *list() {
      asked.push('list')
      await Promise.resolve()
      for (const [key, file] of files) {
        const { modified = 0 } = file
        yield { key, etag: etagOf(file), size: bytesOf(file).length, modified }
      }
    },
    async delete(path, before) {
      await before?.()
      asked.push(`delete ${path}`)
      files.delete(path)
      afterEach(files, path)
    },
  }
}

function isMet(condition: PutOptions['condition'], there: StoredFile | undefined): boolean {
  if (condition === undefined) return true
  if (condition === 'if-none') return there === undefined
  return there !== undefined && etagOf(there) === condition.ifMatch
}

type Content = Pick<StoredFile, 'text' | 'bytes'>

const bytesOf = ({ text, bytes }: Content) => bytes ?? new TextEncoder().encode(text)
const etagOf = (file: Content) => createHash('md5').update(bytesOf(file)).digest('hex')
