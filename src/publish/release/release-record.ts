import type { Database } from '../../state/database.ts'
import { peek } from '../../state/peek.ts'
import type { Table } from '../../state/table.ts'
import { addTo, noExtent, takeFrom, type Extent, type UnitSize } from './extent.ts'
import type { Side } from './live-link.ts'

/** One output: the files made together from the same inputs. */
export interface Unit {
  /** Which inputs made it, `name:digest` pairs; other inputs, other files. */
  readonly inputs: string
  /** Its files, relative to the site's folder, a line each. Nothing else belongs to it: this is the prune list. */
  readonly files: string
  readonly size: UnitSize
}

/** The files of a unit. */
export function filesOf({ files }: Pick<Unit, 'files'>): readonly string[] {
  return files === '' ? [] : files.split('\n')
}

/** Units that differ, by name: as they are now, or undefined for those that are gone. */
export type UnitChanges = ReadonlyMap<string, Unit | undefined>

/**
 * What a whole release consists of, and which of the two folders holds it. After a run both do; in between one is
 * current and the other is behind by what changed since, or is not known to be whole.
 */
export interface ReleaseRecord {
  /** @throws StateFailure where it is not known whether there is one */
  unit(name: string): Unit | undefined
  units(): Iterable<readonly [name: string, unit: Unit]>
  /** All of them, in the order of their bytes. @throws StateFailure where it is not known which there are */
  all(): Iterable<readonly [name: string, unit: Unit]>
  /** Another number, other units. */
  readonly generation: number
  /** How many units there are to be. */
  readonly size: number
  /** How much room it takes up. */
  readonly extent: Extent
  /** Whether a folder is known to hold all of it, and nothing else. */
  isCurrent(side: Side): boolean
  /** Whether a folder is known to have held all of some release. */
  isKnown(side: Side): boolean
  /** The units in which a folder that was current once differs, as they are there; undefined when that is not known. */
  behind(side: Side): UnitChanges | undefined
  /** From here on the folder is not known to be whole. */
  drop(side: Side): void
  /** Declares a folder current that has caught up. */
  declare(side: Side): void
  /**
   * Declares a folder current in which these units changed, which puts the other one behind.
   *
   * @param unitOf - a unit as it is now, or undefined where it is gone
   */
  advance(side: Side, names: readonly string[], unitOf: (name: string) => Unit | undefined): void
  /** Knows nothing any more. */
  forget(): void
}

interface Holder {
  readonly generation: number
}

interface Content extends Holder {
  readonly units: number
  readonly extent: Extent
}

/** A unit as it was before; empty where there was none. */
interface OlderUnit {
  readonly unit?: Unit
}

const nothing: Content = { generation: 0, units: 0, extent: noExtent }

const contentShape = { name: 'release_content', version: 'releases 3' } as const

/**
 * How much room the last release takes up, for whoever may not change anything: the database may be at work elsewhere.
 *
 * @param path - of the database
 * @returns undefined where that is not known
 */
export function rememberedExtent(path: string): Extent | undefined {
  return peek<Content>(path, contentShape, 'content')?.extent
}

interface Tables {
  readonly units: Table<Unit>
  readonly older: Table<OlderUnit>
  readonly holders: Table<Holder>
  readonly contents: Table<Content>
}

function tablesIn(database: Database): Tables {
  const indexes = { large: ({ size }: Unit) => largeField(size) }
  return {
    units: database.table({ name: 'units', version: 'units 3', indexes }),
    older: database.table({ name: 'older_units', version: 'units 3' }),
    holders: database.table({ name: 'releases', version: 'releases 3' }),
    contents: database.table(contentShape),
  }
}

/** @param database - where it is kept; without it, all is made again */
export function releaseRecord(database: Database): ReleaseRecord {
  const tables = tablesIn(database)
  const { units, older, holders, contents } = tables
  const content = () => contents.get('content') ?? nothing
  const otherOf = (side: Side): Side => (side === 'a' ? 'b' : 'a')
  const isCurrent = (side: Side) => holders.get(side)?.generation === content().generation
  const declare = (side: Side) => {
    holders.set(side, { generation: content().generation })
    if (isCurrent(otherOf(side))) older.clear()
  }
  return {
    unit: (name) => units.find(name),
    units: () => units.entries(),
    all: () => units.whole(),
    get generation() {
      return content().generation
    },
    get size() {
      return content().units
    },
    get extent() {
      return content().extent
    },
    isCurrent,
    isKnown: (side) => holders.get(side) !== undefined,
    behind(side) {
      if (holders.get(side) === undefined) return undefined
      return new Map([...older.entries()].map(([name, { unit }]) => [name, unit]))
    },
    drop: (side) => database.transaction(() => holders.delete(side)),
    declare: (side) => database.transaction(() => declare(side)),
    advance(side, names, unitOf) {
      database.transaction(() => {
        // A folder that is not whole will be made from this one: nothing of what it held counts.
        const past = holders.get(otherOf(side)) === undefined ? undefined : older
        if (past === undefined) older.clear()
        const change = { units, older: past, unitOf, names: [...names].sort() }
        contents.set('content', contentAfter(change, content()))
        declare(side)
      })
    },
    forget() {
      database.transaction(() => {
        for (const table of Object.values(tables) as Table<unknown>[]) table.clear()
      })
    },
  }
}

interface Change {
  readonly units: Table<Unit>
  /** Takes what was there before, where it has nothing of that unit yet. */
  readonly older: Table<OlderUnit> | undefined
  readonly names: readonly string[]
  readonly unitOf: (name: string) => Unit | undefined
}

/** Changes units, and says what the release consists of then. */
function contentAfter({ units, older, names, unitOf }: Change, content: Content): Content {
  let more = 0
  let { extent } = content
  for (const name of names) {
    const [before, after] = [units.get(name), unitOf(name)]
    if (older && older.get(name) === undefined)
      older.set(name, before === undefined ? {} : { unit: before })
    keep(units, name, before, after)
    more += Number(after !== undefined) - Number(before !== undefined)
    if (before) extent = takeFrom(extent, name, before.size)
    if (after) extent = addTo(extent, name, after.size)
  }
  return {
    generation: content.generation + 1,
    units: content.units + more,
    extent: { ...extent, largest: Number(units.greatest('large') ?? 0) },
  }
}

function keep(
  units: Table<Unit>,
  name: string,
  before: Unit | undefined,
  after: Unit | undefined,
): void {
  if (after === undefined) units.delete(name)
  else if (before === undefined) units.put(name, after)
  else units.set(name, after)
}

/** Most files are small, and it is only asked how large the largest is. Of the same length, so that text is in order. */
function largeField({ largest }: UnitSize): string | undefined {
  return largest < worthNoting ? undefined : String(largest).padStart(15, '0')
}

/** Bytes; no host refuses a file of this size. */
const worthNoting = 500_000
