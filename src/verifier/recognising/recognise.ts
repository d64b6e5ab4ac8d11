import type { extractPng } from '../../baking/png/extract-png.ts'
import { isBakingFailure } from '../../baking/failure.ts'
import { recognise as recogniseContent } from '../../baking/recognise.ts'
import { decodeBase64 } from '../../bytes/base64.ts'
import type { FetchReason } from '../fetching/fetching.ts'
import type { BadgeCode, Source } from '../reporting/report.ts'
import type { Limits } from '../world.ts'

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
  readonly code: BadgeCode
  readonly reason?: FetchReason
  readonly container: Source['container']
  /** What stood in a picture or document in place of a badge. */
  readonly address?: string
}

/** Whether there is nothing to verify in what was given, only a code that says why. */
export function isNothing(found: Candidate | Nothing): found is Nothing {
  return 'code' in found
}

/**
 * What a file or pasted text holds: a PNG, SVG or PDF with badges inside, JSON, a signed token, or an address. Each
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
      return withFaults('png', () => fromPng(input))
    case 'svg':
      return withFaults('svg', () => fromSvg(input))
    case 'pdf':
      return fromPdf(input)
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
    if (!isBakingFailure(error)) throw error
    const code = error.code === 'too-large' ? 'picture-overloaded' : 'picture-damaged'
    return [{ code, container }]
  }
}

/** A page that checks what is no picture does not load what reads one. */
async function fromPng(input: Uint8Array): Promise<readonly (Candidate | Nothing)[]> {
  const { extractPng } = await import('../../baking/png/extract-png.ts')
  return (await extractPng(input)).map(fromText)
}

function fromText(baked: Awaited<ReturnType<typeof extractPng>>[number]): Candidate | Nothing {
  if (baked.faults.includes('unreadable') || baked.faults.includes('too-long')) {
    return { code: 'picture-text-unreadable', container: 'png' }
  }
  return fromBaked(baked.text, 'png')
}

/** What reads it brings an XML parser, which a page that checks other badges does not load. */
async function fromSvg(input: Uint8Array): Promise<readonly (Candidate | Nothing)[]> {
  const { extractSvg } = await import('../../baking/svg/extract-svg.ts')
  return extractSvg(decode(input)).flatMap((baked) => fromElement(baked, 'svg'))
}

/** Most PDFs are certificates to look at: one that holds nothing readable is no fault of a badge. */
async function fromPdf(input: Uint8Array): Promise<readonly (Candidate | Nothing)[]> {
  try {
    // Few badges come in one: a page that checks others does not load what reads it.
    const { extractPdf } = await import('../../baking/pdf/extract-pdf.ts')
    const found = (await extractPdf(input)).flatMap((baked) => fromElement(baked, 'pdf'))
    const good = found.filter((item) => !isNothing(item) || item.code === 'token-white-space')
    return good.length > 0 ? good : [{ code: 'document-without-badge', container: 'pdf' }]
  } catch (error) {
    if (!isBakingFailure(error)) throw error
    return [{ code: 'input-too-large', container: 'pdf' }]
  }
}

/** The body is the badge where there is one; `verify` beside it then only names its address. */
function fromElement(
  { verify, text }: { readonly verify?: string; readonly text?: string },
  container: 'svg' | 'pdf',
): readonly (Candidate | Nothing)[] {
  if (verify !== undefined && verify.startsWith('ey')) return [fromBaked(verify, container)]
  const found = text ?? verify
  return [
    found === undefined
      ? { code: 'picture-text-unreadable', container }
      : fromBaked(found, container),
  ]
}

function fromBaked(text: string, container: 'png' | 'svg' | 'pdf'): Candidate | Nothing {
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
  const token = unwrapped(text)
  if (/^ey[\w-]+\.[\w-]+\.[\w-]*~/.test(token))
    return [{ code: 'token-selective', container: 'jws' }]
  if (/^ey[\w-]+\s*\./.test(text) || /^ey[\w-]+\.[\w-]+\.[\w-]*$/.test(token)) {
    return [tokenOf(text, 'jws')]
  }
  const data = /^data:([^,;]*)(?:;[^,;]*)*;base64,([\w+/=-]+)$/.exec(text)
  const bytes = data?.[2] === undefined ? undefined : fromBase64(data[2])
  if (bytes !== undefined && bytes.length < text.length) return recognise(bytes, limits)
  return [{ code: 'input-unrecognised', container: 'text' }]
}

/** Without what mail programs put into a long line: line ends, the marks of quoted lines, and `=` before a line end. */
function unwrapped(text: string): string {
  if (!text.includes('.')) return text
  return text
    .split(/=?\r?\n/)
    .map((line) => line.replace(/^[>\s]+/, ''))
    .join('')
    .replace(/\s/g, '')
}

function tokenOf(text: string, container: Source['container']): Candidate | Nothing {
  if (/\s/.test(text)) return { code: 'token-white-space', container }
  return { form: 'jws', text, container }
}

function fromBase64(text: string): Uint8Array | undefined {
  try {
    return decodeBase64(text)
  } catch {
    return undefined
  }
}
