import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { badgeCount, writeCity, type BenchCity } from './city.ts'
import { walkFiles } from './walk-files.ts'

/** How long a history is, and how much lies in it. */
export interface HistorySize {
  /** Of the main line, and of the branches that were merged into it. */
  readonly commits: number
  /** Files of awards that it brings, each with one award. */
  readonly files: number
}

/**
 * Writes a city and commits its awards as work that is proposed and merged: a commit on a branch of its own, and the merge
 * an hour later. In every hundred of them one award is put on hold, and one is reverted.
 *
 * @param root - an empty folder
 */
export async function writeLongHistory(root: string, size: HistorySize): Promise<BenchCity> {
  const city = await writeCity(root, 0)
  execFileSync('git', ['init', '--quiet', '--initial-branch=main'], { cwd: root })
  const importer = spawn('git', ['-c', 'pack.compression=1', 'fast-import', '--quiet', '--done'], {
    cwd: root,
    stdio: ['pipe', 'ignore', 'inherit'],
  })
  const closed = once(importer, 'close')
  for await (const piece of historyOf(city, size)) {
    if (!importer.stdin.write(piece)) await once(importer.stdin, 'drain')
  }
  importer.stdin.end('done\n')
  const [code] = await closed
  if (code !== 0) throw new Error(`git fast-import: ${String(code)}`)
  execFileSync('git', ['reset', '--quiet', '--hard', 'main'], { cwd: root })
  return city
}

/** The path of an award's file: twenty of one badge after another, in folders of at most a thousand. */
export function longHistoryPlace(award: number): string {
  const round = Math.floor(award / 20)
  const part = 1 + Math.floor(round / badgeCount / 50)
  return `awards/school/badge-${round % badgeCount}/2020-01-${part}/${award}.yml`
}

/** What `git fast-import` reads, a proposal at a time. */
async function* historyOf(city: BenchCity, { commits, files }: HistorySize) {
  const badges = [...walkFiles(join(city.root, 'badges'))].map((path) =>
    put(relative(city.root, path), readFileSync(path)),
  )
  yield commitOf(0, { branch: 'main', message: 'The badges', changes: badges })
  const merges = Math.floor((commits - 1) / 2)
  for (let merge = 0; merge < merges; merge += 1) {
    const first = Math.floor((files * merge) / merges)
    const end = Math.floor((files * (merge + 1)) / merges)
    const changes: Buffer[] = []
    for (let award = first; award < end; award += 1)
      changes.push(put(longHistoryPlace(award), Buffer.from(await city.textOf(award))))
    if (merge % 100 === 50) changes.push(await onHold(city, first - 1))
    const isRevert = merge % 100 === 99
    if (isRevert) changes.push(Buffer.from(`D ${longHistoryPlace(first - 1)}\n`))
    const message = isRevert ? `Revert\n\nThis reverts commit ${'a'.repeat(40)}.` : 'Awards'
    const number = 2 * merge + 1
    const from = `from :${number}\n`
    yield commitOf(number, { branch: 'work', message, from, changes })
    const both = `${from}merge :${number + 1}\n`
    yield commitOf(number + 1, { branch: 'main', message: 'Merge', from: both, changes })
  }
}

async function onHold(city: BenchCity, award: number): Promise<Buffer> {
  const text = `${await city.textOf(award)}suspended:\n  on: 2026-10-01\n  reason: It is looked at.\n`
  return put(longHistoryPlace(award), Buffer.from(text))
}

function put(path: string, bytes: Uint8Array): Buffer {
  return Buffer.concat([Buffer.from(`M 100644 inline ${path}\n`), dataOf(bytes), Buffer.from('\n')])
}

function dataOf(bytes: Uint8Array): Buffer {
  return Buffer.concat([Buffer.from(`data ${bytes.length}\n`), bytes])
}

interface ImportedCommit {
  readonly branch: string
  readonly message: string
  readonly from?: string
  readonly changes: readonly Buffer[]
}

/** Marks count from 1. */
function commitOf(number: number, { branch, message, from = '', changes }: ImportedCommit): Buffer {
  const committed = 1_577_836_800 + number * 3600
  const who = 'A Teacher <teacher@school.example>'
  const head = `commit refs/heads/${branch}\nmark :${number + 1}\nauthor ${who} ${committed - 1800} +0200\ncommitter ${who} ${committed} +0200\n`
  return Buffer.concat([
    Buffer.from(head),
    dataOf(Buffer.from(message)),
    Buffer.from(`\n${from}`),
    ...changes,
    Buffer.from('\n'),
  ])
}
