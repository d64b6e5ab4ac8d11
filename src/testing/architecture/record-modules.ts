import { spawn } from 'node:child_process'
import type { Duplex } from 'node:stream'
import { fileURLToPath } from 'node:url'

/** Runs in the process that is watched, before its program: what is resolved is told when it ends. */
const watcher = `
  import { registerHooks } from 'node:module'
  import { writeSync } from 'node:fs'
  const urls = []
  registerHooks({
    resolve(specifier, context, next) {
      const found = next(specifier, context)
      urls.push(found.url)
      return found
    },
  })
  process.on('exit', () => writeSync(2, JSON.stringify(urls)))
`

/** What a program of the repository printed, and answered over descriptor 4, and the address of every module that it loaded. */
export interface Recording {
  readonly output: string
  readonly modules: readonly string[]
}

/**
 * Runs a program of the repository to its end and records which modules it loads.
 *
 * @param path - relative to the repository
 * @param input - comes over descriptor 4
 */
export async function recordModules(
  path: string,
  args: readonly string[],
  input: string,
): Promise<Recording> {
  const program = fileURLToPath(new URL(`../../../${path}`, import.meta.url))
  const hook = `data:text/javascript,${encodeURIComponent(watcher)}`
  const stdio = ['ignore', 'pipe', 'pipe', 'ignore', 'pipe'] as const
  const child = spawn(process.execPath, ['--import', hook, program, ...args], {
    stdio: [...stdio],
  })
  const printed = { output: '', errors: '' }
  const speech = child.stdio[4] as Duplex
  for (const answers of [child.stdout, speech])
    answers?.on('data', (text: Buffer) => (printed.output += text.toString()))
  child.stderr?.on('data', (text: Buffer) => (printed.errors += text.toString()))
  speech.on('error', () => undefined).end(input)
  const code = await new Promise((resolve, reject) =>
    child.on('error', reject).on('close', resolve),
  )
  if (code !== 0) throw new Error(`${path} ended with ${String(code)}:\n${printed.errors}`)
  const told = printed.errors.slice(printed.errors.lastIndexOf('["'))
  return { output: printed.output, modules: JSON.parse(told) as readonly string[] }
}
