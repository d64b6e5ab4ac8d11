import { jsonText } from '../../bytes/json.ts'
import { sha256Hex } from '../../state/sha256.ts'

/**
 * The one object of a deployed site that is no part of it: who is at work on it, and what is to go. Everybody who can read the
 * site can read it, so it names nothing that pages do not.
 */
export interface Pointer {
  /** A random name for the deploy that wrote it. */
  readonly turn: string
  /** Until when that deploy has the place to itself (ISO 8601); absent: it is done. */
  readonly until?: string
  /** Digest of the rules by which objects got their headers, where all did. */
  readonly rules?: string
  readonly look?: Look
  /** What is off the site and still there, since pages that readers have open may ask for it: by path, the day it may go. */
  readonly leaving: Readonly<Record<string, string>>
}

/**
 * A look of a deploy at all that lies there. What has not been put there since has its headers by the rules; whoever else puts
 * something there gives it headers of their own.
 */
export interface Look {
  /** When it was, by the host's clock (ISO 8601). */
  readonly date: string
  /** Digests of the names of what no deploy of this site had put there. */
  readonly foreign: readonly string[]
}

/** By which something foreign is known: its name may be nobody's business. */
export function nameDigest(path: string): string {
  return sha256Hex(path).slice(0, 16)
}

/** Where it lies, from the site's first page. */
export const pointerPath = '.deploy.json'

export const pointerHeaders = {
  'content-type': 'application/json; charset=utf-8',
  'cache-control': 'no-store',
} as const

export function pointerBytes(pointer: Pointer): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(jsonText({ version, ...pointer }))
}

/** @returns undefined where it is none that we know */
export function readPointer(bytes: Uint8Array): Pointer | undefined {
  try {
    const {
      version: said,
      turn,
      until,
      rules,
      look,
      leaving,
    } = JSON.parse(new TextDecoder().decode(bytes)) as Partial<Record<string, unknown>>
    if (said !== version || typeof turn !== 'string') return undefined
    return {
      turn,
      ...(typeof until === 'string' ? { until } : {}),
      ...(typeof rules === 'string' ? { rules } : {}),
      ...lookOf(look),
      leaving: leavingOf(leaving),
    }
  } catch {
    return undefined
  }
}

const version = 1

function lookOf(value: unknown): Pick<Pointer, 'look'> {
  const { date, foreign } = (value ?? {}) as Record<string, unknown>
  if (typeof date !== 'string' || !Array.isArray(foreign)) return {}
  return { look: { date, foreign: foreign.filter((each) => typeof each === 'string') } }
}

function leavingOf(value: unknown): Readonly<Record<string, string>> {
  const entries = Object.entries((value ?? {}) as Record<string, unknown>)
  return Object.fromEntries(
    entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  )
}
