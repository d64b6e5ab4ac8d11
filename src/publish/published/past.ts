import { awardsUnder } from '../../kinds/award/rests-on.ts'
import type { AwardRecord } from '../../kinds/records.ts'
import type { Site } from '../../kinds/site/schema.ts'
import type { Problem } from '../../model/problem.ts'
import type { Database } from '../../state/database.ts'
import type { Table } from '../../state/table.ts'
import type { ListedAward } from '../manifest.ts'
import { newestDayOf } from '../gather/newest-day.ts'
import type { Standing } from '../plan/standing.ts'
import { listedAward, struckAward, type StruckAward, type Totals } from '../plan/totals.ts'

/** What the last publish that went to its end started from, and what was there after it. */
export interface LastPublish {
  /** Digest of all that every award depends on. */
  readonly common: string
  readonly repository: Site['repository']
  /** Id of the newest commit, where git knew one. */
  readonly commit?: string
  readonly asOf: string
  /** The day until which dates were allowed. */
  readonly today: string
  /** Hash over the ledger. */
  readonly ledger: string
  /** Of the release. */
  readonly generation: number
  readonly warnings: readonly Problem[]
}

/** An award as it was read. */
export interface PastAward {
  readonly id: string
  readonly file: string
  readonly supersedes?: string
  /** Ids of awards that it rests on. */
  readonly restsOn?: readonly string[]
  readonly isErased: boolean
  /** `YYYY-MM-DD`: the newest day that it names. */
  readonly newest: string
}

interface PastStanding {
  readonly id?: string
  /** `YYYY-MM-DD`: holds, and does not any more after that day. */
  readonly until?: string
  readonly struck?: StruckAward
  readonly listed?: ListedAward
}

/** That one award rests on another. */
interface PastRest {
  readonly file: string
  /** Id of the other. */
  readonly part: string
}

interface PastFile {
  readonly digest: string
}

interface PastList {
  readonly first?: string
}

/** What is known of all awards from the last publish, so that the next one looks only at those that may have changed. */
export interface Past {
  readonly last: LastPublish | undefined
  /** SHA-256 of each file of awards, by path. */
  files(): ReadonlyMap<string, string>
  award(id: string): PastAward | undefined
  awardsIn(file: string): readonly PastAward[]
  supersedersOf(id: string): readonly PastAward[]
  /** Files of awards that rest on it. */
  filesRestingOn(id: string): readonly string[]
  /** Ids of awards that were valid and have run out by then (`YYYY-MM-DD`). */
  runOut(asOf: string): readonly string[]
  /** Whether an award has a page, and had it then. */
  stands(id: string): boolean
  /** Whether an award was revoked or on hold then. */
  isStruck(id: string): boolean
  totals(): Totals
  /** How many awards there are. */
  size(): number
  /** @returns how many awards there are */
  keep(now: Present): number
}

/** What a publish leaves for the next. */
export interface Present {
  readonly last: LastPublish
  /** Digests of the files of awards in question. */
  readonly files: ReadonlyMap<string, string>
  readonly records: readonly AwardRecord[]
  readonly standings: readonly Standing[]
  readonly totals: Totals
  /** Paths of which nothing else may stay; undefined: of all. */
  readonly paths: ReadonlySet<string> | undefined
}

const version = 'past 2'

/** Opens what a database knows of the last publish. */
export function pastIn(database: Database): Past {
  const lasts = database.table<LastPublish>({ name: 'last_publish', version })
  const tables: PastTables = {
    files: database.table({ name: 'past_files', version }),
    awards: database.table({
      name: 'past_awards',
      version,
      indexes: { file: ({ file }) => file, supersedes: ({ supersedes }) => supersedes },
    }),
    standings: database.table({
      name: 'past_standings',
      version,
      indexes: {
        award: ({ id }) => id,
        until: ({ until }) => until,
        struck: ({ struck }) => struck && 'yes',
        listed: ({ listed }) => listed && 'yes',
      },
    }),
    rests: database.table({
      name: 'past_rests',
      version,
      indexes: { part: ({ part }) => part },
    }),
    lists: database.table({ name: 'past_lists', version }),
  }
  const { files, awards, standings, rests } = tables
  return {
    last: lasts.get('last'),
    files: () => new Map([...files.entries()].map(([path, { digest }]) => [path, digest])),
    award: (id) => awards.find(id),
    awardsIn: (file) => awards.where('file', file),
    supersedersOf: (id) => awards.where('supersedes', id),
    filesRestingOn: (id) => rests.where('part', id).map(({ file }) => file),
    runOut: (asOf) => standings.before('until', asOf).flatMap(({ id }) => id ?? []),
    stands: (id) => standings.where('award', id).length > 0,
    isStruck: (id) => standings.where('award', id).some(isStruck),
    totals: () => totalsIn(tables),
    size: () => standings.size(),
    keep(now) {
      return database.transaction(() => {
        if (now.paths === undefined) keepAll(tables, now)
        else keepSome(tables, now, now.paths)
        lasts.set('last', now.last)
        return standings.size()
      })
    },
  }
}

interface PastTables {
  readonly files: Table<PastFile>
  readonly awards: Table<PastAward>
  readonly standings: Table<PastStanding>
  readonly rests: Table<PastRest>
  readonly lists: Table<PastList>
}

function isStruck({ struck }: PastStanding): boolean {
  return struck?.state === 'revoked' || struck?.state === 'suspended'
}

function totalsIn({ standings, lists }: PastTables): Totals {
  return {
    struck: standings.where('struck', 'yes').flatMap(({ struck }) => struck ?? []),
    listed: standings.where('listed', 'yes').flatMap(({ listed }) => listed ?? []),
    lists: new Map([...lists.keys()].map((key) => [key, lists.find(key)?.first])),
  }
}

function keepAll(tables: PastTables, { files, records, standings, totals }: Present): void {
  tables.files.bring(each(files, ([path, digest]) => [path, { digest }]))
  tables.awards.bring(each(records, (record) => [record.award.id, pastAward(record)]))
  tables.rests.bring(records.flatMap(pastRests))
  tables.standings.bring(each(standings, (standing) => [standing.slug, pastStanding(standing)]))
  tables.lists.bring(each(totals.lists, pastList))
}

/** One after the other: of all awards together, what is written of them would take more room than they do. */
function* each<From, To>(
  values: Iterable<From>,
  rowOf: (value: From) => readonly [key: string, value: To],
): Generator<readonly [key: string, value: To]> {
  for (const value of values) yield rowOf(value)
}

function keepSome(tables: PastTables, now: Present, paths: ReadonlySet<string>): void {
  for (const path of paths) {
    const digest = now.files.get(path)
    if (digest === undefined) tables.files.delete(path)
    else tables.files.set(path, { digest })
    for (const { id, restsOn = [] } of tables.awards.where('file', path)) {
      tables.awards.delete(id)
      for (const part of restsOn) tables.rests.delete(restKey(id, part))
    }
  }
  for (const record of now.records) {
    tables.awards.set(record.award.id, pastAward(record))
    for (const rest of pastRests(record)) tables.rests.set(...rest)
  }
  for (const standing of now.standings) tables.standings.set(standing.slug, pastStanding(standing))
  for (const [key, first] of now.totals.lists) tables.lists.set(...pastList([key, first]))
}

function pastAward({ award, file }: AwardRecord): PastAward {
  const { id, supersedes, erased } = award
  const restsOn = awardsUnder(award)
  return {
    id,
    file,
    ...(supersedes === undefined ? {} : { supersedes }),
    ...(restsOn.length === 0 ? {} : { restsOn }),
    isErased: erased !== undefined,
    newest: newestDayOf(award) ?? '',
  }
}

function pastRests({ award, file }: AwardRecord): readonly (readonly [string, PastRest])[] {
  return awardsUnder(award).map((part) => [restKey(award.id, part), { file, part }])
}

function restKey(id: string, part: string): string {
  return `${id} ${part}`
}

function pastStanding(standing: Standing): PastStanding {
  const { issued, state } = standing
  const [struck] = struckAward(standing)
  const [listed] = listedAward(standing)
  return {
    ...(issued ? { id: issued.id } : {}),
    ...(state === 'valid' && issued?.expires ? { until: issued.expires.slice(0, 10) } : {}),
    ...(struck ? { struck } : {}),
    ...(listed ? { listed } : {}),
  }
}

function pastList([key, first]: readonly [string, string | undefined]): [string, PastList] {
  return [key, first === undefined ? {} : { first }]
}
