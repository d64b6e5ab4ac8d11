import { asWritten, sentence } from '../bytes/sentence.ts'
import { contrast } from '../model/look/contrast.ts'
import { nearestWord } from '../model/text/nearest-word.ts'
import { fileStart, problem, type Problem } from '../model/problem.ts'
import { problemAt, type Draft, type Rule } from './draft.ts'

const leastContrast = 4.5

/** Pictures: named and there, or drawn and readable. */
export const imageRules: readonly Rule[] = [
  {
    code: 'image-missing',
    *check(draft) {
      for (const { record, image, field } of named(draft)) {
        const folder = folderOf(record.file)
        if (image === undefined || draft.files.some(({ path }) => path === folder + image)) continue
        const there = draft.files
          .filter(({ kind, path }) => kind.endsWith('-image') && folderOf(path) === folder)
          .map(({ path }) => path.slice(folder.length))
        yield problemAt(this.code, record, field, {
          message: sentence`There is no ${image} beside this file.`,
          hint: asWritten`${field.at(-1) ?? 'image'}: ${nearestWord(image, there) ?? there[0] ?? sentence`${image}   (and put the file there)`}`,
        })
      }
    },
  },
  {
    code: 'image-unused',
    *check(draft) {
      const used = new Set(named(draft).map(({ record, image }) => folderOf(record.file) + image))
      const read = new Set(named(draft).map(({ record }) => folderOf(record.file)))
      for (const { kind, path } of draft.files) {
        if (!kind.endsWith('-image') || used.has(path) || !read.has(folderOf(path))) continue
        yield problem(this.code, path, fileStart, {
          message: sentence`Nothing names this picture.`,
          hint: asWritten`${kind === 'site-image' ? 'logo' : 'image'}: ${path.slice(folderOf(path).length)}`,
        })
      }
    },
  },
  {
    code: 'art-beside-image',
    *check({ badges }) {
      for (const record of badges)
        if (record.badge.image !== undefined && record.badge.art !== undefined)
          yield problemAt(this.code, record, ['art'], {
            message: sentence`The badge has an \`image\` and \`art\`.`,
            hint: sentence`image: ${record.badge.image}   (and no art)`,
          })
    },
  },
  { code: 'art-contrast', check: ({ badges }) => badges.flatMap(contrastProblems) },
]

function contrastProblems(record: Draft['badges'][number]): readonly Problem[] {
  const { art } = record.badge
  if (!art) return []
  const ratio = contrast(art.foreground, art.background)
  if (ratio >= leastContrast) return []
  const better = contrast('#ffffff', art.background) >= leastContrast ? '#ffffff' : '#000000'
  return [
    problemAt('art-contrast', record, ['art', 'foreground'], {
      message: sentence`The contrast of foreground and background is ${Math.floor(ratio * 100) / 100}; 4.5 is the least.`,
      hint: asWritten`foreground: "${better}"`,
    }),
  ]
}

function named(draft: Draft) {
  const { site } = draft
  const field = ['image']
  return [
    ...(site
      ? (['logo', 'hero'] as const).map((picture) => ({
          record: site,
          image: site.site.theme?.[picture],
          field: ['theme', picture],
        }))
      : []),
    ...draft.issuers.map((record) => ({ record, image: record.profile.image, field })),
    ...draft.badges.map((record) => ({ record, image: record.badge.image, field })),
  ]
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1)
}
