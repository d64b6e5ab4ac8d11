import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { cityFolder } from './place.ts'

/** The lines of the tiny city's keys: its issuers', and without the sealing key. */
export const cityKeyLines: readonly string[] = keyLines('cinquefoil-key-1.')

/** The tiny city's sealing key. */
export const citySealingLine: string = keyLines('cinquefoil-seal-1.')[0]!

/** What must appear in nothing that is published, kept or printed: private keys in every spelling, and people. */
const canaries: ReadonlyMap<string, string> = new Map([
  ...[...cityKeyLines, citySealingLine].flatMap(canariesOfLine),
  ...people(),
])

/** Names of the canaries in some bytes. */
export function leaksIn(bytes: Uint8Array): readonly string[] {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return [...canaries].filter(([value]) => buffer.includes(value)).map(([, name]) => name)
}

/** The spellings of what is secret in a key line, with names that give nothing away. */
export function canariesOfLine(line: string): readonly (readonly [string, string])[] {
  const content = line.slice(line.indexOf('.') + 1)
  const {
    ed25519,
    rsa,
    entropy,
    d,
    issuer = 'sealing',
  } = JSON.parse(Buffer.from(content, 'base64url').toString()) as KeyLineContent
  const { d: exponent, p, q, dp, dq, qi } = rsa ?? {}
  const secrets = { ed25519: ed25519?.d, exponent, p, q, dp, dq, qi, entropy, d }
  const parts = Object.entries(secrets).flatMap(([name, value]) =>
    value === undefined ? [] : spellings(value).map((each) => [each, `${issuer} ${name}`] as const),
  )
  return [[content, `${issuer} line`], ...parts]
}

interface KeyLineContent {
  readonly issuer?: string
  readonly ed25519?: { readonly d: string }
  readonly rsa?: Readonly<Partial<Record<'d' | 'p' | 'q' | 'dp' | 'dq' | 'qi', string>>>
  readonly entropy?: string
  readonly d?: string
}

function spellings(base64url: string): readonly string[] {
  const bytes = Buffer.from(base64url, 'base64url')
  // A base64 text inside a longer one starts at any of three places.
  const shifted = [1, 2].map((by) =>
    Buffer.concat([Buffer.alloc(by), bytes])
      .toString('base64')
      .slice(4, -4),
  )
  const hex = bytes.toString('hex')
  return [
    base64url,
    bytes.toString('base64').replace(/=+$/, ''),
    hex,
    hex.toUpperCase(),
    ...shifted,
  ]
}

function people(): readonly (readonly [string, string])[] {
  return [
    ['Guide@People.Tiny.example', 'an e-mail address'],
    ['guide@people.tiny.example', 'an e-mail address'],
    ['river@people.tiny.example', 'an e-mail address'],
    ['river-2@people.tiny.example', 'an e-mail address'],
    ['people.tiny.example/', 'the page of a person'],
    ['+441164960123', 'a telephone number'],
    ['Ada Sample', 'a name'],
    ['2f5zazie3dacw543mwfzuklvgy', 'a claim code'],
    ['l34pd6uqeclbawtehusbden5ta', 'a claim code'],
    ['vycc26kex2fqijpdoape2quvaq', 'a claim code'],
    ['2ki7luxvihpjggzlu3bjmzrsmy', 'a claim code'],
    ['6ievg5kshfp2rhvp7k4x5mlkfi', 'a claim code'],
  ]
}

function keyLines(prefix: string): readonly string[] {
  const lines = readFileSync(join(cityFolder, 'keys.txt'), 'utf8').split('\n')
  return lines.filter((line) => line.startsWith(prefix))
}
