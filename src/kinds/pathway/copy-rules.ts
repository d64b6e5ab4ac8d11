import { asWritten, sentence } from '../../bytes/sentence.ts'
import { nearestWord } from '../../model/nearest-word.ts'
import { fileStart, problem } from '../../model/problem.ts'
import { problemAt, type PathwayFile, type Rule } from '../draft.ts'
import { copyPath } from './badge-copy.ts'

/** Copies of badges of other sites: named and there, and of the badge they are said to be of. */
export const copyRules: readonly Rule[] = [
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

function copiesNamed({ pathway }: PathwayFile) {
  return pathway.steps.flatMap(({ of }, at) =>
    of.flatMap((part, index) =>
      'copy' in part ? [{ url: part.url, copy: part.copy, path: ['steps', at, 'of', index] }] : [],
    ),
  )
}
