import { sentence, type Sentence } from '../../bytes/sentence.ts'
import type { z } from 'zod'
import type { Fault } from './fault.ts'
import { exampleAt, keysAt } from './schema-lookup.ts'

/** Keys and indexes from the top of a record to a value. */
export type FieldPath = readonly (string | number)[]

/** What a schema found, without the library that found it. `example` would do in the value's place. */
export type FieldIssue = { readonly path: FieldPath; readonly example: unknown } & (
  | { readonly kind: 'missing' }
  | { readonly kind: 'unknown-key'; readonly key: string; readonly known: readonly string[] }
  | { readonly kind: 'type'; readonly expected: string; readonly seen: unknown }
  | { readonly kind: 'word'; readonly options: readonly string[]; readonly seen: unknown }
  | { readonly kind: 'empty-list' }
  | { readonly kind: 'long-list'; readonly most: number }
  | { readonly kind: 'range'; readonly says: Sentence }
  | { readonly kind: 'form' }
  | { readonly kind: 'fault'; readonly fault: Fault; readonly seen: unknown }
)

export type RecordSchema = z.ZodType
/** What a schema makes of a value. */
export type ReadBy<Schema extends RecordSchema> = z.output<Schema>

/** A value as a schema reads it, or everything that is wrong with it. */
export function readWith<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
): { readonly value: z.output<Schema> } | { readonly issues: readonly FieldIssue[] } {
  const result = schema.safeParse(value)
  if (result.success) return { value: result.data }
  const context = { schema, value }
  return { issues: result.error.issues.flatMap((issue) => fieldIssues(issue, issue.path, context)) }
}

type Issue = z.core.$ZodIssue
interface Context {
  readonly schema: z.ZodType
  readonly value: unknown
}

function fieldIssues(
  issue: Issue,
  keys: readonly PropertyKey[],
  context: Context,
): readonly FieldIssue[] {
  const path = keys.map((key) => (typeof key === 'number' ? key : String(key)))
  const seen = valueAt(context.value, path)
  const base = { path, example: exampleAt(context.schema, path) }
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => unknownKey(key, path, context.schema))
  if (issue.code === 'invalid_key')
    return issue.issues.flatMap((inner) => fieldIssues(inner as Issue, path, context))
  if (seen === undefined) return [{ ...base, kind: 'missing' }]
  switch (issue.code) {
    case 'custom':
      return [{ ...base, kind: 'fault', fault: issue.params?.['fault'] as Fault, seen }]
    case 'invalid_type':
      return [{ ...base, kind: 'type', expected: issue.expected, seen }]
    case 'invalid_value':
      return [{ ...base, kind: 'word', options: issue.values.map(String), seen }]
    case 'invalid_union':
      return (
        meantOption(issue, path, context) ?? [
          { ...base, kind: 'type', expected: `text or ${otherOption(issue)}`, seen },
        ]
      )
    case 'too_big':
    case 'too_small':
      return [{ ...base, ...outOfSize(issue) }]
    default:
      return [{ ...base, kind: 'form' }]
  }
}

/** The option of a union that speaks of the inside of the value is the one that was meant. */
function meantOption(
  issue: Extract<Issue, { code: 'invalid_union' }>,
  path: FieldPath,
  context: Context,
): readonly FieldIssue[] | undefined {
  const isOther = (error: Issue) => error.code === 'invalid_type' && error.path.length === 0
  const meant = issue.errors.find((errors) => !errors.some(isOther))
  return meant?.flatMap((error) => fieldIssues(error, [...path, ...error.path], context))
}

/** What else than a text may stand where a union stands. */
function otherOption(issue: Extract<Issue, { code: 'invalid_union' }>): 'number' | 'map' {
  const isNumber = (error: Issue) => error.code === 'invalid_type' && error.expected === 'number'
  return issue.errors.flat().some(isNumber) ? 'number' : 'map'
}

function unknownKey(key: string, path: FieldPath, schema: z.ZodType): FieldIssue {
  return {
    kind: 'unknown-key',
    path: [...path, key],
    key,
    known: keysAt(schema, path),
    example: '…',
  }
}

function outOfSize(issue: Extract<Issue, { code: 'too_big' | 'too_small' }>) {
  const limit = Number(issue.code === 'too_big' ? issue.maximum : issue.minimum)
  if (issue.origin === 'array')
    return issue.code === 'too_small'
      ? ({ kind: 'empty-list' } as const)
      : ({ kind: 'long-list', most: limit } as const)
  if (issue.origin === 'string') return { kind: 'form' } as const
  return { kind: 'range', says: rangeOf(issue, limit) } as const
}

function rangeOf(issue: Extract<Issue, { code: 'too_big' | 'too_small' }>, limit: number) {
  const isOpen = issue.inclusive === false
  if (issue.code === 'too_big')
    return isOpen ? sentence`has to be less than ${limit}` : sentence`may be at most ${limit}`
  return isOpen ? sentence`has to be more than ${limit}` : sentence`may be at least ${limit}`
}

function valueAt(value: unknown, path: FieldPath): unknown {
  return path.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null && Object.hasOwn(inner, key)
        ? (inner as Readonly<Record<string | number, unknown>>)[key]
        : undefined,
    value,
  )
}
