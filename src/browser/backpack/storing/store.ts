import type { Collection } from '../../../backpack/collection.ts'
import type { KeptBadge, KeptCode } from '../../../backpack/kept.ts'
import {
  allBadges,
  badgesSharing,
  forgetBadges,
  forgetInCollections,
  joinBadges,
  putBadges,
  reviseBadges,
  type Incoming,
  type Revision,
  type StoredFile,
} from './store-badges.ts'
import { connect, type Connection, type Reading, type Writing } from './store-connection.ts'
import type { StoreFailure } from './failure.ts'
import {
  databaseName,
  migrations as ours,
  type KeptAssessment,
  type Migration,
} from './store-schema.ts'

/**
 * What one person keeps on this device, for one site. Every call is one transaction, all of it or nothing, and may fail
 * with the codes of `failure.ts`; what was kept before is then as it was.
 */
export interface BackpackStore {
  /** All of them; `deleted` tells which are in the bin. */
  readonly badges: () => Promise<readonly KeptBadge[]>
  /** Those that have one of the identities, or the file: what `findSame` asks for. */
  readonly sharing: (identities: readonly string[], sha256: string) => Promise<readonly KeptBadge[]>
  /**
   * Changes any number of badges as they are by then: all are read and what is to change is written in one transaction, so
   * nothing that another tab writes comes between. Of the files those are kept that these badges name, each once; one
   * that no badge names any more goes.
   *
   * @param change - is called once and must not wait for anything; what it throws is thrown, and nothing changes
   * @throws StoreFailure 'storage-incomplete' where a badge names a file that is neither given nor kept
   */
  readonly revise: (change: (badges: readonly KeptBadge[]) => Revision) => Promise<void>
  /**
   * Keeps what has come in, each joined to what is kept by then: nothing that another tab writes comes between.
   *
   * @returns the badges that it was joined to or became
   */
  readonly keep: (
    incoming: readonly Incoming[],
    files: readonly StoredFile[],
  ) => Promise<readonly KeptBadge[]>
  /**
   * Changes one badge as it is by then: reads and writes in one transaction.
   *
   * @param change - is called once and must not wait for anything; what it throws is thrown, and nothing changes
   * @returns the badge as it is now; nothing where it is not kept any more
   */
  readonly update: (
    id: string,
    change: (badge: KeptBadge) => KeptBadge,
  ) => Promise<KeptBadge | undefined>
  readonly file: (sha256: string) => Promise<Uint8Array<ArrayBuffer> | undefined>
  /**
   * For good, with the files that no other badge names, and with what collections say of it. What may be undone sets
   * `deleted` instead.
   */
  readonly forget: (ids: readonly string[]) => Promise<void>
  readonly codes: () => Promise<readonly KeptCode[]>
  readonly putCode: (code: KeptCode) => Promise<void>
  readonly forgetCode: (code: string) => Promise<void>
  /** In the order in which they were begun. */
  readonly collections: () => Promise<readonly Collection[]>
  /**
   * Changes collections as they are by then, in one transaction.
   *
   * @param change - is called once and gives those that are to be kept, new ones too, in place of what is there
   */
  readonly reviseCollections: (
    change: (collections: readonly Collection[]) => readonly Collection[],
  ) => Promise<void>
  readonly forgetCollection: (id: string) => Promise<void>
  readonly assessments: () => Promise<readonly KeptAssessment[]>
  readonly putAssessment: (assessment: KeptAssessment) => Promise<void>
  readonly forgetAssessment: (about: string) => Promise<void>
  readonly settings: () => Promise<Settings>
  /** Leaves the others as they are; `undefined` forgets one. */
  readonly putSettings: (part: SettingsChange) => Promise<void>
  /** Keeps a key where there is none yet: another tab may have made one. @returns the one that is kept */
  readonly keepDeviceKey: (made: CryptoKeyPair) => Promise<CryptoKeyPair>
  /** Another tab wrote. */
  readonly onChange: (listen: () => void) => () => void
  /**
   * Resolves when this store can no longer be used: 'storage-newer' (a newer version was opened in another tab: load the
   * page again) or 'storage-lost' (the database was deleted or closed: open it again). Never where `close` was called.
   */
  readonly ended: Promise<StoreFailure>
  readonly close: () => void
}

export interface Settings {
  /** When everything was last exported: RFC 3339, UTC. */
  readonly lastExport?: string
  /** Whether sites may be asked for what is new behind codes, and how badges stand. */
  readonly mayAsk?: 'always' | 'never'
  /** When the browser was asked to keep the data for good: RFC 3339, UTC. */
  readonly askedToPersist?: string
  /** What signs presentations; its private half cannot be read out. */
  readonly deviceKey?: CryptoKeyPair
}
export type SettingsChange = { readonly [Name in keyof Settings]?: Settings[Name] | undefined }

export interface StorePlace {
  /** Absolute URL of the root of the site. */
  readonly root: string
  /** The versions of the database; ours where it is left out. */
  readonly migrations?: readonly Migration[]
  /** Milliseconds that a tab with an older version has to give way. */
  readonly patience?: number
}

/**
 * Opens what is kept on this device for a site, or begins it.
 *
 * @throws StoreFailure 'storage-refused', 'storage-full', 'storage-newer', 'storage-blocked' or, where data of an older
 * version could not be led to this one, 'storage-failed'
 */
export async function openStore(place: StorePlace): Promise<BackpackStore> {
  const { root, migrations = ours, patience = 2_000 } = place
  const name = databaseName(root)
  const connection = await connect({ name, migrations, patience })
  const tabs = otherTabs(name)
  void connection.ended.then(tabs.close)
  const write: Writer = async (stores, work) => {
    const result = await connection.write(stores, work)
    tabs.tell()
    return result
  }
  return {
    ...badgesIn(connection, write),
    ...codesIn(connection, write),
    ...collectionsIn(connection, write),
    ...assessmentsIn(connection, write),
    ...settingsIn(connection, write),
    onChange: tabs.onChange,
    ended: connection.ended,
    close: () => {
      tabs.close()
      connection.close()
    },
  }
}

/** A tab that is left without word of a change shows what was, so they tell each other of every write. */
function otherTabs(name: string) {
  const channel = new BroadcastChannel(name)
  let isClosed = false
  return {
    tell: () => {
      if (!isClosed) channel.postMessage('changed')
    },
    onChange: (listen: () => void) => {
      const hear = () => listen()
      channel.addEventListener('message', hear)
      return () => channel.removeEventListener('message', hear)
    },
    close: () => {
      isClosed = true
      channel.close()
    },
  }
}

type Writer = Connection['write']

function badgesIn({ read }: Connection, write: Writer) {
  const both = ['badges', 'files'] as const
  return {
    badges: () => read(['badges'], allBadges),
    sharing: (identities: readonly string[], sha256: string) =>
      read(['badges'], (transaction) => badgesSharing(transaction, identities, sha256)),
    revise: (change: (badges: readonly KeptBadge[]) => Revision) =>
      write([...both, 'collections'], (transaction) => reviseBadges(transaction, change)),
    keep: (incoming: readonly Incoming[], files: readonly StoredFile[]) =>
      write(both, (transaction) => joinBadges(transaction, incoming, files)),
    update: (id: string, change: (badge: KeptBadge) => KeptBadge) =>
      write(both, async (transaction) => {
        const row = await transaction.objectStore('badges').get(id)
        if (row === undefined) return undefined
        const badge = change(row.badge)
        await putBadges(transaction, [badge], [])
        return badge
      }),
    file: (sha256: string) =>
      read(['files'], (transaction) => transaction.objectStore('files').get(sha256)),
    forget: (ids: readonly string[]) =>
      write([...both, 'collections'], async (transaction) => {
        await forgetBadges(transaction, ids)
        await forgetInCollections(transaction, ids)
      }),
  }
}

function codesIn({ read }: Connection, write: Writer) {
  return {
    codes: () => read(['codes'], (transaction) => transaction.objectStore('codes').getAll()),
    putCode: (code: KeptCode) =>
      write(['codes'], async (transaction) => {
        await transaction.objectStore('codes').put(code)
      }),
    forgetCode: (code: string) =>
      write(['codes'], (transaction) => transaction.objectStore('codes').delete(code)),
  }
}

function collectionsIn({ read }: Connection, write: Writer) {
  const all = async (transaction: Reading | Writing) => {
    const found = await transaction.objectStore('collections').getAll()
    return found.sort((one, other) => (one.begun < other.begun ? -1 : 1))
  }
  return {
    collections: () => read(['collections'], all),
    reviseCollections: (change: (collections: readonly Collection[]) => readonly Collection[]) =>
      write(['collections'], async (transaction) => {
        const store = transaction.objectStore('collections')
        for (const collection of change(await all(transaction))) await store.put(collection)
      }),
    forgetCollection: (id: string) =>
      write(['collections'], (transaction) => transaction.objectStore('collections').delete(id)),
  }
}

function assessmentsIn({ read }: Connection, write: Writer) {
  return {
    assessments: () =>
      read(['assessments'], (transaction) => transaction.objectStore('assessments').getAll()),
    putAssessment: (assessment: KeptAssessment) =>
      write(['assessments'], async (transaction) => {
        await transaction.objectStore('assessments').put(assessment)
      }),
    forgetAssessment: (about: string) =>
      write(['assessments'], (transaction) => transaction.objectStore('assessments').delete(about)),
  }
}

function settingsIn({ read }: Connection, write: Writer) {
  return {
    settings: () =>
      read(['settings'], async (transaction): Promise<Settings> => {
        const store = transaction.objectStore('settings')
        const [names, values] = await Promise.all([store.getAllKeys(), store.getAll()])
        return Object.fromEntries(names.map((name, index) => [name, values[index]]))
      }),
    putSettings: (part: SettingsChange) =>
      write(['settings'], async (transaction) => {
        const store = transaction.objectStore('settings')
        const all = Object.entries(part)
        await Promise.all(
          all.map(([name, value]) =>
            value === undefined ? store.delete(name) : store.put(value, name),
          ),
        )
      }),
    keepDeviceKey: (made: CryptoKeyPair) =>
      write(['settings'], async (transaction) => {
        const store = transaction.objectStore('settings')
        const kept = (await store.get('deviceKey')) as CryptoKeyPair | undefined
        if (kept === undefined) await store.put(made, 'deviceKey')
        return kept ?? made
      }),
  }
}
