import { spawn } from 'node:child_process'
import { copyFile, mkdir, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { yamlText, type YamlMap } from '../../awarding/files/yaml-text.ts'
import { publisherPlaces } from '../../kinds/publisher/where.ts'
import { plainColours } from '../../kinds/site/theme.ts'
import { isReservedHost } from '../../model/addresses/reserved-host.ts'
import { publishFailure } from '../../publish/failure.ts'
import { keysCommand } from '../../publish/keys-command.ts'
import { inspectPicture } from './inspect-picture.ts'
import { leaveOutMisfits } from './kept-sample.ts'
import type { Answers } from './questions.ts'
import { writePreview } from './write-preview.ts'

/** What was done, and the secrets to be stored: shown once and kept nowhere. */
export interface Started {
  readonly lines: readonly string[]
  readonly keys: string
  /** Only a public repository hands its ledger on between jobs in an envelope. */
  readonly transferKey?: string
}

/**
 * Makes a repository somebody's own: the site, its first issuer, keys. Nothing that was issued is touched, so it
 * refuses a repository that has awards of its own.
 *
 * @param today - `YYYY-MM-DD`: the first day of the keys
 * @throws PublishFailure `usage`
 */
export async function initRepository(
  root: string,
  answers: Answers,
  today: string,
): Promise<Started> {
  const { issuer, repository } = answers
  const folder = join(root, 'badges', issuer)
  if (await exists(folder))
    throw publishFailure('usage', `There is a folder badges/${issuer} already: choose another.`)
  const samples = await sampleIssuers(root)
  const others = (await issuerFolders(root)).filter((slug) => !samples.includes(slug))
  if (others.length > 0)
    throw publishFailure('usage', `This is somebody’s site already: ${others.join(', ')}.`)
  const pictures = picturesOf(answers)
  for (const { what, path } of pictures) await inspectPicture(what, path)
  const lines = [...(await settleSample(root, samples, answers))]
  for (const { name, path } of pictures) await copyFile(path, join(root, 'badges', name))
  await writeFile(join(root, 'badges/site.yml'), siteText(answers))
  lines.push(await writePreview(root, answers))
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, 'profile.yml'), profileText(answers))
  lines.push('Written: badges/site.yml and the issuer’s profile. Read them through.')
  const signing = await keysCommand(['new', issuer], root, today)
  const sealing = await keysCommand(['sealing'], root, today)
  lines.push(...(signing.written ?? []), ...(sealing.written ?? []))
  const isWritten = await hasWrittenForgeFiles(root)
  lines.push(isWritten ? forgeFilesWritten : forgeFilesMissing)
  const keys = `${signing.secret}\n${sealing.secret}`
  if (repository === 'private') return { lines, keys }
  const { secret = '' } = await keysCommand(['transfer-key'], root, today)
  return { lines, keys, transferKey: secret }
}

/** Takes the sample away; or what of it fits no other address than its own. */
async function settleSample(
  root: string,
  samples: readonly string[],
  { sample, url }: Answers,
): Promise<readonly string[]> {
  if (sample === 'keep')
    return (await addressIn(root)) === url ? [] : leaveOutMisfits(root, samples)
  const lines: string[] = []
  for (const slug of samples) lines.push(await removeIssuer(root, slug))
  await removeSampleFrameworks(root)
  await removeSamplePublishers(root)
  return lines
}

/** Of the site as it was. */
async function addressIn(root: string): Promise<string | undefined> {
  const text = await readFile(join(root, 'badges/site.yml'), 'utf8').catch(() => '')
  return /^url: (\S+)$/m.exec(text)?.[1]
}

function siteText(answers: Answers): string {
  const { title, url, repository, issuer, name, email, forge, colour, accent } = answers
  const pictures = picturesOf(answers).map((picture) => [picture.what, picture.name])
  return recordText('../src/model/schemas/site.schema.json', {
    title,
    description: `Badges of ${name}.`,
    url,
    language: 'en',
    repository,
    publisher: issuer,
    contact: email,
    forge,
    theme: {
      colours: { main: colour ?? plainColours.main, accent },
      ...(Object.fromEntries(pictures) as Record<string, string>),
    },
  })
}

function profileText({ name, url, email, kind, owner }: Answers): string {
  return recordText('../../src/model/schemas/profile.schema.json', {
    name,
    url,
    email,
    kind,
    description: `${name} gives badges for what people do and learn.`,
    language: 'en',
    owners: owner === undefined ? undefined : [owner],
  })
}

function recordText(schema: string, fields: YamlMap): string {
  return `# yaml-language-server: $schema=${schema}\n${yamlText(fields)}`
}

function picturesOf(answers: Answers) {
  return (['logo', 'hero'] as const).flatMap((what) => {
    const path = answers[what]
    return path === undefined
      ? []
      : [{ what, path, name: `${what}.${path.endsWith('.png') ? 'png' : 'svg'}` }]
  })
}

async function issuerFolders(root: string): Promise<readonly string[]> {
  const entries = await readdir(join(root, 'badges'), { withFileTypes: true }).catch(() => [])
  return entries
    .filter((entry) => entry.isDirectory() && !foldersOfNoIssuer.includes(entry.name))
    .map(({ name }) => name)
}

const frameworkFolder = 'frameworks'
const foldersOfNoIssuer: readonly string[] = [frameworkFolder, 'directory']

/** Frameworks that say of themselves that they belong to the sample; those that everybody may refer to stay. */
async function removeSampleFrameworks(root: string): Promise<void> {
  const folder = join(root, 'badges', frameworkFolder)
  for (const name of await readdir(folder).catch(() => [])) {
    const text = await readFile(join(folder, name), 'utf8')
    if (/^example: true$/m.test(text)) await rm(join(folder, name))
  }
}

/** Publishers at addresses that can be nobody's (RFC 2606), with the copies of their catalogues. */
async function removeSamplePublishers(root: string): Promise<void> {
  const path = join(root, publisherPlaces.directory)
  const text = await readFile(path, 'utf8').catch(() => '')
  const hosts = [...text.matchAll(/^ +url: https:\/\/([^/\s]+)/gm)].map(([, host = '']) => host)
  if (!hosts.every(isReservedHost)) return
  await rm(path, { force: true })
  await rm(join(root, 'badges/directory'), { recursive: true, force: true })
}

/** Issuers that say of themselves that they are invented. */
async function sampleIssuers(root: string): Promise<readonly string[]> {
  const found: string[] = []
  for (const slug of await issuerFolders(root)) {
    const profile = await readFile(join(root, 'badges', slug, 'profile.yml'), 'utf8').catch(
      () => '',
    )
    if (/^example: true$/m.test(profile)) found.push(slug)
  }
  return found.sort((a, b) => (a < b ? -1 : 1))
}

async function removeIssuer(root: string, slug: string): Promise<string> {
  for (const top of ['badges', 'awards'])
    await rm(join(root, top, slug), { recursive: true, force: true })
  return `Removed from the sample city: ${slug}`
}

const forgeFilesWritten = 'Written: .github/CODEOWNERS and the issue forms.'
const forgeFilesMissing =
  'Not written: .github/CODEOWNERS and the issue forms. Once npm run validate finds nothing, npm run issue-forms writes them.'

/** In a process of its own: the one that makes keys loads nothing of others. What is wrong it says itself. */
async function hasWrittenForgeFiles(root: string): Promise<boolean> {
  const program = fileURLToPath(new URL('../forge-files-process.ts', import.meta.url))
  const child = spawn(process.execPath, [program, root], { stdio: ['ignore', 'ignore', 'inherit'] })
  const code = await new Promise((resolve, reject) =>
    child.on('error', reject).on('close', resolve),
  )
  return code === 0
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  )
}
