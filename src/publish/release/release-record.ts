import type { Database } from '../../state/database.ts'
import type { Table } from '../../state/table.ts'
import type { Side } from './live-link.ts'

/** One output: the files made together from the same inputs. */
export interface Unit {
  /** Which inputs made it, `name:digest` pairs; other inputs, other files. */
  readonly inputs: string
  /** Its files, relative to the site's folder, a line each. Nothing else belongs to it: this is the prune list. */
  readonly files: string
}

/** The files of a unit. */
export function filesOf({ files }: Unit): readonly string[] {
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
}

/** A unit as it was before; empty where there was none. */
interface OlderUnit {
  readonly unit?: Unit
}

const nothing: Content = { generation: 0, units: 0 }

/** @param database - where it is kept; without it, all is made again */
export function releaseRecord(database: Database): ReleaseRecord {
  const units = database.table<Unit>({ name: 'units', version: 'units 1' })
  const older = database.table<OlderUnit>({
    name: 'older_units',
    version: 'units 1',
  })
  const holders = database.table<Holder>({ name: 'releases', version: 'releases 1' })
  const contents = database.table<Content>({ name: 'release_content', version: 'releases 1' })
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
        const { generation, units: count } = content()
        // A folder that is not whole will be made from this one: nothing of what it held counts.
        const past = holders.get(otherOf(side)) === undefined ? undefined : older
        if (past === undefined) older.clear()
        const more = changeEach(units, past, [...names].sort(), unitOf)
        contents.set('content', { generation: generation + 1, units: count + more })
        declare(side)
      })
    },
    forget() {
      database.transaction(() => {
        for (const table of [units, older, holders, contents]) table.clear()
      })
    },
  }
}

/**
 * @param older - takes what was there before, where it has nothing of that unit yet
 * @returns how many units more there are
 */
function changeEach(
  units: Table<Unit>,
  older: Table<OlderUnit> | undefined,
  names: readonly string[],
  unitOf: (name: string) => Unit | undefined,
): number {
  let more = 0
  for (const name of names) more += change(units, older, name, unitOf(name))
  return more
}

function change(
  units: Table<Unit>,
  older: Table<OlderUnit> | undefined,
  name: string,
  unit: Unit | undefined,
): number {
  const before = units.get(name)
  if (older && older.get(name) === undefined)
    older.set(name, before === undefined ? {} : { unit: before })
  if (unit === undefined) units.delete(name)
  else if (before === undefined) units.put(name, unit)
  else units.set(name, unit)
  return Number(unit !== undefined) - Number(before !== undefined)
}
