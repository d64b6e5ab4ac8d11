import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { syncFolder, writeWhole } from '../../state/write-whole.ts'
import type { Side } from './live-link.ts'

/** One output: the files made together from the same inputs. */
export interface Unit {
  /** Which inputs made it, `name:digest` pairs; other inputs, other files. */
  readonly inputs: string
  /**
   * Its files, relative to the site's folder, a line each. Nothing else belongs to it: this is the prune list. One text,
   * because thousands of units are read for each that changes.
   */
  readonly files: string
}

/** The files of a unit. */
export function filesOf({ files }: Unit): readonly string[] {
  return files === '' ? [] : files.split('\n')
}

/** What a release folder holds, by unit (`award/<slug>`, `pages`, …). */
export type ReleaseManifest = ReadonlyMap<string, Unit>

/** The manifests of the two releases. Each is read once: what a run has read or written it knows. */
export interface Manifests {
  /** Nothing when the folder is not known to be whole, or another program wrote its manifest. */
  read(side: Side): Promise<ReleaseManifest | undefined>
  /** Declares a release folder whole, in one step. */
  write(side: Side, manifest: ReleaseManifest): Promise<void>
  /** From here on the folder is not known to be whole. */
  drop(side: Side): Promise<void>
  /** Whether both releases hold the same. */
  areAlike(): Promise<boolean>
}

/** It names every award, those on no list too: nobody else may read it. */
const asManifest = { mode: 0o600, outlasts: 'machine' } as const

/** @param folder - where the releases are, each beside its manifest */
export function manifestsIn(folder: string): Manifests {
  const known = new Map<Side, Promise<ReleaseManifest | undefined>>()
  // After a whole run both releases hold the same: their one text is parsed once.
  const parsed = remembered(parse)
  const pathOf = (side: Side) => join(folder, `${side}.json`)
  const textOf = (side: Side) => readFile(pathOf(side), 'utf8').catch(() => undefined)
  return {
    read(side) {
      const read = known.get(side) ?? textOf(side).then(parsed)
      known.set(side, read)
      return read
    },
    async write(side, manifest) {
      await writeWhole(pathOf(side), textOfManifest(manifest), asManifest)
      known.set(side, Promise.resolve(manifest))
    },
    async drop(side) {
      known.set(side, Promise.resolve(undefined))
      await rm(pathOf(side), { force: true })
      await syncFolder(folder)
    },
    async areAlike() {
      const [a, b] = await Promise.all([textOf('a'), textOf('b')])
      return a !== undefined && a === b
    },
  }
}

function remembered<Text, Value>(make: (text: Text) => Value): (text: Text) => Value {
  let last: { readonly text: Text; readonly value: Value } | undefined
  return (text) => {
    if (!last || last.text !== text) last = { text, value: make(text) }
    return last.value
  }
}

function parse(text: string | undefined): ReleaseManifest | undefined {
  try {
    const units = Object.entries(JSON.parse(text ?? '') as Record<string, Unit>)
    return units.every(([, { files }]) => typeof files === 'string') ? new Map(units) : undefined
  } catch {
    return undefined
  }
}

function textOfManifest(manifest: ReleaseManifest): string {
  const sorted = [...manifest].sort(([a], [b]) => (a < b ? -1 : 1))
  const lines = sorted.map(([name, unit]) => `${JSON.stringify(name)}:${textOfUnit(unit)}`)
  return `{\n${lines.join(',\n')}\n}\n`
}

/** Both releases hold the same units, and each is written in two manifests. */
const texts = new WeakMap<Unit, string>()

function textOfUnit(unit: Unit): string {
  const text = texts.get(unit) ?? JSON.stringify(unit)
  texts.set(unit, text)
  return text
}
