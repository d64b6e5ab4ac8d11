import type {
  AwardEntry,
  BadgeEntry,
  BoxEntry,
  ClrEntry,
  CatalogueEntry,
  EndorsementEntry,
  ErasureEntry,
  GenesisEntry,
  LedgerEntry,
  StatusListEntry,
} from './entry.ts'

/** Where an entry lies; what `Ledger.read` and `Ledger.bodies` take. */
export interface EntryRef {
  readonly seq: number
  readonly segment: number
  /** Bytes into the opened segment. */
  readonly offset: number
  readonly length: number
  /** SHA-256 (hex) of the body. */
  readonly hash: string
}

/** All of an award but the signed documents. */
export type AwardFacts = Omit<AwardEntry, 'documents'> & { readonly ref: EntryRef }
/** All of a badge version but its texts and its picture. */
export type BadgeFacts = Omit<BadgeEntry, 'text' | 'profile' | 'art'> & { readonly ref: EntryRef }
/** All of a box but what is in it. */
export type BoxFacts = Omit<BoxEntry, 'box'> & { readonly ref: EntryRef }
/** All of a record of many awards but what is in it, and what says where it lies. */
export type ClrFacts = Omit<ClrEntry, 'box' | 'document'> & { readonly ref: EntryRef }
/** All of a status list but the signed list. */
export type StatusListFacts = Omit<StatusListEntry, 'document'> & { readonly ref: EntryRef }
/** All of an endorsement but the signed document. */
export type EndorsementFacts = Omit<EndorsementEntry, 'document'> & { readonly ref: EntryRef }
/** All of a signed catalogue but the document. */
export type CatalogueFacts = Omit<CatalogueEntry, 'document'> & { readonly ref: EntryRef }
export type ErasureFacts = ErasureEntry & { readonly ref: EntryRef }
export type GenesisFacts = GenesisEntry & { readonly ref: EntryRef }

/** The small part of an entry, kept in memory for every entry of a ledger. */
export type EntryFacts =
  | GenesisFacts
  | BadgeFacts
  | AwardFacts
  | BoxFacts
  | ClrFacts
  | StatusListFacts
  | EndorsementFacts
  | CatalogueFacts
  | ErasureFacts

/** Gives what it gave for an equal one before. */
export interface Sharing {
  text(text: string): string
  list(texts: readonly string[]): readonly string[]
}

/** For as many entries as are taken up in one go: awards say where, what and by whom in the same words. */
export function shareTexts(): Sharing {
  const texts = new Map<string, string>()
  const lists = new Map<string, readonly string[]>()
  const text = (each: string) => known(texts, each, () => each)
  return { text, list: (each) => known(lists, JSON.stringify(each), () => each.map(text)) }
}

function known<Value>(values: Map<string, Value>, key: string, make: () => Value): Value {
  const before = values.get(key)
  if (before !== undefined) return before
  const value = make()
  values.set(key, value)
  return value
}

/** The same facts, whose texts are held once however many awards have them. */
export function sharingFacts<Facts extends EntryFacts>(facts: Facts, share: Sharing): Facts {
  if (facts.kind !== 'award') return facts
  const { issuer, did, badge, version, file, issuedOn, expires, keys, fields } = facts
  const { text, list } = share
  return {
    ...facts,
    ...{ issuer: text(issuer), did: text(did), badge: text(badge), version: text(version) },
    ...{ file: text(file), issuedOn: text(issuedOn), keys: list(keys) },
    ...(expires === undefined ? {} : { expires: text(expires) }),
    fields: Object.fromEntries(Object.entries(fields).map(([name, each]) => [name, text(each)])),
  }
}

/** Leaves the bulk of an entry behind; undefined when it is of a kind that this version does not know. */
export function factsOf(entry: LedgerEntry, ref: EntryRef): EntryFacts | undefined {
  switch (entry.kind) {
    case 'award': {
      const { documents: _documents, ...facts } = entry
      return { ...facts, ref }
    }
    case 'box': {
      const { box: _box, ...facts } = entry
      return { ...facts, ref }
    }
    case 'clr': {
      const { box: _box, document: _document, ...facts } = entry
      return { ...facts, ref }
    }
    case 'badge': {
      const { text: _text, profile: _profile, art: _art, ...facts } = entry
      return { ...facts, ref }
    }
    case 'catalogue':
    case 'endorsement':
    case 'status-list': {
      const { document: _document, ...facts } = entry
      return { ...facts, ref }
    }
    case 'genesis':
    case 'erasure':
      return { ...entry, ref }
    default:
      return undefined
  }
}
