import { closeSync, openSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { withPath } from '../../state/with-path.ts'
import { makeFolder } from '../../testing/folder.ts'
import { failureText } from './failure-text.ts'
import { printable, printableLine } from './plain-text.ts'
import { faultWords, systemFaultIn, systemFaultOf } from './system-fault.ts'

const bare = (code: string, message: string) =>
  Object.assign(new Error(message), { code, syscall: 'write' })
const slug = 'a'.repeat(26)

test.each<readonly [string, unknown, string]>([
  [
    'a file that is not there',
    bare('ENOENT', "ENOENT: no such file or directory, open '/city/badges/x.yml'"),
    'A file could not be read or written: it is not there (ENOENT): city/badges/x.yml.',
  ],
  [
    'a disk with a fault, with the path that the system leaves out',
    withPath(bare('EIO', 'EIO: i/o error, write'), '/city/dist/index.html'),
    'A file could not be read or written: the disk or the terminal reports a fault (EIO): city/dist/index.html.',
  ],
  [
    'a full disk behind words of our own',
    new Error('The new site could not be written.', {
      cause: withPath(bare('ENOSPC', 'ENOSPC: no space left on device, write'), '/city/dist/x'),
    }),
    'The new site could not be written. Cause: the disk is full (ENOSPC): city/dist/x.',
  ],
  [
    'an award that is on no list, without its address',
    withPath(bare('EIO', 'EIO: i/o error, write'), `/city/dist/awards/${slug}/badge.png`),
    'A file could not be read or written: the disk or the terminal reports a fault (EIO): city/dist/awards/…/badge.png.',
  ],
  [
    'a path outside the folders that are known, as it is',
    bare('EACCES', "EACCES: permission denied, open '/elsewhere/x'"),
    'A file could not be read or written: this user has no right to it (EACCES): /elsewhere/x.',
  ],
  [
    'a terminal that is gone',
    new Error('write EIO'),
    'A file could not be read or written: the disk or the terminal reports a fault (EIO).',
  ],
  ['what has nothing to do with the machine', new Error('Name an issuer.'), 'Name an issuer.'],
  ['what is no error', 'nothing', 'nothing'],
])('a person is told of %s', (_, error, text) => {
  expect(failureText(error, ['/city'])).toBe(text)
})

test('an error that has its path keeps it, and one of ours is left alone', () => {
  const told = bare('ENOENT', "ENOENT: no such file or directory, open '/x'")
  expect(withPath(told, '/x')).toBe(told)
  const ours = new Error('no')
  expect(withPath(ours, '/x')).toBe(ours)
})

test.runIf(process.platform === 'linux')(
  'the system itself leaves the path of a full disk out',
  async () => {
    const path = '/dev/full'
    const error = caught(() => writeFileSync(path, 'x'))
    expect(systemFaultOf(error)).toMatchObject({ code: 'ENOSPC' })
    expect(failureText(withPath(error, path))).toContain('the disk is full (ENOSPC): /dev/full')
    const folder = await makeFolder()
    const isThere = join(folder, 'x')
    closeSync(openSync(isThere, 'w'))
    const again = caught(() => writeFileSync(isThere, 'x', { flag: 'wx' }))
    expect(failureText(again, [folder])).toContain('something is there already (EEXIST)')
  },
)

function caught(work: () => void): unknown {
  try {
    work()
  } catch (error) {
    return error
  }
  throw new Error('it did not fail')
}

test.each([
  ['[vite]: Rolldown failed: No space left on device (os error 28)', 'the disk is full (ENOSPC)'],
  ['Error: ENOSPC: no space left on device, write', 'the disk is full (ENOSPC)'],
  [
    "x\nError: EROFS: read-only file system, open '/s/a.mjs'\n  at y",
    'the disk may only be read (EROFS): s/a.mjs',
  ],
])('another program’s last words blame a tool, and it was the disk: %s', (printed, words) => {
  expect(faultWords(systemFaultIn(printed)!, ['/s'])).toBe(words)
})

test.each(['[vite]: Rolldown failed: "x" is not exported', 'os error 2', 'ENOSPCX', ''])(
  'what is no fault of the machine is none: %s',
  (printed) => {
    expect(systemFaultIn(printed)).toBeUndefined()
  },
)

const steering: readonly (readonly [string, string])[] = [
  ['an escape sequence', 'a\u001b[2Jb'],
  ['a C1 control', 'a\u009b2Jb'],
  ['a bell', 'a\u0007b'],
  ['a carriage return', 'a\r::error::b'],
  ['a line separator', 'a\u2028::error::b'],
  ['a paragraph separator', 'a\u2029b'],
  ['a next line', 'a\u0085b'],
  ['an override of direction', 'a\u202eb'],
  ['an isolate', 'a\u2066b'],
  ['a mark of direction', 'a\u061cb'],
  ['a byte order mark', 'a\ufeffb'],
  ['a soft hyphen', 'a\u00adb'],
  ['a tag', 'a\u{e0041}b'],
  ['half a pair', 'a\ud800b'],
]

test.each(steering)('%s is not printed as it is', (_, text) => {
  for (const shown of [printable(text), printableLine(text)])
    expect(shown).not.toMatch(
      /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u00ad\u061c\u2028-\u202e\u2066\ufeff\u{e0041}]|\p{Cs}|^::/mu,
    )
})

test.each(['::error::x', '  ::add-mask::x', 'a\n::warning::x', 'a ##[add-matcher]x', '##[group]x'])(
  'a text that is a command of a workflow is none when it is printed: %j',
  (text) => {
    expect(printable(text)).not.toMatch(/^\s*::|##\[/m)
  },
)

test.each(['Zoë’s “badge”: 50 %', 'ગુજરાતી', '😀', 'criteria:\n  - a: b::c\n', '# a\n## [b](c)'])(
  'honest words are printed as they are: %j',
  (text) => {
    expect(printable(text)).toBe(text)
  },
)
