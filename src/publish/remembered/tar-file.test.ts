import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { makeFolder } from '../../testing/folder.ts'
import { filesIn } from '../../testing/publish/files.ts'
import { tarFile } from './tar-file.ts'

const long = (length: number) => 'x'.repeat(length)

const contents: Readonly<Record<string, Buffer>> = {
  'index.html': Buffer.from('<!doctype html>'),
  '.nojekyll': Buffer.alloc(0),
  '.well-known/did.json': Buffer.from('{}'),
  'awards/a/badge.png': randomBytes(512),
  'awards/a/index.html': randomBytes(513),
  'awards/b/index.html': randomBytes(3 * 1024 * 1024 + 1),
  [`${long(97)}`]: Buffer.from('a name of just a hundred letters with ./'),
  [`deep/${long(90)}/${long(50)}/${long(90)}.json`]: Buffer.from('two halves'),
  [`${long(120)}/${long(120)}/${long(99)}`]: Buffer.from('longer than a header holds'),
  [long(101)]: Buffer.from('no folder to cut at'),
  'badges/é/ગુ.json': Buffer.from('other letters'),
}

async function tarred(): Promise<string> {
  const path = join(await makeFolder(), 'artifact.tar')
  const tar = tarFile(path)
  for (const [name, bytes] of Object.entries(contents)) {
    tar.begin(name, bytes.length)
    for (let at = 0; at < bytes.length; at += 1000) tar.write(bytes.subarray(at, at + 1000))
    tar.end()
  }
  tar.close()
  return path
}

test('GNU tar unpacks what was put in, which everybody may read', async () => {
  const folder = join(await makeFolder(), 'site')
  mkdirSync(folder)
  execFileSync('tar', ['--extract', `--file=${await tarred()}`, `--directory=${folder}`])
  const files = await filesIn(folder)
  expect([...files.keys()].sort()).toEqual(Object.keys(contents).sort())
  for (const [name, bytes] of files) expect(bytes.equals(contents[name]!), name).toBe(true)
  expect(statSync(join(folder, 'awards/a/index.html')).mode & 0o777).toBe(0o644)
  expect(statSync(join(folder, 'awards/a')).mode & 0o777).toBe(0o755)
})

test('it lists folders and files alone, each under ./ and once', async () => {
  const path = await tarred()
  const listed = execFileSync('tar', ['--list', '--verbose', `--file=${path}`], {
    encoding: 'utf8',
  })
  const lines = listed.trim().split('\n')
  expect(
    lines.every((line) => /^[-d]rw[-x]r-[-x]r-[-x] 0\/0 .* 1980-01-01 \d\d:\d\d \.\//.test(line)),
  ).toBe(true)
  expect(new Set(lines).size).toBe(lines.length)
})

test('the same files make the same bytes', async () => {
  expect(readFileSync(await tarred()).equals(readFileSync(await tarred()))).toBe(true)
})

test('a file that is not as long as was said is no file', async () => {
  const tar = tarFile(join(await makeFolder(), 'artifact.tar'))
  tar.begin('a', 2)
  tar.write(Buffer.alloc(1))
  expect(() => tar.end()).toThrow(RangeError)
  tar.close()
})
