import { join } from 'node:path'
import { byteLimits, decodeText, readBytes } from '../../records/read-bytes.ts'
import { publishFailure, type PublishFailure } from '../failure.ts'
import { parsePlainYaml } from './parse-yaml.ts'

/** A map as it is written, with nothing checked. */
export type Plain = Readonly<Record<string, unknown>>

/** A text file of the repository. @throws PublishFailure `not-witnessed` when it cannot be read */
export function textIn(root: string, path: string): string {
  const decoded = decodeText(bytesIn(root, path, byteLimits.text), path)
  if ('problem' in decoded) throw unreadable(path)
  return decoded.text
}

/** The bytes of a file. @throws PublishFailure `not-witnessed` when it is no regular file, or too large */
export function bytesIn(root: string, path: string, limit: number): Uint8Array {
  const read = readBytes(root, path, limit)
  if ('problem' in read) throw unreadable(path)
  return read.bytes
}

/** A YAML file that holds a map. @throws PublishFailure `not-witnessed` */
export function mapIn(text: string, path: string): Plain {
  let value: unknown
  try {
    value = parsePlainYaml(text)
  } catch {
    throw unreadable(path)
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw unreadable(path)
  return value as Plain
}

/** The witness cannot vouch for a file. */
export function unreadable(path: string): PublishFailure {
  return publishFailure(
    'not-witnessed',
    `${join(path)} cannot be read a second time, so nothing that it says can be signed.`,
  )
}
