import { createPrivateKey, generateKeyPairSync, sign } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { AwardPage } from '../../publish/manifest.ts'
import type { Renderer } from '../../publish/render/award-worker.ts'
import { inChunks, walkFiles } from './walk-files.ts'

/** The least that a publish of these awards could cost, part by part, in seconds. */
export interface Floors {
  readonly sign: number
  readonly write: number
  readonly render: number
}

/** What lies in memory at once; only the work upon it is timed. */
const chunkSize = 500

/** Two RS256 and one Ed25519 signature an award, by node:crypto in one thread, over texts of the real length. */
export function signingFloor(
  texts: Iterable<{ readonly jws: string; readonly jwt: string }>,
): number {
  const rsa = createPrivateKey(
    generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({
      type: 'pkcs8',
      format: 'pem',
    }),
  )
  const { privateKey: ed25519 } = generateKeyPairSync('ed25519')
  const digest = Buffer.alloc(64, 7)
  let took = 0
  for (const chunk of inChunks(texts, chunkSize))
    took += seconds(() => {
      for (const { jws, jwt } of chunk) {
        sign('sha256', Buffer.from(jws), rsa)
        sign('sha256', Buffer.from(jwt), rsa)
        sign(null, digest, ed25519)
      }
    })
  return took
}

/** The same bytes to the same disk by a bare loop, in one thread. */
export function writingFloor(
  site: string,
  to: string,
): { readonly seconds: number; readonly files: number; readonly bytes: number } {
  const total = { seconds: 0, files: 0, bytes: 0 }
  const made = new Set<string>()
  for (const paths of inChunks(walkFiles(site), chunkSize)) {
    const files = paths.map((path) => ({ path: relative(site, path), content: readFileSync(path) }))
    total.files += files.length
    for (const { content } of files) total.bytes += content.length
    total.seconds += seconds(() => {
      for (const { path, content } of files) {
        const folder = dirname(join(to, path))
        if (!made.has(folder)) mkdirSync(folder, { recursive: true })
        made.add(folder)
        writeFileSync(join(to, path), content)
      }
    })
  }
  return total
}

/** Pages to a sheet, as when publishing. */
const sheet = 100

/** The same pages drawn in memory, in one thread. */
export async function renderingFloor(
  pages: Iterable<AwardPage>,
  renderer: string,
): Promise<number> {
  const { renderAwards } = (await import(pathToFileURL(renderer).href)) as Renderer
  let took = 0
  for (const chunk of inChunks(pages, sheet)) {
    const started = performance.now()
    await renderAwards(chunk)
    took += performance.now() - started
  }
  return took / 1000
}

/** Seconds that something takes. */
export function seconds(work: () => void): number {
  const started = performance.now()
  work()
  return (performance.now() - started) / 1000
}
