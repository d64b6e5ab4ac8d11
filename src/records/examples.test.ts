import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { awardFileSchema } from '../kinds/award/schema.ts'
import { badgeSchema } from '../kinds/badge/schema.ts'
import { endorsementSchema } from '../kinds/endorsement/schema.ts'
import { pathwaySchema } from '../kinds/pathway/schema.ts'
import { directorySchema } from '../kinds/publisher/schema.ts'
import { parseMarkdown } from '../model/text/markdown.ts'
import type { ProblemCode } from '../model/problem-catalogue.ts'
import { profileSchema } from '../kinds/issuer/schema.ts'
import { siteSchema } from '../kinds/site/schema.ts'
import { readFrontMatter } from './yaml/front-matter.ts'
import { readYamlRecord } from './readers/read-yaml-record.ts'

/** The examples in a README that start in a fence of a language. */
function examplesIn(file: string, language: string): readonly string[] {
  const text = readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8')
  return [...text.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\``, 'gms'))].map(
    (match) => match[1] ?? '',
  )
}

function codesOf(
  text: string,
  schema: Parameters<typeof readYamlRecord>[0],
): readonly ProblemCode[] {
  const read = readYamlRecord(schema, { text, file: 'README.md', echo: 'all' })
  return 'problems' in read ? read.problems.map(({ code }) => code) : []
}

/** A pathway has steps; whatever else has front matter is a badge. */
const schemaOf = (text: string) => (/^steps:/m.test(text) ? pathwaySchema : badgeSchema)

test.each(examplesIn('badges/README.md', 'markdown'))(
  'the example of a badge or a pathway can be used as it stands',
  (text) => {
    const { frontMatter, problems } = readFrontMatter(text, 'badge.md')
    expect(problems).toEqual([])
    expect(codesOf(frontMatter?.yaml ?? '', schemaOf(text))).toEqual([])
    expect(parseMarkdown(frontMatter?.body ?? '').faults).toEqual([])
  },
)

test.each(examplesIn('badges/README.md', 'yaml'))(
  'lines shown for badges mean what they should: %j',
  (text) => {
    const isPart = (codes: readonly ProblemCode[]) =>
      codes.every((code) => code === 'field-missing')
    expect(
      [badgeSchema, profileSchema, siteSchema, directorySchema, endorsementSchema].some((schema) =>
        isPart(codesOf(text, schema)),
      ),
    ).toBe(true)
  },
)

test.each(examplesIn('awards/README.md', 'yaml'))(
  'lines shown for awards mean what they should: %j',
  (text) => {
    const shortened: readonly ProblemCode[] = ['award-id-invalid', 'recipient-seal-invalid']
    expect(codesOf(text, awardFileSchema).filter((code) => !shortened.includes(code))).toEqual([])
  },
)
