/** Longest part in characters: two of them and four bytes each are still a name that every disk takes. */
const longest = 48

/** Devices, to Windows, whatever stands behind the first dot. */
const deviceName = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i

/**
 * A text from anybody as a part of a file's name that is safe on every disk: letters and digits of any script, `-` for
 * all else, at most 48 characters; empty where nothing is left.
 */
export function fileStem(text: string): string {
  const plain = text.normalize('NFC').replace(/[^\p{L}\p{M}\p{N}_]+/gu, '-')
  return [...plain].slice(0, longest).join('').replace(/^-|-$/g, '')
}

/** A name that is safe otherwise as one that is none of a device. */
export function fileNotDevice(name: string): string {
  return deviceName.test(name) ? `badge-${name}` : name
}

/**
 * The name under which a file is saved that was made for somebody: what it is of, what sort it is, its day.
 *
 * @param parts - from the general to the particular; those of which nothing is left are passed over
 * @param ending - without its dot
 *
 * @example
 * ```ts
 * import { fileName } from './file-name.ts'
 *
 * fileName(['For college', 'signed', '2026-11-30'], 'vp.json') // => 'For-college-signed-2026-11-30.vp.json'
 * ```
 */
export function fileName(parts: readonly string[], ending: string): string {
  const stems = parts.map(fileStem).filter((stem) => stem !== '')
  return `${stems.join('-') || 'badges'}.${ending}`
}
