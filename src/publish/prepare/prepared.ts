import { readFile, writeFile } from 'node:fs/promises'
import type { GeneratedArt } from '../../kinds/badge/parts.ts'
import type { Records } from '../../kinds/records.ts'
import type { CanonicalTemplate } from '../../proof/canonical/canonical-template.ts'
import { publishFailure } from '../failure.ts'
import type { UndoneAwards } from '../plan/undone-awards.ts'

/**
 * What signing needs, made ready where third-party code may run and no key is: all of it is in the repository for
 * everybody to read, so it may lie in the open between two jobs. What has been issued is not in it.
 */
export interface Prepared {
  readonly format: 1
  readonly records: Records
  readonly asOf: string
  /** The day each file of awards was committed. */
  readonly addedOn: Readonly<Record<string, string>>
  readonly undone: UndoneAwards
  readonly badges: readonly PreparedBadge[]
  /** Canonical forms for every shape of document that may have to be signed. */
  readonly templates: readonly CanonicalTemplate[]
}

/** A badge as it stands, with its pictures drawn. */
export interface PreparedBadge {
  /** `issuer/badge` */
  readonly name: string
  readonly version: string
  readonly hasSvg: boolean
  readonly generated?: GeneratedArt
  readonly png: Uint8Array
  readonly svg?: Uint8Array
}

/** Writes it as one line of JSON; bytes as base64. */
export async function writePrepared(path: string, prepared: Prepared): Promise<void> {
  const replace = (_: string, value: unknown) =>
    value instanceof Uint8Array ? { [bytesMark]: Buffer.from(value).toString('base64') } : value
  await writeFile(path, `${JSON.stringify(unbuffered(prepared), replace)}\n`)
}

/** @throws PublishFailure `usage` when it is not what `writePrepared` wrote */
export async function readPrepared(path: string): Promise<Prepared> {
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw publishFailure('usage', 'There is no prepared file: run "node scripts/prepare.ts".', {
      cause,
    })
  })
  const prepared = JSON.parse(text, (_, value: unknown) => bytesOf(value) ?? value) as Prepared
  if (prepared.format !== 1)
    throw publishFailure('usage', 'The prepared file is of another version of this program.')
  return prepared
}

const bytesMark = '$bytes'

function bytesOf(value: unknown): Uint8Array | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const held = (value as Readonly<Record<string, unknown>>)[bytesMark]
  return typeof held === 'string' ? new Uint8Array(Buffer.from(held, 'base64')) : undefined
}

/** A Buffer turns itself into JSON before anybody is asked; plain bytes do not. */
function unbuffered(value: unknown): unknown {
  if (value instanceof Uint8Array) return new Uint8Array(value)
  if (Array.isArray(value)) return value.map(unbuffered)
  if (typeof value !== 'object' || value === null) return value
  const members = Object.entries(value).map(([name, member]) => [name, unbuffered(member)])
  return Object.fromEntries(members)
}
