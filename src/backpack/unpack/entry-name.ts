/** What systems put into an archive beside what somebody packed. */
const CLUTTER = /(?:^|[\\/])(?:__MACOSX[\\/].*|\._[^\\/]*|\.DS_Store|Thumbs\.db|desktop\.ini)$/i

/** Whether an entry is a folder, or furniture of the machine that packed it: nothing that anybody would miss. */
export function isClutter(path: string): boolean {
  return /[\\/]$/.test(path) || CLUTTER.test(path)
}

/**
 * The path of an entry as a name that is safe to show and to save under: it leads nowhere outside its archive, and holds
 * nothing that changes what is read around it.
 *
 * @example
 * ```ts
 * import { nameOf } from './entry-name.ts'
 *
 * nameOf('badges.zip', '../../2026\\River watch.png') // => 'badges.zip/2026/River watch.png'
 * ```
 */
export function nameOf(archive: string, path: string): string {
  const parts = withoutControls(path)
    .split(/[\\/]/)
    .map((part) => part.replace(/^[a-z]:$/i, '').trim())
    .filter((part) => !/^\.*$/.test(part))
    .map(shortened)
  return [archive, ...(parts.length === 0 ? ['unnamed'] : parts.slice(-8))].join('/')
}

/**
 * The name of a file that somebody gave, as it may be shown: a sign that turns the letters round could make a program look
 * like a picture.
 *
 * @example
 * ```ts
 * import { givenName } from './entry-name.ts'
 *
 * givenName('badge\u202Egnp.exe') // => 'badgegnp.exe'
 * ```
 */
export function givenName(name: string): string {
  return shortened(withoutControls(name))
}

/** Controls, and what turns the direction of writing round or joins lines. */
function withoutControls(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, '')
}

/** Its end says what kind of file it is. */
function shortened(part: string): string {
  return part.length <= 120 ? part : `${part.slice(0, 80)}…${part.slice(-39)}`
}
