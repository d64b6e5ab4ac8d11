import { claimAddress } from '../../awarding/learners/claim-address.ts'
import { registerText, type RegisterLine } from '../../awarding/register/register.ts'
import { openClaimCode, openRecipient } from '../../proof/sealing/seal.ts'
import type { PrivateJwk } from '../../proof/keys/jwk.ts'
import { productionSecrets } from '../../publish/key-holder/held-keys.ts'
import { ownPlace, writeOwn } from '../doctor/own-place.ts'
import { readApart } from '../read-apart.ts'
import type { WhoAward, WhoAwards } from './who-awards.ts'
import { rootFlag } from '../../model/command.ts'
import { command } from '../../records/report/run-command.ts'
import { sayText, warnText } from '../../records/report/say.ts'

/** Lists an issuer's awards with their holders, for a register that was lost. */
export const whoCommand = command({
  usage: 'npm run who -- --issuer ISSUER [--out FILE]',
  about: `For a register that was lost: says which award is whose. It opens what was sealed, so it needs the sealing key in
CINQUEFOIL_KEYS or CINQUEFOIL_KEYS_FILE. Exit code 0: done. 1: something to put right. 2: the machine failed.`,
  flags: {
    issuer: { value: 'ISSUER', help: 'folder of the issuer' },
    out: {
      value: 'FILE',
      help: `write a new register (CSV) there, outside every repository, readable by you alone;
without it, id, name and link are printed`,
    },
    root: rootFlag,
  },
  run: (fields) => listHolders(fields, process.env),
})

/** The records are read by another process: this one sees the key, and loads our own code and jose. @returns the exit code */
async function listHolders(
  { issuer, out, root }: WhoFields,
  environment: NodeJS.ProcessEnv,
): Promise<number> {
  if (issuer === undefined) return refused('Please give --issuer. See --help.')
  const place = out === undefined ? undefined : await ownPlace(out, root)
  if (place && 'refused' in place) return refused(place.refused)
  const { sealing } = await productionSecrets(environment)
  const keys = sealing.map(({ privateKeyJwk }) => privateKeyJwk.reveal())
  if (keys.length === 0) return refused('There is no sealing key among CINQUEFOIL_KEYS.')
  const read = await readApart<WhoAwards>(
    new URL('./who-awards-process.ts', import.meta.url),
    [root, issuer],
    environment,
  )
  if (read === undefined) return 1
  if (!read.issuers.includes(issuer))
    return refused(`There is no such issuer. There are: ${read.issuers.join(', ')}.`)
  const lines = await Promise.all(read.awards.map((award) => lineOf(award, read, keys)))
  const opened = lines.filter((line) => line !== undefined)
  if (lines.length > 0 && opened.length === 0) return refused(wrongKey)
  tellClosed(lines.length - opened.length)
  return place === undefined ? print(opened) : write(opened, place.path)
}

function tellClosed(count: number): void {
  if (count > 0) warnText(`Awards that none of the keys opens: ${count}.\n`)
}

function print(lines: readonly RegisterLine[]): number {
  for (const line of lines) finish(printed(line), 0)
  return 0
}

async function write(lines: readonly RegisterLine[], path: string): Promise<number> {
  if (!(await writeOwn(path, registerText(lines))))
    return refused('There is something at --out already. Give another name.')
  return finish(`A register of ${lines.length} awards: ${path}. Keep it out of the repository.`, 0)
}

interface WhoFields {
  readonly issuer: string | undefined
  readonly out: string | undefined
  readonly root: string
}

const wrongKey =
  'The sealing key opens none of these awards: it is another one than they were sealed to. Its public half is badges/sealing-key.json.'

async function lineOf(
  award: WhoAward,
  { claimPage }: WhoAwards,
  keys: readonly PrivateJwk[],
): Promise<RegisterLine | undefined> {
  const { id, file, badge, awarded, newCode, supersedes } = award
  const sealed = award.recipient
  const recipient =
    typeof sealed === 'string' ? await firstOf(keys, (key) => openRecipient(sealed, key)) : sealed
  if (recipient === undefined) return undefined
  const valuesOf = (isWanted: (type: string) => boolean) =>
    recipient.identities.flatMap(({ type, value }) => (isWanted(type) ? [value] : []))
  const first = ('code' in recipient ? recipient.code : undefined) ?? valuesOf(isClaim)[0]
  const newer =
    newCode === undefined ? undefined : await firstOf(keys, (key) => openClaimCode(newCode, key))
  const code = newer ?? first ?? ''
  return {
    name: recipient.name ?? '',
    email: valuesOf((type) => type === 'email').join(' '),
    other: valuesOf((type) => type !== 'email' && !isClaim(type)).join(' '),
    badge,
    awarded,
    card: '',
    code,
    link: code === '' ? '' : claimAddress(claimPage, code),
    id,
    file,
    replaces: supersedes ?? '',
    codeSince: '',
  }
}

function isClaim(type: string): boolean {
  return type === 'claim'
}

async function firstOf<Opened>(
  keys: readonly PrivateJwk[],
  open: (key: PrivateJwk) => Promise<Opened>,
): Promise<Opened | undefined> {
  for (const key of keys) {
    const opened = await open(key).catch(() => undefined)
    if (opened !== undefined) return opened
  }
  return undefined
}

/** What was sealed may hold signs that would steer a terminal. */
function printed({ id, name, link }: RegisterLine): string {
  return [id, name.replaceAll(/[\p{C}\p{Zl}\p{Zp}]/gu, '\ufffd'), link].join('  ')
}

function finish(line: string, code: number): number {
  sayText(`${line}\n`)
  return code
}

function refused(line: string): number {
  warnText(`${line}\n`)
  return 1
}
