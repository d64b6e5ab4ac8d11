import { hashBytes } from '../../bytes/hash-bytes.ts'
import type { KeptBadge, KeptFile } from '../kept.ts'
import { textsIn } from './texts-in.ts'

export type FileOf = (sha256: string) => Promise<Uint8Array<ArrayBuffer> | undefined>

/** Badges that are given to somebody, and their files. */
export interface Given<Badge> {
  readonly badges: readonly Badge[]
  readonly file: FileOf
}

/**
 * The same badges, each by files that hold it alone: a presentation that they came in may hold others, which nobody
 * chose to show. Such a file gives way to what stands in it of the badge, letter by letter.
 */
export async function standingAlone<Badge extends Pick<KeptBadge, 'files'>>(
  badges: readonly Badge[],
  file: FileOf,
): Promise<Given<Badge>> {
  const made = new Map<string, Uint8Array<ArrayBuffer>>()
  const alone: Badge[] = []
  for (const badge of badges) {
    const files: KeptFile[] = []
    for (const each of badge.files) {
      const bytes = await file(each.sha256)
      if (bytes !== undefined) files.push(...(await ownFiles(each, bytes, made)))
    }
    alone.push({ ...badge, files })
  }
  return { badges: alone, file: async (sha256) => made.get(sha256) ?? file(sha256) }
}

async function ownFiles(
  kept: KeptFile,
  bytes: Uint8Array<ArrayBuffer>,
  made: Map<string, Uint8Array<ArrayBuffer>>,
): Promise<readonly KeptFile[]> {
  const { texts, isAlone } = await textsIn(bytes, kept.position)
  if (isAlone) return [kept]
  return Promise.all(
    texts.map(async ({ form, text }) => {
      const own = new TextEncoder().encode(text)
      const sha256 = await hashBytes(own)
      made.set(sha256, own)
      const name = `${stemOf(kept.name)}-${kept.position + 1}.${form === 'jws' ? 'jwt' : 'json'}`
      return { ...kept, sha256, name, size: own.length, position: 0 }
    }),
  )
}

const stemOf = (name: string) => name.replace(/\.[^./\\]*$/, '')
