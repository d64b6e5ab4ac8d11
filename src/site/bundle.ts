import { readdirSync } from 'node:fs'
import { dirname } from 'node:path/posix'
import { fileURLToPath } from 'node:url'
import { build, type Rolldown } from 'vite'
import { buildTarget } from './oldest-browsers.ts'
import type { Scripts } from './scripts.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
let bundled: Promise<Scripts> | undefined

/**
 * Bundles each `src/browser/<name>/entry.ts` with what it imports, workers included, for the oldest browsers that are
 * supported. Files name each other relatively and carry a hash of their content, so they may be cached for ever. Done once
 * in a process.
 */
export function bundleScripts(): Promise<Scripts> {
  bundled ??= bundle()
  return bundled
}

async function bundle(): Promise<Scripts> {
  const entries = entryFiles()
  if (Object.keys(entries).length === 0) return { files: [], names: {} }
  const naming = { entryFileNames: '[name].[hash].js', chunkFileNames: '[name].[hash].js' }
  const built = await build({
    root,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    base: './',
    worker: { format: 'es', rolldownOptions: { output: naming } },
    build: {
      write: false,
      target: buildTarget,
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
      assetsDir: '',
      // Without it, what an entry exports is dropped: one is imported by an address.
      rolldownOptions: {
        input: entries,
        output: naming,
        preserveEntrySignatures: 'exports-only',
      },
    },
  })
  const output = [built].flat().flatMap((each) => ('output' in each ? each.output : []))
  const files = output.map(({ fileName, ...rest }) => ({ name: fileName, bytes: bytesOf(rest) }))
  const named = output.flatMap((each) =>
    isEntry(each) ? [[each.name, each.fileName] as const] : [],
  )
  return {
    files: files.sort((a, b) => (a.name < b.name ? -1 : 1)),
    names: Object.fromEntries(named.sort(([a], [b]) => (a < b ? -1 : 1))),
  }
}

function entryFiles(): Readonly<Record<string, string>> {
  const folder = fileURLToPath(new URL('../browser/', import.meta.url))
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  const entries = paths
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /^[^/]+\/entry\.ts$/.test(path))
  return Object.fromEntries(entries.sort().map((path) => [dirname(path), folder + path] as const))
}

type Output = Rolldown.OutputChunk | Rolldown.OutputAsset

function isEntry(output: Output): output is Rolldown.OutputChunk {
  return output.type === 'chunk' && output.isEntry
}

function bytesOf(
  output: Omit<Rolldown.OutputChunk, 'fileName'> | Omit<Rolldown.OutputAsset, 'fileName'>,
): Uint8Array {
  const content = output.type === 'chunk' ? output.code : output.source
  return typeof content === 'string' ? new TextEncoder().encode(content) : content
}
