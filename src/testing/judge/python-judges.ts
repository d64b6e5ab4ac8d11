import { execFile, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { contextAddresses, contextDocument } from '../../openbadges/contexts.ts'
import type { Absence, Judgement } from './judgement.ts'

const run = promisify(execFile)
const program = fileURLToPath(new URL('./judges.py', import.meta.url))
/** Milliseconds for one step of pip: an old package is compiled first. */
const patience = 600_000

/** What is installed for each judge, one step after the other. */
const libraries: readonly (readonly [judge: string, steps: readonly (readonly string[])[]])[] = [
  ['openbadgeslib', [['openbadgeslib']]],
  ['PyLD', [['PyLD', 'cryptography']]],
  // The pycryptodome that it names holds code for Python 2.
  ['openbadges', [['openbadges'], ['--upgrade', 'pycryptodome']]],
]

/** What is judged. */
export interface JudgedSite {
  /** Folder of the built site. */
  readonly dist: string
  /** Folder with the pictures of awards that it does not store. */
  readonly pictures: string
  /** Its public address. */
  readonly site: string
}

/**
 * What libraries from PyPI say of every award, each in a folder of its own that is thrown away. A library that cannot
 * be installed or does not run is an absence.
 */
export async function judgeByPython(
  { dist, pictures, site }: JudgedSite,
  progress: (line: string) => void,
): Promise<readonly (Judgement | Absence)[]> {
  const said: (Judgement | Absence)[] = []
  for (const [judge, steps] of libraries) {
    progress(`${judge}: installing from PyPI`)
    const folder = await mkdtemp(join(tmpdir(), 'cinquefoil-judge-'))
    try {
      const python = await install(folder, steps)
      progress(`${judge}: reading every award`)
      said.push(...(await ask(python, [dist, site, judge, pictures])))
    } catch (error) {
      said.push({ judge, absent: lastLine(error) })
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  }
  return said
}

async function install(folder: string, steps: readonly (readonly string[])[]): Promise<string> {
  await run('python3', ['-m', 'venv', folder], { timeout: patience })
  const python = join(folder, process.platform === 'win32' ? 'Scripts/python.exe' : 'bin/python')
  const pip = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check']
  for (const step of steps) await run(python, [...pip, ...step], { timeout: patience })
  return python
}

async function ask(
  python: string,
  given: readonly string[],
): Promise<readonly (Judgement | Absence)[]> {
  const child = spawn(python, [program, ...given], { stdio: ['pipe', 'pipe', 'pipe'] })
  const printed = { output: '', errors: '' }
  child.stdout.on('data', (text: Buffer) => (printed.output += text.toString()))
  child.stderr.on('data', (text: Buffer) => (printed.errors += text.toString()))
  // One that ends before it has read everything says why on its other stream.
  child.stdin.on('error', () => undefined)
  child.stdin.end(contexts())
  const code = await new Promise((resolve, reject) =>
    child.on('error', reject).on('close', resolve),
  )
  if (code !== 0) throw new Error(printed.errors)
  const lines = printed.output.split('\n').filter((line) => line.startsWith('{'))
  return lines.map((line) => JSON.parse(line) as Judgement | Absence)
}

function contexts(): string {
  const known = contextAddresses.map((address) => [address, contextDocument(address)] as const)
  return JSON.stringify(Object.fromEntries(known))
}

function lastLine(error: unknown): string {
  const { stderr, message } = error as { readonly stderr?: string; readonly message?: string }
  return (stderr || message || 'it did not run').trim().split('\n').at(-1) ?? ''
}
