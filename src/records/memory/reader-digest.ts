import { readdirSync, readFileSync } from 'node:fs'
import { sha256Hex } from '../../state/sha256.ts'

let digest: string | undefined

/** SHA-256 over the code that turns a text into awards, and over the versions of the packages it uses. */
export function readerDigest(): string {
  digest ??= sha256Hex(
    JSON.stringify(['../../bytes/', '../../model/', '../../kinds/', '../'].flatMap(sourcesIn)) +
      lockfile(),
  )
  return digest
}

function sourcesIn(folder: string): readonly string[] {
  const base = new URL(folder, import.meta.url)
  return readdirSync(base, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .sort()
    .map((name) => `${name}\n${readFileSync(new URL(name, base), 'utf8')}`)
}

function lockfile(): string {
  return readFileSync(new URL('../../../package-lock.json', import.meta.url), 'utf8')
}
