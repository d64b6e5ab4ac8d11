import { extractPng } from '../baking/extract-png.ts'
import { extractSvg } from '../baking/extract-svg.ts'
import { BakingError } from '../baking/baking-error.ts'
import { recognise as recogniseContent } from '../baking/recognise.ts'
import { decodeBase64url } from '../proof/base64url.ts'
import type { FetchReason } from './fetching.ts'
import type { Code, Source } from './report.ts'
import type { Limits } from './world.ts'

/** Something that may be a badge, taken out of whatever it came in. */
export interface Candidate {
  readonly form: 'json' | 'jws' | 'url'
  readonly text: string
  readonly container: Source['container']
  /** Where it was fetched from. */
  readonly url?: string
}

/** Why there is nothing to check. */
export interface Nothing {
  readonly code: Code
  readonly reason?: FetchReason
  readonly container: Source['container']
}

export function isNothing(found: Candidate | Nothing): found is Nothing {
  return 'code' in found
}

/**
 * What a file or pasted text holds: a PNG or SVG with badges baked in, JSON, a signed token, or an address. Each
 * thing found is a candidate; where there is none, one `Nothing` says why.
 */
export async function recognise(
  input: Uint8Array,
  limits: Limits,
): Promise<readonly (Candidate | Nothing)[]> {
  if (input.length === 0) return [{ code: 'input-empty', container: 'text' }]
  if (input.length > limits.bytes) return [{ code: 'input-too-large', container: 'text' }]
  switch (recogniseContent(input)) {
    case 'png':
      return withFaults('png', async () => (await extractPng(input)).flatMap(fromPng))
    case 'svg':
      return withFaults('svg', async () => extractSvg(decode(input)).flatMap(fromSvg))
    case 'json':
      return [{ form: 'json', text: decode(input).trim(), container: 'json' }]
    case 'jws':
      return [{ form: 'jws', text: decode(input).trim(), container: 'jws' }]
    default:
      if (isOtherPicture(input)) return [{ code: 'picture-other', container: 'text' }]
      return recogniseText(decode(input).trim(), limits)
  }
}

/** How files of JPEG, GIF, WebP and HEIC begin: the pictures that people have of a badge, and that never carry one. */
function isOtherPicture(input: Uint8Array): boolean {
  const start = String.fromCharCode(...input.subarray(0, 12))
  return /^(?:\xff\xd8\xff|GIF8[79]a|RIFF[^]{4}WEBP|[^]{4}ftyp(?:hei|hev|mif|avi))/.test(start)
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes)
}

async function withFaults(
  container: 'png' | 'svg',
  extract: () => Promise<readonly (Candidate | Nothing)[]>,
): Promise<readonly (Candidate | Nothing)[]> {
  try {
    const found = await extract()
    return found.length === 0 ? [{ code: 'picture-without-badge', container }] : found
  } catch (error) {
    if (!(error instanceof BakingError)) throw error
    const code = error.code === 'too-large' ? 'picture-overloaded' : 'picture-damaged'
    return [{ code, container }]
  }
}

function fromPng(
  baked: Awaited<ReturnType<typeof extractPng>>[number],
): readonly (Candidate | Nothing)[] {
  if (baked.faults.includes('unreadable') || baked.faults.includes('too-long')) {
    return [{ code: 'picture-text-unreadable', container: 'png' }]
  }
  return [fromBaked(baked.text, 'png')]
}

/** The body is the badge where there is one; `verify` beside it then only names its address. */
function fromSvg(baked: ReturnType<typeof extractSvg>[number]): readonly (Candidate | Nothing)[] {
  const { verify, text } = baked
  if (verify !== undefined && verify.startsWith('ey')) return [fromBaked(verify, 'svg')]
  const found = text ?? verify
  return [
    found === undefined
      ? { code: 'picture-text-unreadable', container: 'svg' }
      : fromBaked(found, 'svg'),
  ]
}

function fromBaked(text: string, container: 'png' | 'svg'): Candidate | Nothing {
  const trimmed = text.trim()
  if (trimmed.startsWith('{')) return { form: 'json', text: trimmed, container }
  if (/^https?:\/\//i.test(trimmed)) return { form: 'url', text: trimmed, container }
  if (trimmed.startsWith('ey')) return tokenOf(trimmed, container)
  return { code: 'picture-text-unreadable', container }
}

async function recogniseText(
  text: string,
  limits: Limits,
): Promise<readonly (Candidate | Nothing)[]> {
  if (text === '') return [{ code: 'input-empty', container: 'text' }]
  if (/^https?:\/\/\S+$/i.test(text)) return [{ form: 'url', text, container: 'url' }]
  if (/^ey[\w-]+\s*\./.test(text)) return [tokenOf(text, 'jws')]
  const data = /^data:([^,;]*)(?:;[^,;]*)*;base64,([\w+/=-]+)$/.exec(text)
  const bytes = data?.[2] === undefined ? undefined : fromBase64(data[2])
  if (bytes !== undefined && bytes.length < text.length) return recognise(bytes, limits)
  return [{ code: 'input-unrecognised', container: 'text' }]
}

function tokenOf(text: string, container: Source['container']): Candidate | Nothing {
  if (/\s/.test(text)) return { code: 'token-white-space', container }
  return { form: 'jws', text, container }
}

function fromBase64(text: string): Uint8Array | undefined {
  try {
    return decodeBase64url(text.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, ''))
  } catch {
    return undefined
  }
}
