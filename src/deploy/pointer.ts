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
  /** What is off the site and still there, since pages that readers have open may ask for it: by path, the day it may go. */
  readonly leaving: Readonly<Record<string, string>>
}

/** Where it lies, from the site's first page. */
export const pointerPath = '.deploy.json'

export const pointerHeaders = {
  'content-type': 'application/json; charset=utf-8',
  'cache-control': 'no-store',
} as const

export function pointerBytes(pointer: Pointer): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(`${JSON.stringify({ version, ...pointer }, undefined, 2)}\n`)
}

/** @returns undefined where it is none that we know */
export function readPointer(bytes: Uint8Array): Pointer | undefined {
  try {
    const {
      version: said,
      turn,
      until,
      rules,
      leaving,
    } = JSON.parse(new TextDecoder().decode(bytes)) as Partial<Record<string, unknown>>
    if (said !== version || typeof turn !== 'string') return undefined
    return {
      turn,
      ...(typeof until === 'string' ? { until } : {}),
      ...(typeof rules === 'string' ? { rules } : {}),
      leaving: leavingOf(leaving),
    }
  } catch {
    return undefined
  }
}

const version = 1

function leavingOf(value: unknown): Readonly<Record<string, string>> {
  const entries = Object.entries((value ?? {}) as Record<string, unknown>)
  return Object.fromEntries(
    entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  )
}
