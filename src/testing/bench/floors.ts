import { createPrivateKey, generateKeyPairSync, sign } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { AwardPage } from '../../publish/manifest.ts'
import type { Renderer } from '../../publish/render/award-worker.ts'

/** The least that a publish of these awards could cost, part by part, in seconds. */
export interface Floors {
  readonly sign: number
  readonly write: number
  readonly render: number
}

/** Two RS256 and one Ed25519 signature an award, by node:crypto in one thread, over texts of the real length. */
export function signingFloor(
  texts: readonly { readonly jws: string; readonly jwt: string }[],
): number {
  const rsa = createPrivateKey(
    generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({
      type: 'pkcs8',
      format: 'pem',
    }),
  )
  const { privateKey: ed25519 } = generateKeyPairSync('ed25519')
  const digest = Buffer.alloc(64, 7)
  return seconds(() => {
    for (const { jws, jwt } of texts) {
      sign('sha256', Buffer.from(jws), rsa)
      sign('sha256', Buffer.from(jwt), rsa)
      sign(null, digest, ed25519)
    }
  })
}

/** The same bytes to the same disk by a bare loop, in one thread. */
export function writingFloor(
  site: string,
  to: string,
): { readonly seconds: number; readonly files: number; readonly bytes: number } {
  const files = readdirSync(site, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path: path.slice(site.length + 1), content: readFileSync(path) }))
  const bytes = files.reduce((sum, { content }) => sum + content.length, 0)
  const took = seconds(() => {
    const made = new Set<string>()
    for (const { path, content } of files) {
      const folder = dirname(join(to, path))
      if (!made.has(folder)) mkdirSync(folder, { recursive: true })
      made.add(folder)
      writeFileSync(join(to, path), content)
    }
  })
  return { seconds: took, files: files.length, bytes }
}

/** Pages to a sheet, as when publishing. */
const sheet = 100

/** The same pages drawn in memory, in one thread. */
export async function renderingFloor(
  pages: readonly AwardPage[],
  renderer: string,
): Promise<number> {
  const { renderAwards } = (await import(pathToFileURL(renderer).href)) as Renderer
  const started = performance.now()
  for (let start = 0; start < pages.length; start += sheet) {
    await renderAwards(pages.slice(start, start + sheet))
  }
  return (performance.now() - started) / 1000
}

/** Seconds that something takes. */
export function seconds(work: () => void): number {
  const started = performance.now()
  work()
  return (performance.now() - started) / 1000
}
