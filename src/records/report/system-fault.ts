import { basename, isAbsolute, join, relative } from 'node:path'

/** What the machine would not do. */
export interface SystemFault {
  /** The system's own name for it: see errno(3). */
  readonly code: string
  /** The same in words. */
  readonly words: string
  /** The file or folder it happened to, where that is known. */
  readonly path?: string
}

/** The fault of the machine behind an error, however many errors were made of it on the way. */
export function systemFaultOf(error: unknown): SystemFault | undefined {
  for (let each = error; each instanceof Error; each = each.cause) {
    const found = faultInMessage(each.message)
    if (found === undefined) continue
    const path = (each as NodeJS.ErrnoException).path ?? found.path
    return { ...found, ...(path === undefined ? {} : { path }) }
  }
  return undefined
}

/** The fault of the machine in what another program printed before it gave up; it may have blamed something else. */
export function systemFaultIn(printed: string): SystemFault | undefined {
  const named = /\b(ENOSPC|EDQUOT|EIO|EROFS|EMFILE|ENFILE|ENOMEM)\b(?:: [^\n]*?, \w+ '([^'\n]*)')?/
  const [, code = numbers.get(/\bos error (\d+)\b/.exec(printed)?.[1] ?? ''), path] =
    named.exec(printed) ?? []
  if (code === undefined) return undefined
  return { ...faultOf(code), ...(path === undefined ? {} : { path }) }
}

/**
 * `the disk is full (ENOSPC): cache/x`
 *
 * @param folders - a path inside one of these is told from there on; one in none of them as it is
 */
export function faultWords({ code, words, path }: SystemFault, folders: readonly string[]): string {
  const text = `${words} (${code})`
  return path === undefined ? text : `${text}: ${shownPath(path, folders)}`
}

/** Where it happened, without what names an award that is on no list. */
function shownPath(path: string, folders: readonly string[]): string {
  const from = folders.find((folder) => isInside(path, folder))
  const shown = from === undefined ? path : join(basename(from), relative(from, path))
  return shown.replaceAll('\\', '/').replaceAll(/(?<=^|\/)[a-z2-7]{20,}(?=[./]|$)/g, '…')
}

function isInside(path: string, folder: string): boolean {
  const rest = relative(folder, path)
  return !rest.startsWith('..') && !isAbsolute(rest)
}

/** `ENOSPC: no space left on device, write '/x'` of files, `write EIO` of terminals and pipes. */
function faultInMessage(message: string): SystemFault | undefined {
  const [, code, path] = /^(E[A-Z0-9]{2,}): [^\n]*?, \w+(?: '([^']*)')?/.exec(message) ?? []
  if (code !== undefined) return { ...faultOf(code), ...(path === undefined ? {} : { path }) }
  const [, ofStream] = /^(?:read|write|connect|spawn \S+) (E[A-Z0-9]{2,})$/.exec(message) ?? []
  return ofStream === undefined ? undefined : faultOf(ofStream)
}

function faultOf(code: string): SystemFault {
  return { code, words: wordsFor[code] ?? 'the system refused' }
}

const wordsFor: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'the space that this user may use is full',
  EFBIG: 'the file is larger than is allowed',
  EIO: 'the disk or the terminal reports a fault',
  EROFS: 'the disk may only be read',
  EACCES: 'this user has no right to it',
  EPERM: 'this user has no right to it',
  EMFILE: 'too many files are open',
  ENFILE: 'too many files are open',
  ENOMEM: 'there is no memory left',
  ENOENT: 'it is not there',
  EEXIST: 'something is there already',
  ENOTDIR: 'a file is where a folder should be',
  EISDIR: 'a folder is where a file should be',
  EPIPE: 'nobody reads what is written',
}

/** As programs that are not Node's name them, on Linux. */
const numbers: ReadonlyMap<string, string> = new Map([
  ['28', 'ENOSPC'],
  ['122', 'EDQUOT'],
  ['5', 'EIO'],
  ['30', 'EROFS'],
  ['24', 'EMFILE'],
  ['12', 'ENOMEM'],
])
