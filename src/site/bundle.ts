import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build, type Rolldown } from 'vite'
import { buildTarget } from './oldest-browsers.ts'
import type { Scripts } from './scripts.ts'
import { sharedModules } from './shared-modules.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
let bundled: Promise<Scripts> | undefined

/**
 * Bundles each `src/browser/<name>/entry.ts` with what it imports, workers included, for the oldest browsers that are
 * supported. Files name each other relatively and carry a hash of their content, so they may be cached for ever. Each
 * `src/browser/<name>/<part>-script.ts` becomes one file that needs no other, `<name>-<part>`. Done once in a process.
 */
export function bundleScripts(): Promise<Scripts> {
  bundled ??= bundle()
  return bundled
}

async function bundle(): Promise<Scripts> {
  const alone = scriptFiles(/^([^/]+)\/([^/]+)-script\.ts$/)
  const output = await bundleEntries(scriptFiles(/^([^/]+)\/entry\.ts$/))
  for (const [name, path] of Object.entries(alone)) output.push(await bundleAlone(name, path))
  const files = output.map(({ fileName, ...rest }) => ({ name: fileName, bytes: bytesOf(rest) }))
  const named = output.flatMap((each) =>
    isEntry(each) ? [[each.name, each.fileName] as const] : [],
  )
  files.sort((a, b) => (a.name < b.name ? -1 : 1))
  const names = Object.fromEntries(named.sort(([a], [b]) => (a < b ? -1 : 1)))
  return { files, names, kept: reachedFrom([names['verifier'], names['backpack']], files) }
}

/** Scripts and all that they load, at once or later: scripts name each other by their whole names. */
function reachedFrom(
  first: readonly (string | undefined)[],
  files: Scripts['files'],
): readonly string[] {
  const texts = new Map(files.map(({ name, bytes }) => [name, new TextDecoder().decode(bytes)]))
  const reached = new Set(first.filter((name) => name !== undefined))
  for (const name of reached) {
    const text = texts.get(name) ?? ''
    for (const other of texts.keys()) if (text.includes(other)) reached.add(other)
  }
  return [...reached]
}

async function bundleEntries(entries: Readonly<Record<string, string>>): Promise<Output[]> {
  if (Object.keys(entries).length === 0) return []
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
        output: { ...naming, codeSplitting: { groups: [sharedModules] } },
        preserveEntrySignatures: 'allow-extension',
      },
    },
  })
  return outputOf(built)
}

/** One script that imports nothing, for a page that may stand anywhere: it is no module, and starts no worker. */
async function bundleAlone(name: string, path: string): Promise<Output> {
  const built = await build({
    root,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    // What a package finds beside itself is not beside this.
    define: { 'import.meta.url': '"https://nowhere.invalid/"' },
    build: {
      write: false,
      target: buildTarget,
      modulePreload: false,
      assetsDir: '',
      rolldownOptions: {
        input: { [name]: path },
        output: { format: 'iife', codeSplitting: false, entryFileNames: '[name].[hash].js' },
      },
    },
  })
  const script = outputOf(built).find(isEntry)
  if (script === undefined) throw new RangeError(`there is no script ${name}`)
  return script
}

function outputOf(built: Awaited<ReturnType<typeof build>>): Output[] {
  return [built].flat().flatMap((each) => ('output' in each ? each.output : []))
}

/** The scripts whose path in `src/browser` fits, by what is caught of it. */
function scriptFiles(place: RegExp): Readonly<Record<string, string>> {
  const folder = fileURLToPath(new URL('../browser/', import.meta.url))
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  const found = paths.map((path) => path.replaceAll('\\', '/')).sort()
  return Object.fromEntries(
    found.flatMap((path) => {
      const [, ...parts] = place.exec(path) ?? []
      return parts.length === 0 ? [] : [[parts.join('-'), folder + path] as const]
    }),
  )
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
