import { isPng } from './png/png-chunks.ts'

export type ContentKind = 'png' | 'svg' | 'pdf' | 'jws' | 'json' | 'other'

/** How far into a file `<svg` may stand, behind comments and declarations. */
const LOOK_AHEAD = 65_536

/** Three parts of base64url; the payload may be empty (RFC 7515, appendix F). */
const COMPACT_JWS = /^[\w-]+\.[\w-]*\.[\w-]+$/

/**
 * Which kind of thing these bytes are likely to be, by how they begin. Says nothing about whether they are a good
 * one of that kind. Text may start with a byte order mark and white space.
 *
 * @example
 * ```ts
 * import { recognise } from './recognise.ts'
 *
 * recognise(new TextEncoder().encode(' {"id":"https://example.org/1"}')) // => 'json'
 * recognise(new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>')) // => 'svg'
 * ```
 */
export function recognise(bytes: Uint8Array): ContentKind {
  if (isPng(bytes)) return 'png'
  const start = new TextDecoder().decode(bytes.subarray(0, LOOK_AHEAD)).trimStart()
  if (start.startsWith('{') || start.startsWith('[')) return 'json'
  if (start.startsWith('%PDF-')) return 'pdf'
  if (start.startsWith('<')) return /<(?:[\w.-]+:)?svg[\s/>]/.test(start) ? 'svg' : 'other'
  if (!start.startsWith('ey')) return 'other'
  return COMPACT_JWS.test(new TextDecoder().decode(bytes).trim()) ? 'jws' : 'other'
}
