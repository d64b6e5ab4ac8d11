import { sentence, type Sentence } from '../../bytes/sentence.ts'
import { z } from 'zod'
import { isAwardId } from '../addresses/award-id.ts'
import { isDate, isDuration, nearestDate } from './dates.ts'
import type { Fault } from './fault.ts'
import { isEmail, isTelephone, telephoneFault } from '../identity.ts'
import { isLanguageTag, nearestLanguageTag } from './language-tag.ts'
import { textFault } from '../text/safe-text.ts'
import { urlFault } from '../addresses/safe-url.ts'
import { nearestWord } from '../text/nearest-word.ts'
import { isFileName, slugFault } from '../addresses/slug.ts'

/** What an editor shows about a field: a name, a sentence, and a value that would do. */
export interface FieldMeta {
  readonly title: string
  readonly description: string
  readonly example: unknown
}

/** Of a field that its description names well enough. */
export function plainMeta(description: string): FieldMeta {
  return { title: description.replace(/\.$/, ''), description, example: '…' }
}

/** A value as it is once it has been read: nobody changes it. */
export type DeepReadonly<Value> = Value extends readonly (infer Item)[]
  ? readonly DeepReadonly<Item>[]
  : Value extends object
    ? { readonly [Key in keyof Value]: DeepReadonly<Value[Key]> }
    : Value

/** A written value whose fields `Names` have been filled in where they were left out. */
export type Filled<Written, Names extends keyof Written> = Omit<Written, Names> &
  Required<Pick<Written, Names>>

/** BCP 47 tag -> translated texts. */
export type Translations<Text> = Readonly<Record<string, Text>>

/** Gives a schema its name, sentence and example; they reach the JSON Schemas and the hints. */
export function described<Schema extends z.ZodType>(schema: Schema, meta: FieldMeta): Schema {
  const { example, ...rest } = meta
  return schema.meta({ ...rest, examples: [example] })
}

/** A text of one line. */
export function line(max: number, meta: FieldMeta) {
  return described(
    checked(z.string().trim(), (value) => textFault(value, { max, lines: 'one' })),
    meta,
  )
}

/** A text of any number of lines. */
export function prose(max: number, meta: FieldMeta) {
  return described(
    checked(z.string().trim(), (value) => textFault(value, { max, lines: 'many' })),
    meta,
  )
}

/** An absolute web address. */
export function url(meta: FieldMeta) {
  return described(checked(z.string(), urlFault), meta)
}

/** The name of a folder, as it stands in addresses. */
export function slug(meta: FieldMeta) {
  return described(checked(z.string(), slugFault), meta)
}

/** A language tag (BCP 47): `en-GB`. */
export function language(meta: FieldMeta) {
  return described(checked(z.string(), languageFault), meta)
}

/** A day (`YYYY-MM-DD`). */
export function date(meta: FieldMeta) {
  return described(checked(z.string(), dateFault), meta)
}

/** A length of time (ISO 8601): `P1Y`. */
export function duration(meta: FieldMeta) {
  return described(checked(z.string(), durationFault), meta)
}

/** A day, or a length of time from the day of the award. */
export function dateOrDuration(meta: FieldMeta) {
  return described(
    checked(z.string(), (value) =>
      value.startsWith('P') ? durationFault(value) : dateFault(value),
    ),
    meta,
  )
}

/** An e-mail address. */
export function email(meta: FieldMeta) {
  return described(checked(z.string(), emailFault), meta)
}

/** A telephone number in international form (E.164). */
export function telephone(meta: FieldMeta) {
  return described(
    checked(z.string(), (value) =>
      isTelephone(value) ? undefined : telephoneFault(nearestTelephone(value)),
    ),
    meta,
  )
}

/** A colour as `#rrggbb`. */
export function colour(meta: FieldMeta) {
  return described(
    checked(z.string(), (value) =>
      /^#[0-9a-f]{6}$/i.test(value)
        ? undefined
        : {
            code: 'colour-invalid',
            message: sentence`is not a colour written #rrggbb`,
            fix: '#1d4e89',
          },
    ),
    meta,
  )
}

/** The name of a picture in the same folder. */
export function imageName(meta: FieldMeta) {
  return described(
    checked(z.string(), (value) =>
      isFileName(value) && /\.(svg|png)$/.test(value)
        ? undefined
        : {
            code: 'image-name-invalid',
            message: sentence`is not the name of an SVG or PNG file in this folder`,
            fix: 'image.svg',
          },
    ),
    meta,
  )
}

/** @param advice what to write instead. */
export function awardId(advice: Sentence, meta: FieldMeta) {
  return described(
    checked(z.string(), (value) =>
      isAwardId(value)
        ? undefined
        : {
            code: 'award-id-invalid',
            message: sentence`is not 26 of a-z and 2-7`,
            fix: '',
            advice,
          },
    ),
    meta,
  )
}

/** One of the words a standard lists, or `ext:` and a word of one's own where it allows that. */
export function wordOrExtension(words: readonly string[], meta: FieldMeta) {
  const extended = /^ext:[A-Za-z0-9_-]+$/
  const schema = checked(z.string(), (value) =>
    words.includes(value) || extended.test(value)
      ? undefined
      : {
          code: 'value-unknown',
          message: sentence`is not one of the words that the standard lists`,
          fix: nearestWord(value, words) ?? words[0] ?? '',
        },
  )
  return schema.meta({
    title: meta.title,
    description: meta.description,
    examples: [meta.example],
    anyOf: [{ enum: [...words] }, { pattern: extended.source }],
  })
}

/** A list without an entry that comes twice, by what `partOf` takes of it: all, where nothing is said. */
export function distinct<Item extends z.ZodType>(
  item: Item,
  max: number,
  meta: FieldMeta,
  partOf: (value: z.output<Item>) => unknown = (value) => value,
) {
  const list = z
    .array(item)
    .max(max)
    .check((payload) => {
      payload.value.forEach((value, index) => {
        if (payload.value.findIndex((other) => same(partOf(other), partOf(value))) === index) return
        const fault: Fault = {
          code: 'list-duplicate',
          message: sentence`stands in the list twice`,
          fix: '',
          advice: sentence`Keep one of the two.`,
        }
        payload.issues.push({
          code: 'custom',
          input: value,
          message: fault.code,
          path: [index],
          params: { fault },
        })
      })
    })
  return described(list, meta)
}

/** Texts in other languages, by language tag. */
export function translations<Shape extends z.ZodRawShape>(shape: Shape) {
  const texts = z.strictObject(shape)
  return described(
    z.record(
      checked(z.string(), (tag) =>
        isLanguageTag(tag)
          ? undefined
          : { code: 'language-invalid', message: sentence`is not a language tag`, fix: 'gu: …' },
      ),
      texts,
    ),
    {
      title: 'Translations',
      description: 'The same texts in other languages, each under its language tag.',
      example: { gu: { name: '…' } },
    },
  )
}

/** Runs a check of ours as part of a schema; the fault travels in the issue. */
export function checked<Schema extends z.ZodType>(
  schema: Schema,
  faultOf: (value: z.output<Schema>) => Fault | undefined,
): Schema {
  return schema.check((payload) => {
    // A map with a mistyped key is reported for that alone.
    if (payload.issues.length > 0) return
    const fault = faultOf(payload.value)
    if (fault)
      payload.issues.push({
        code: 'custom',
        input: payload.value,
        message: fault.code,
        params: { fault },
      })
  })
}

function same(a: unknown, b: unknown): boolean {
  return typeof a === 'string' && typeof b === 'string'
    ? a.toLowerCase() === b.toLowerCase()
    : a === b
}

function languageFault(value: string): Fault | undefined {
  return isLanguageTag(value)
    ? undefined
    : {
        code: 'language-invalid',
        message: sentence`is not a language tag`,
        fix: nearestLanguageTag(value),
      }
}

function dateFault(value: string): Fault | undefined {
  return isDate(value)
    ? undefined
    : {
        code: 'date-invalid',
        message: sentence`is not a day of the calendar`,
        fix: nearestDate(value),
      }
}

function durationFault(value: string): Fault | undefined {
  return isDuration(value)
    ? undefined
    : { code: 'duration-invalid', message: sentence`is not a length of time`, fix: 'P2Y' }
}

function emailFault(value: string): Fault | undefined {
  return isEmail(value)
    ? undefined
    : {
        code: 'email-invalid',
        message: sentence`is not an e-mail address`,
        fix: 'badges@school.example',
      }
}

function nearestTelephone(value: string): string {
  const digits = value
    .replaceAll(/[^\d+]/g, '')
    .replace(/^00/, '+')
    .replace(/^0/, '+44')
  return isTelephone(digits) ? digits : '+441164960000'
}
