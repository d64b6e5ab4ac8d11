import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, existsSync, rmSync } from 'node:fs'
import { appendFile, mkdir, readFile, readdir, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { promisify } from 'node:util'
import { bringPictures } from '../shared-pictures.ts'
import { linkCompiled, linkRenderer } from '../shared-renderer.ts'
import { restoreCache, saveCache } from './cache-stand-in.ts'
import { git, type Happening, type Hub } from './runner.ts'

/** Where a job's steps run. */
export interface JobPlace {
  readonly hub: Hub
  readonly happening: Happening
  /** Digest of the program, where its steps need no processes of their own. */
  readonly program: string | undefined
  readonly work: string
  readonly artifacts: string
  /** File of the step's outputs. */
  readonly output: string
}

type Inputs = Readonly<Record<string, unknown>>

/** What stands in for the actions that our workflows use. */
export const actions: Readonly<Record<string, (place: JobPlace, inputs: Inputs) => Promise<void>>> =
  {
    checkout,
    'setup-node': async () => undefined,
    'upload-artifact': upload,
    'download-artifact': download,
    'deploy-pages': deploy,
    'attest-build-provenance': attest,
    'cache/restore': restoreCache,
    'cache/save': saveCache,
  }

async function checkout({ hub, happening, work }: JobPlace, inputs: Inputs): Promise<void> {
  const isWhole = inputs['fetch-depth'] === 0 && !happening.shallow
  // By its path the objects are linked, which a clone of one commit alone cannot be.
  const from = isWhole ? hub.remote : `file://${hub.remote}`
  const depth = isWhole ? [] : ['--depth=1', '--no-single-branch']
  await git(work, ['clone', '--quiet', '--no-checkout', ...depth, from, '.'])
  await git(work, ['fetch', '--quiet', ...depth.slice(0, 1), 'origin', happening.ref])
  await git(work, ['checkout', '--quiet', '--detach', 'FETCH_HEAD'])
  if (happening.asOnARunner) return
  // They take long to compile and to draw, and are the same every time.
  const state = join(work, '.cinquefoil')
  await linkRenderer(state)
  await bringPictures(state)
  linkCompiled(state)
}

/** Where nothing lies it warns and goes on, but where that is said to be an error. */
async function upload(place: JobPlace, inputs: Inputs): Promise<void> {
  const { hub, work, artifacts, output } = place
  const { name, path, 'if-no-files-found': otherwise } = inputs
  const from = join(work, String(path))
  if (!existsSync(from) && otherwise !== 'error') return
  const to = join(artifacts, String(name))
  await mkdir(to, { recursive: true })
  if (String(name).startsWith('part-')) hub.api.keepArtifact(String(name))
  const isFolder = (await stat(from)).isDirectory()
  cpSync(from, isFolder ? to : join(to, basename(from)), { recursive: true, dereference: true })
  // Of the others nobody asks what becomes of them.
  if (name === 'github-pages') await appendFile(output, `artifact-id=${hub.api.keepArtifact()}\n`)
}

async function download(
  { work, artifacts }: JobPlace,
  { name, pattern, path }: Inputs,
): Promise<void> {
  if (typeof pattern === 'string') {
    // Each in a folder of its name.
    const start = pattern.replace('*', '')
    for (const each of (await readdir(artifacts)).filter((one) => one.startsWith(start)))
      cpSync(join(artifacts, each), join(work, String(path), each), { recursive: true })
    return
  }
  cpSync(join(artifacts, String(name)), join(work, String(path)), { recursive: true })
}

async function deploy({ hub, artifacts }: JobPlace): Promise<void> {
  rmSync(hub.pages, { recursive: true, force: true })
  await mkdir(hub.pages, { recursive: true })
  const tar = join(artifacts, 'github-pages/artifact.tar')
  await promisify(execFile)('tar', ['--extract', `--file=${tar}`, `--directory=${hub.pages}`])
}

/** Keeps which bytes GitHub would vouch for. */
async function attest({ hub, work }: JobPlace, inputs: Inputs): Promise<void> {
  hub.api.attested.add(digestOf(await readFile(join(work, String(inputs['subject-path'])))))
}

function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
