import { asWritten, sentence } from '../../bytes/sentence.ts'
import { addressesOf } from '../../model/addresses/address.ts'
import { nearestWord } from '../../model/text/nearest-word.ts'
import { fileStart, problem, type Problem } from '../../model/problem.ts'
import { isBelow } from '../publisher/take-catalogue.ts'
import { problemAt, type Draft, type PathwayFile, type Rule } from '../draft.ts'
import type { PublisherRecord } from '../records.ts'
import { copyPath } from './badge-copy.ts'

/** Badges of other sites: in a copy that is named, there and of them, or in the catalogue of a listed publisher. */
export const copyRules: readonly Rule[] = [
  {
    code: 'pathway-url-unlisted',
    check: (draft) =>
      draft.pathways.flatMap((record) => [
        ...unlisted(draft, record),
        ...ownAsElsewhere(draft, record),
      ]),
  },
  {
    code: 'pathway-copy-missing',
    *check({ files, pathways }) {
      for (const record of pathways)
        for (const { copy, path } of copiesNamed(record)) {
          const there = files.flatMap((file) =>
            file.kind === 'pathway-copy' && file.issuer === record.issuer
              ? `${file.copy}.json`
              : [],
          )
          if (there.includes(copy)) continue
          yield problemAt(this.code, record, [...path, 'copy'], {
            message: sentence`There is no ${copy} in copies/.`,
            hint: asWritten`copy: ${nearestWord(copy, there) ?? sentence`${copy}   (and save there what stands at the address)`}`,
          })
        }
    },
  },
  {
    code: 'pathway-copy-other',
    *check({ pathways }) {
      for (const record of pathways)
        for (const { copy, url, path } of copiesNamed(record)) {
          const read = record.copies[copy]
          if (read === undefined || read.id === url) continue
          yield problemAt(this.code, record, [...path, 'url'], {
            message: sentence`The copy is of a badge with another address.`,
            hint: asWritten`url: ${read.id}`,
          })
        }
    },
  },
  {
    code: 'pathway-copy-unused',
    *check({ files, pathways }) {
      const named = new Set(
        pathways.flatMap((record) =>
          copiesNamed(record).map(({ copy }) => copyPath(record.issuer, copy)),
        ),
      )
      const read = new Set(pathways.map(({ file }) => file))
      const isUnread = (issuer: string) =>
        files.some(
          (file) => file.kind === 'pathway' && file.issuer === issuer && !read.has(file.path),
        )
      for (const file of files)
        if (file.kind === 'pathway-copy' && !named.has(file.path) && !isUnread(file.issuer))
          yield problem(this.code, file.path, fileStart, {
            message: sentence`No pathway names this copy.`,
            hint: asWritten`- url: …\n  copy: ${file.copy}.json`,
          })
    },
  },
]

/** Badges without a copy of their own that no catalogue has. What a suspended publisher has nobody can say. */
function unlisted(draft: Draft, record: PathwayFile): readonly Problem[] {
  const { files, publishers } = draft
  // A directory that could not be read has its own problems.
  if (files.some(({ kind }) => kind === 'directory') && publishers.length === 0) return []
  return elsewhereIn(record).flatMap(({ url, copy, path }) => {
    if (copy !== undefined || ownBadge(draft, url) !== undefined) return []
    const found = publishers.find(({ publisher }) => isBelow(url, publisher.url))
    const text = found === undefined ? ofNobody : textOfMissing(found, url)
    return text === undefined
      ? []
      : [problemAt('pathway-url-unlisted', record, [...path, 'url'], text)]
  })
}

/** Badges of this site by their address: no rule for badges would see them, and a copy would go stale. */
function ownAsElsewhere(draft: Draft, record: PathwayFile): readonly Problem[] {
  return elsewhereIn(record).flatMap(({ url, path }) => {
    const badge = ownBadge(draft, url)
    if (badge === undefined) return []
    return problemAt('pathway-url-unlisted', record, [...path, 'url'], {
      message: sentence`That is a badge of this site.`,
      hint: asWritten`badge: ${badge}`,
    })
  })
}

/** As issuer/badge, where something of one of this site's badges stands at the address. */
function ownBadge({ site, badgeFolders }: Draft, url: string): string | undefined {
  if (site === undefined) return undefined
  const { badge } = addressesOf(site.site)
  return badgeFolders.find((name) => {
    const [issuer = '', slug = ''] = name.split('/')
    return url.startsWith(badge(issuer, slug))
  })
}

const ofNobody = {
  message: sentence`The address is on the site of no publisher of badges/directory.yml.`,
  hint: asWritten`copy: maker.json   (${sentence`and save there what stands at the address`})`,
}

/** What is said of a badge of a publisher; nothing where its catalogue has it. */
function textOfMissing({ publisher, copy }: PublisherRecord, url: string) {
  const ids = copy?.badges.map(({ id }) => id) ?? []
  if (publisher.suspended !== undefined || ids.includes(url)) return undefined
  const nearest = nearestWord(url, ids)
  return {
    message: sentence`The copy of the catalogue of “${publisher.name}” has no badge at this address.`,
    hint: asWritten`${nearest === undefined ? 'npm run directory' : `url: ${nearest}`}`,
  }
}

function copiesNamed(record: PathwayFile) {
  return elsewhereIn(record).flatMap(({ copy, ...rest }) =>
    copy === undefined ? [] : [{ ...rest, copy }],
  )
}

/** Every place where a step names a badge of another site. */
function elsewhereIn({ pathway }: PathwayFile) {
  return pathway.steps.flatMap(({ of }, at) =>
    of.flatMap((part, index) =>
      'url' in part ? [{ url: part.url, copy: part.copy, path: ['steps', at, 'of', index] }] : [],
    ),
  )
}
