import { jsonText } from '../bytes/json.ts'
import { randomBytes } from 'node:crypto'
import { mkdir, readFile, readdir, stat, writeFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { generateIssuerKeys, generateSealingKey } from '../proof/keys/generate-keys.ts'
import { publishFailure } from './failure.ts'

/** What a keys command did, in words, and the secret line where there is one: shown once and stored nowhere. */
export interface KeysAnswer {
  /** A sentence for each public half that was written. */
  readonly written?: readonly string[]
  readonly lines: readonly string[]
  readonly secret?: string
}

export const keysHelp = `npm run keys -- new ISSUER              make a pair of signing keys for an issuer
npm run keys -- sealing                 make the key that recipients are sealed to
npm run keys -- transfer-key            make the key that the jobs of a public repository hand the ledger on with
npm run keys -- list ISSUER             show an issuer's public keys
npm run keys -- retire ISSUER KEY       sign nothing more with a key; what it signed stays good
npm run keys -- compromise ISSUER KEY   a key was stolen: trust it no more, issue anew what it signed

The public half is written to badges/. The secret half is printed once, as one line: put it into the secret
CINQUEFOIL_KEYS (several lines, one after the other) and nowhere else.`

/**
 * Makes, lists and retires keys, and says which were stolen. Commands that had another name are known by that, too.
 *
 * @param root - the repository
 * @param today - `YYYY-MM-DD`: written into the key's file
 * @throws PublishFailure `usage` for a command, issuer or key that is not there
 */
export async function keysCommand(
  args: readonly string[],
  root: string,
  today: string,
): Promise<KeysAnswer> {
  const [verb, issuer, key] = args
  switch (verb) {
    case 'new':
      return newKeys(root, await issuerFolder(root, issuer), issuer!, today)
    case 'sealing':
      return newSealingKey(root)
    case 'transfer-key':
    case 'carriage':
      return newTransferKey()
    case 'list':
      return listKeys(await issuerFolder(root, issuer))
    case 'retire':
      return markKey(await issuerFolder(root, issuer), key, 'retired', today)
    case 'compromise':
    case 'withdraw':
      return markKey(await issuerFolder(root, issuer), key, 'compromised', today)
    default:
      throw publishFailure('usage', keysHelp)
  }
}

async function newKeys(
  root: string,
  folder: string,
  issuer: string,
  today: string,
): Promise<KeysAnswer> {
  const { line, publicKeys } = await generateIssuerKeys(issuer)
  await mkdir(join(folder, 'keys'), { recursive: true })
  const written: string[] = []
  for (const { id, alg, publicKeyJwk } of publicKeys) {
    const record = { id, alg, publicKeyJwk, from: today }
    await writeFile(join(folder, 'keys', `${id}.json`), jsonText(record), { flag: 'wx' })
    written.push(
      `Public ${alg} key written: ${relative(root, join(folder, 'keys', `${id}.json`)).replaceAll(sep, '/')}`,
    )
  }
  const lines = [
    'Commit those files. Add this line to the secret CINQUEFOIL_KEYS; it is not kept anywhere:',
  ]
  return { written, lines, secret: line }
}

async function newSealingKey(root: string): Promise<KeysAnswer> {
  const { line, publicKeyJwk } = await generateSealingKey()
  await writeFile(join(root, 'badges/sealing-key.json'), jsonText(publicKeyJwk))
  return {
    written: [
      'Public sealing key written: badges/sealing-key.json. Recipients sealed to an earlier one need its line, too: keep both.',
    ],
    lines: [
      'Commit that file. Add this line to the secret CINQUEFOIL_KEYS; it is not kept anywhere:',
    ],
    secret: line,
  }
}

function newTransferKey(): KeysAnswer {
  return {
    lines: [
      'Put this line into the secret CINQUEFOIL_TRANSFER_KEY. It can be made anew at any time:',
    ],
    secret: randomBytes(32).toString('base64url'),
  }
}

interface KeyFile {
  readonly id: string
  readonly alg: string
  readonly from: string
  readonly retired?: string
  readonly compromised?: string
}

async function listKeys(folder: string): Promise<KeysAnswer> {
  const lines: string[] = []
  for (const path of await keyFiles(folder)) {
    const { id, alg, from, retired, compromised } = await readKey(path)
    const state = compromised ? `stolen ${compromised}` : retired ? `retired ${retired}` : 'in use'
    lines.push(`${alg}  ${id}  from ${from}  ${state}`)
  }
  return { lines: lines.length > 0 ? lines : ['This issuer has no keys yet.'] }
}

async function markKey(
  folder: string,
  key: string | undefined,
  mark: 'retired' | 'compromised',
  today: string,
): Promise<KeysAnswer> {
  const path = (await keyFiles(folder)).find(
    (each) => key !== undefined && each.endsWith(`${key}.json`),
  )
  if (!path)
    throw publishFailure('usage', 'There is no such key: see "npm run keys -- list ISSUER".')
  await writeFile(path, jsonText({ ...(await readKey(path)), [mark]: today }))
  const after =
    mark === 'retired'
      ? 'What it signed stays good. Make new keys with "npm run keys -- new" if none is left.'
      : 'The next publish issues anew what it signed; make new keys first with "npm run keys -- new".'
  return {
    lines: [
      `The key is marked as ${mark === 'retired' ? 'retired' : 'stolen'} from ${today}. ${after}`,
    ],
  }
}

async function issuerFolder(root: string, issuer: string | undefined): Promise<string> {
  const folder = join(root, 'badges', issuer ?? '')
  const profile =
    issuer &&
    /^[a-z0-9-]+$/.test(issuer) &&
    (await stat(join(folder, 'profile.yml')).catch(() => undefined))
  if (!profile)
    throw publishFailure(
      'usage',
      `Name an issuer: a folder of badges/ that holds a profile.yml.\n\n${keysHelp}`,
    )
  return folder
}

async function keyFiles(folder: string): Promise<readonly string[]> {
  const names = await readdir(join(folder, 'keys')).catch(() => [])
  return names
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => join(folder, 'keys', name))
}

async function readKey(path: string): Promise<KeyFile> {
  return JSON.parse(await readFile(path, 'utf8')) as KeyFile
}
