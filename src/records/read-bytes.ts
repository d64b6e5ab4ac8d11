import { sentence, type Sentence } from '../bytes/sentence.ts'
import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs'
import { join } from 'node:path'
import { pictureBytes } from '../baking/picture-bytes.ts'
import { fileStart, problem, type Problem } from '../model/problem.ts'

/** Most bytes of each kind of file. */
export const byteLimits = { text: 64 * 1024, ...pictureBytes } as const

/** The bytes of a regular file, or why they are not read. */
export function readBytes(
  root: string,
  path: string,
  limit: number,
): { readonly bytes: Uint8Array } | { readonly problem: Problem } {
  let descriptor: number
  try {
    // A link put in place since the folder was listed is not followed either; a pipe does not block.
    descriptor = openSync(
      join(root, path),
      constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0),
    )
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ELOOP')
      return { problem: notRegular(path) }
    throw cause
  }
  try {
    const stat = fstatSync(descriptor)
    if (!stat.isFile()) return { problem: notRegular(path) }
    if (stat.size > limit) return { problem: tooLarge(path, stat.size, limit) }
    const bytes = new Uint8Array(stat.size)
    let length = 0
    while (length < bytes.length) {
      const read = readSync(descriptor, bytes, length, bytes.length - length, length)
      if (read === 0) break
      length += read
    }
    return { bytes: bytes.subarray(0, length) }
  } finally {
    closeSync(descriptor)
  }
}

// Windows programs begin a text with a byte order mark, which says nothing and is left out.
const decoder = new TextDecoder('utf-8', { fatal: true })

/** Bytes as text with `\n` line ends and without a byte order mark, or why they are none. */
export function decodeText(
  bytes: Uint8Array,
  path: string,
): { readonly text: string } | { readonly problem: Problem } {
  const encoding = (message: Sentence) => ({
    problem: problem('file-encoding', path, fileStart, {
      message,
      hint: sentence`Save the file again as UTF-8.`,
    }),
  })
  let text: string
  try {
    text = decoder.decode(bytes)
  } catch {
    return encoding(sentence`The file is not UTF-8 text.`)
  }
  if (text.startsWith('version https://git-lfs.github.com/spec/'))
    return { problem: lfsPointer(path) }
  const unix = text.includes('\r') ? text.replaceAll('\r\n', '\n') : text
  if (unix.includes('\r'))
    return encoding(sentence`The lines end in a way that only very old computers use.`)
  if (unix.includes('\0')) return encoding(sentence`The file holds a NUL and is no text.`)
  const blank = blankRun.exec(unix)
  return blank ? { problem: tooBlank(path, unix, blank.index) } : { text: unix }
}

// Readers of front matter and Markdown take the square of such a run.
const blankRun = /\n(?:[^\S\n]*\n){100}/

function tooBlank(path: string, text: string, index: number): Problem {
  const line = text.slice(0, index).split('\n').length + 1
  return problem(
    'file-too-large',
    path,
    { line, column: 1 },
    {
      message: sentence`100 lines with nothing in them start here.`,
      hint: sentence`Take the empty lines out.`,
    },
  )
}

/** A picture that git keeps elsewhere. */
export function lfsPointer(path: string): Problem {
  return problem('file-lfs-pointer', path, fileStart, {
    message: sentence`This is a Git LFS pointer and not the file.`,
    hint: sentence`Add the file itself, without Git LFS.`,
  })
}

function notRegular(path: string): Problem {
  return problem('file-not-regular', path, fileStart, {
    message: sentence`This is a link or device, not a file.`,
    hint: sentence`Put the file itself here.`,
  })
}

function tooLarge(path: string, size: number, limit: number): Problem {
  return problem('file-too-large', path, fileStart, {
    message: sentence`The file has ${size} bytes; ${limit} is the most.`,
    hint: path.startsWith('awards/')
      ? sentence`Share the awards out over several files.`
      : sentence`Make it smaller.`,
  })
}
