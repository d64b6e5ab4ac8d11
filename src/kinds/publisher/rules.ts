import { asWritten, sentence } from '../../bytes/sentence.ts'
import { wordsOf } from '../../model/text/plain-words.ts'
import { fileStart, problem } from '../../model/problem.ts'
import { problemAt, type Draft, type Rule } from '../draft.ts'
import type { PublisherRecord } from '../records.ts'
import { isBelow } from './take-catalogue.ts'

/** Other publishers, and the copies of their catalogues. */
export const publisherRules: readonly Rule[] = [
  {
    code: 'publisher-twice',
    *check({ publishers }) {
      for (const record of publishers) {
        const { slug, url } = record.publisher
        const earlier = publishers.slice(0, record.index).map((other) => other.publisher)
        const isCalled = earlier.some((other) => other.slug === slug)
        if (!isCalled && !earlier.some((other) => overlap(other.url, url))) continue
        yield problemAt(this.code, record, fieldOf(record, isCalled ? 'slug' : 'url'), {
          message: sentence`The list has this publisher already.`,
          hint: sentence`Keep one of the two.`,
        })
      }
    },
  },
  {
    code: 'publisher-is-own',
    *check({ site, publishers }) {
      for (const record of publishers)
        if (site !== undefined && overlap(site.site.url, record.publisher.url))
          yield problemAt(this.code, record, fieldOf(record, 'url'), {
            message: sentence`That is this site.`,
            hint: sentence`Your own badges are shown anyway. Take the entry out.`,
          })
    },
  },
  {
    code: 'publisher-name-taken',
    *check(draft) {
      for (const record of draft.publishers)
        if (namesBefore(draft, record).includes(plain(record.publisher.name)))
          yield problemAt(this.code, record, fieldOf(record, 'name'), {
            message: sentence`Somebody else here is called “${record.publisher.name}”.`,
            hint: sentence`Give it a name by which people can tell the two apart.`,
          })
    },
  },
  {
    code: 'publisher-copy-missing',
    *check({ files, publishers }) {
      for (const record of publishers) {
        const { slug, suspended } = record.publisher
        const isThere = files.some((file) => file.kind === 'publisher-copy' && file.copy === slug)
        if (isThere || suspended !== undefined) continue
        yield problemAt(this.code, record, fieldOf(record, 'slug'), {
          message: sentence`Its catalogue has not been read yet.`,
          hint: asWritten`npm run directory`,
        })
      }
    },
  },
  {
    code: 'publisher-copy-unused',
    *check({ files, publishers }) {
      if (files.some(({ kind }) => kind === 'directory') && publishers.length === 0) return
      const named = new Set(publishers.map(({ publisher }) => publisher.slug))
      for (const file of files)
        if (file.kind === 'publisher-copy' && !named.has(file.copy))
          yield problem(this.code, file.path, fileStart, {
            message: sentence`No publisher of badges/directory.yml is called ${file.copy}.`,
            hint: sentence`Delete the file, or add the publisher.`,
          })
    },
  },
  {
    code: 'publisher-copy-other',
    *check({ publishers }) {
      for (const record of publishers) {
        const { copy, publisher } = record
        if (copy === undefined) continue
        const isOwn =
          copy.url === publisher.url && copy.badges.every(({ id }) => isBelow(id, publisher.url))
        if (!isOwn)
          yield problemAt(this.code, record, fieldOf(record, 'url'), {
            message: sentence`The copy of its catalogue was read from another address.`,
            hint: asWritten`npm run directory`,
          })
      }
    },
  },
  {
    code: 'publisher-copy-pinned',
    *check({ publishers }) {
      for (const record of publishers) {
        const { copy, publisher } = record
        if (copy === undefined || publisher.sha256 === undefined) continue
        if (copy.sha256 !== publisher.sha256)
          yield problemAt(this.code, record, fieldOf(record, 'sha256'), {
            message: sentence`The copy is of another catalogue than this one.`,
            hint: asWritten`sha256: ${copy.sha256}`,
          })
      }
    },
  },
  {
    code: 'publisher-copy-day',
    *check({ publishers, asOf }) {
      for (const record of publishers)
        if (asOf !== undefined && record.copy !== undefined && record.copy.day > asOf)
          yield problemAt(this.code, record, fieldOf(record, 'slug'), {
            message: sentence`The copy of its catalogue is dated after today.`,
            hint: asWritten`npm run directory`,
          })
    },
  },
]

function fieldOf({ index }: PublisherRecord, field: string) {
  return ['publishers', index, field]
}

/** Whether one site is the other or lies within it. */
function overlap(one: string, other: string): boolean {
  return one.startsWith(other) || other.startsWith(one)
}

/** Names that stand already: the site's, its issuers', and those of publishers before this one. */
function namesBefore({ site, issuers, publishers }: Draft, { index }: PublisherRecord) {
  return [
    ...(site === undefined ? [] : [site.site.title]),
    ...issuers.map(({ profile }) => profile.name),
    ...publishers.slice(0, index).map(({ publisher }) => publisher.name),
  ].map(plain)
}

function plain(name: string): string {
  return wordsOf(name.normalize('NFKC')).join(' ')
}
