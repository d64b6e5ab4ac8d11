import { asWritten, sentence } from '../../bytes/sentence.ts'
import { tagSlug } from '../../model/addresses/address.ts'
import { nearestWord } from '../../model/text/nearest-word.ts'
import type { FieldPath } from '../../model/fields/field-issues.ts'
import type { Problem } from '../../model/problem.ts'
import { firstCircle } from '../circle.ts'
import { problemAt, type Draft, type FrameworkFile, type Rule } from '../draft.ts'
import type { Located } from '../records.ts'
import { referenceOf } from './alignment.ts'

/** Frameworks, and what refers to them by code. */
export const frameworkRules: readonly Rule[] = [
  {
    code: 'framework-name-duplicate',
    *check({ frameworks }) {
      for (const [index, record] of frameworks.entries()) {
        const { name } = record.framework
        if (!frameworks.slice(0, index).some(({ framework }) => framework.name === name)) continue
        yield problemAt(this.code, record, ['name'], {
          message: sentence`Another framework is called that.`,
          hint: sentence`Give each its own name, or take one of the two files out.`,
        })
      }
    },
  },
  {
    code: 'framework-code-duplicate',
    *check({ frameworks }) {
      for (const record of frameworks) {
        const seen = new Map<string, string>()
        for (const [index, { code }] of record.framework.items.entries()) {
          const other = seen.get(tagSlug(code))
          if (other !== undefined)
            yield problemAt(this.code, record, ['items', index, 'code'], {
              message: sentence`“${code}” and “${other}” would have one page.`,
              hint: sentence`Give each its own code; capitals, points and spaces make no difference.`,
            })
          seen.set(tagSlug(code), code)
        }
      }
    },
  },
  {
    code: 'framework-parent-unknown',
    *check({ frameworks }) {
      for (const record of frameworks) {
        const codes = record.framework.items.map(({ code }) => code)
        for (const [index, { code, parent }] of record.framework.items.entries()) {
          if (parent === undefined || codes.includes(parent)) continue
          const others = codes.filter((each) => each !== code)
          yield problemAt(this.code, record, ['items', index, 'parent'], {
            message: sentence`There is no “${parent}” in this framework.`,
            hint: asWritten`parent: '${nearestWord(parent, others) ?? others[0] ?? '…'}'`,
          })
        }
      }
    },
  },
  {
    code: 'framework-circle',
    *check({ frameworks }) {
      for (const record of frameworks) {
        const { items } = record.framework
        const parents = new Map(items.map(({ code, parent }) => [code, parent]))
        const circle = firstCircle([...parents.keys()], (code) => [parents.get(code) ?? []].flat())
        if (circle === undefined) continue
        const index = items.findIndex(({ code }) => code === circle[0])
        yield problemAt(this.code, record, ['items', index, 'parent'], {
          message: sentence`“${circle[0] ?? ''}” is part of itself: ${[...circle, circle[0]].join(' → ')}.`,
          hint: sentence`Take out one \`parent:\` of these.`,
        })
      }
    },
  },
  {
    code: 'framework-unknown',
    *check(draft) {
      const names = draft.files.flatMap((file) =>
        file.kind === 'framework' ? [file.framework] : [],
      )
      for (const { record, path, framework } of references(draft))
        if (!names.includes(framework)) {
          const meant = nearestWord(framework, names)
          yield problemAt(this.code, record, [...path, 'framework'], {
            message: sentence`There is no badges/frameworks/${framework}.yml.`,
            hint:
              meant === undefined
                ? sentence`Add the framework, or write the alignment out, with \`name:\` and \`url:\`.`
                : asWritten`framework: ${meant}`,
          })
        }
    },
  },
  {
    code: 'framework-code-unknown',
    check: (draft) => references(draft).flatMap((each) => unknownCode(draft, each)),
  },
]

function unknownCode(
  draft: Draft,
  { record, path, framework, code }: Reference,
): readonly Problem[] {
  const found = draft.frameworks.find(({ slug }) => slug === framework)
  const codes = found?.framework.items.map((item) => item.code)
  if (codes === undefined || codes.includes(code)) return []
  const meant = nearestWord(code, codes)
  const offered = codes.slice(0, 12).map((each) => `'${each}'`)
  return [
    problemAt('framework-code-unknown', record, [...path, 'code'], {
      message: sentence`There is no “${code}” in ${framework}.`,
      hint:
        meant === undefined
          ? sentence`It has ${offered.join(', ')} …`
          : asWritten`code: '${meant}'`,
    }),
  ]
}

/** Something that names a skill or level by code, and where it does. */
interface Reference {
  readonly record: Located
  readonly path: FieldPath
  readonly framework: string
  readonly code: string
}

function references({ badges, frameworks }: Draft): readonly Reference[] {
  return [
    ...badges.flatMap((record) =>
      record.writtenAlignments.flatMap((written, index) => {
        const reference = referenceOf(written)
        if (reference === undefined) return []
        return [{ record, path: ['alignments', index], ...reference }]
      }),
    ),
    ...frameworks.flatMap(referencesIn),
  ]
}

function referencesIn(record: FrameworkFile): readonly Reference[] {
  return record.framework.items.flatMap(({ level, matches }, index) => [
    ...(level === undefined
      ? []
      : [
          {
            record,
            path: ['items', index, 'level'],
            framework: level.framework ?? record.slug,
            code: level.code,
          },
        ]),
    ...matches.map((match, at) => ({ record, path: ['items', index, 'matches', at], ...match })),
  ])
}
