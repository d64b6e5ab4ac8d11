import { execFileSync } from 'node:child_process'
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { claimCodeOf, writeCity } from '../bench/city.ts'
import { sealRecipient } from '../../proof/sealing/seal.ts'
import { bringPicturesOf } from '../shared-pictures.ts'
import { madeUpId } from './big-class.ts'
import { edit, emptyPlace, write, type Place } from './place.ts'

/** An award of a city that lives through random edits, as its file says it. */
interface Entry {
  readonly id: string
  readonly said: string
  readonly recipient: string
  readonly more: ReadonlyMap<string, string>
  /** `YYYY-MM-DD`: it was, on that day. */
  readonly erased?: string
}

/** Chooses by chance: a whole number below a limit. */
export type Dice = (limit: number) => number

/** A city with sealed recipients, and what may be done to it. */
export interface RandomCity {
  readonly place: Place
  readonly keys: readonly string[]
  /** Does one thing that staff may do, and says what. */
  edit(): Promise<string>
}

const folder = 'awards/school'
const pathway = 'badges/school/pathways/way.md'
const pathwayText = `---
name: A way
description: To somewhere.
type: informal
completion: school/badge-0
steps:
  - id: first
    name: First
    of:
      - badge: school/badge-1
      - badge: school/badge-2
    needs: any
---

Begin wherever you like, and rest.
`

/** @param git - `committed`: most edits are committed at once */
export async function randomCity(dice: Dice, git: 'committed' | 'none'): Promise<RandomCity> {
  const place = await emptyPlace()
  const { keys } = await writeCity(place.root, 9)
  const sealingKey = JSON.parse(
    await readFile(join(place.root, 'badges/sealing-key.json'), 'utf8'),
  ) as Parameters<typeof sealRecipient>[1]
  await write(place, pathway, pathwayText)
  await bringPicturesOf(place.root, place.state)
  const files = new Map<string, Entry[]>()
  let count = 0
  let day = 0
  const dayOf = (number: number) =>
    new Date(Date.UTC(2026, 6, 1) + number * 86_400_000).toISOString().slice(0, 10)
  const nextDay = () => dayOf((day += 1))
  const entry = async (more: readonly (readonly [string, string])[] = []): Promise<Entry> => {
    count += 1
    // Some learners have a code that opens several awards.
    const code = claimCodeOf(dice(3) === 0 ? dice(4) : 1000 + count)
    const recipient = {
      identities: [{ type: 'claim' as const, value: code }],
      name: `Learner ${count}`,
    }
    return {
      id: madeUpId(`random ${count}`),
      said: `awarded: ${nextDay()}\nnarrative: Number ${count}.\n`,
      recipient: await sealRecipient(recipient, sealingKey),
      more: new Map(more),
    }
  }
  const put = async (path: string, entries: readonly Entry[]) => {
    files.set(path, [...entries])
    await write(place, path, textOf(entries))
  }
  const all = () =>
    [...files].flatMap(([path, entries]) => entries.map((each, at) => ({ path, each, at })))
  const change = async (how: (each: Entry) => Entry | undefined): Promise<boolean> => {
    const found = all().filter(({ each }) => each.erased === undefined && how(each) !== undefined)
    const one = found[dice(Math.max(found.length, 1))]
    if (!one) return false
    await put(one.path, files.get(one.path)!.with(one.at, how(one.each)!))
    return true
  }
  const withField = (name: string, text: () => string) => (each: Entry) =>
    each.more.has(name) ? undefined : { ...each, more: new Map([...each.more, [name, text()]]) }
  const without = (name: string) => (each: Entry) =>
    each.more.has(name)
      ? { ...each, more: new Map([...each.more].filter(([key]) => key !== name)) }
      : undefined
  const status = (name: string) => () => `${name}:\n  on: ${nextDay()}\n  reason: By chance.\n`
  const fresh = () => `${folder}/badge-${dice(12)}/file-${(count += 1)}.yml`
  const edits: Readonly<Record<string, () => Promise<unknown>>> = {
    'an award': async () => put(fresh(), [await entry()]),
    'a batch': async () => put(fresh(), [await entry(), await entry(), await entry()]),
    'an award that soon runs out': async () =>
      put(fresh(), [await entry([['expires', `expires: ${dayOf(day + 4)}\n`]])]),
    revoke: () => change(withField('revoked', status('revoked'))),
    'take the revocation back': () => change(without('revoked')),
    suspend: () => change(withField('suspended', status('suspended'))),
    reinstate: () => change(without('suspended')),
    list: () => change(withField('listed', () => 'listed: true\n')),
    unlist: () => change(without('listed')),
    'ask for a record': () => change(withField('wholeRecord', () => 'wholeRecord: true\n')),
    'ask for none': () => change(without('wholeRecord')),
    'rest on another': () => {
      const ids = all().map(({ each }) => each.id)
      return change(withField('restsOn', () => `restsOn: [${ids[dice(ids.length)]}]\n`))
    },
    'rest on none': () => change(without('restsOn')),
    erase: () => change((each) => ({ ...each, erased: nextDay(), more: new Map() })),
    replace: async () => {
      const taken = new Set(all().map(({ each }) => each.more.get('supersedes') ?? ''))
      const free = all().filter(
        ({ each }) => each.erased === undefined && !taken.has(`supersedes: ${each.id}\n`),
      )
      const old = free[dice(Math.max(free.length, 1))]
      if (old) await put(fresh(), [await entry([['supersedes', `supersedes: ${old.each.id}\n`]])])
    },
    'a new code': async () => {
      const recipient = { identities: [{ type: 'claim' as const, value: claimCodeOf(dice(6)) }] }
      const sealed = await sealRecipient(recipient, sealingKey)
      return change((each) => ({
        ...each,
        more: new Map([...each.more, ['newCode', `newCode: ${sealed}\n`]]),
      }))
    },
    'another file': async () => {
      const [path, entries] = [...files][dice(Math.max(files.size, 1))] ?? []
      if (path === undefined || entries === undefined) return
      files.delete(path)
      await rm(join(place.root, path))
      await put(join(path, `../moved-${(count += 1)}.yml`), entries)
    },
  }
  const common: Readonly<Record<string, () => Promise<unknown>>> = {
    'a badge': () =>
      edit(place, `badges/school/badge-${dice(12)}/badge.md`, 'Show it', 'Show them'),
    'a pathway': () => edit(place, pathway, ', and rest', ', and sing'),
    'an issuer': () => edit(place, 'badges/school/profile.yml', 'measured', 'measured twice'),
    'where pictures are made': () =>
      edit(place, 'badges/site.yml', 'bakes: on-demand\n', '').catch(() =>
        edit(place, 'badges/site.yml', 'title:', 'bakes: on-demand\ntitle:'),
      ),
    'the site': () => edit(place, 'badges/site.yml', 'Made to be', 'Made to be read and'),
  }
  const chosen = (from: typeof edits) => Object.entries(from)[dice(Object.keys(from).length)]!
  return {
    place,
    keys: keys.split('\n'),
    async edit() {
      const [name, make] = chosen(
        files.size === 0 ? { batch: edits['a batch']! } : dice(9) === 0 ? common : edits,
      )
      await make().catch(() => undefined)
      // What is published before it is committed has another page afterwards.
      if (git === 'committed' && dice(4) > 0) commit(place.root, name)
      return name
    },
  }
}

function textOf(entries: readonly Entry[]): string {
  const texts = entries.map(({ id, said, recipient, more, erased }) =>
    erased
      ? `id: ${id}\nerased:\n  on: ${erased}\n`
      : `id: ${id}\n${said}${[...more.values()].join('')}recipient: ${recipient}\n`,
  )
  if (texts.length === 1) return texts[0]!
  const items = texts.map((text) => `  - ${text.trimEnd().replaceAll('\n', '\n    ')}\n`)
  return `awards:\n${items.join('')}`
}

let commits = 0

function commit(root: string, message: string): void {
  const git = (...args: readonly string[]) =>
    execFileSync(
      'git',
      ['-C', root, '-c', 'user.name=T', '-c', 'user.email=t@t.example', ...args],
      {
        stdio: 'ignore',
        env: { ...process.env, GIT_COMMITTER_DATE: `2026-06-01T0${commits % 10}:00:00Z` },
      },
    )
  git('init', '-q')
  git('add', '-A')
  git('commit', '-q', '--allow-empty', '-m', message)
  commits += 1
}
