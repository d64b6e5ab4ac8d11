import { asWritten, sentence, verbatim, type Sentence } from '../bytes/sentence.ts'
import { positionOf } from '../model/position.ts'
import type { FieldIssue, FieldPath } from '../model/fields/field-issues.ts'
import { nearestWord } from '../model/text/nearest-word.ts'
import type { ProblemCode } from '../model/problem-catalogue.ts'
import { problem, type Problem } from '../model/problem.ts'
import type { ParsedYaml } from './yaml/parse-yaml.ts'
import { stringify } from 'yaml'

export interface Written {
  readonly file: string
  readonly yaml: ParsedYaml
  /** Whether a message may repeat what was written; in award files only words of a vocabulary and days are. */
  readonly echo: 'all' | 'vocabulary'
}

// Whoever has made a hundred mistakes has made one, a hundred times.
const mostInAFile = 100

/** What a schema found, in words and with its place in the file. */
export function issueProblems(issues: readonly FieldIssue[], written: Written): readonly Problem[] {
  return issues.slice(0, mostInAFile).map((issue) => issueProblem(issue, written))
}

function issueProblem(issue: FieldIssue, written: Written): Problem {
  const say: Say = (code, says, hint = exampleLine(issue)) =>
    problem(code, written.file, positionOf(written.yaml, issue.path), {
      message: sentence`${named(issue.path)} ${says}.`,
      hint,
    })
  switch (issue.kind) {
    case 'missing':
      return say('field-missing', sentence`is missing`)
    case 'unknown-key':
      return unknownKey(issue, written)
    case 'type':
      return wrongType(issue, written, say)
    case 'word':
      return wrongWord(issue, written, say)
    case 'empty-list':
      return say('list-empty', sentence`is empty`)
    case 'long-list':
      return say('list-too-long', sentence`has more than ${issue.most} entries`)
    case 'range':
      return say('number-out-of-range', issue.says)
    case 'form':
      return say('field-type', sentence`is not written as it should be`)
    case 'fault':
      return faulty(issue, written, say)
    default:
      return issue satisfies never
  }
}

type Say = (code: ProblemCode, says: Sentence, hint?: Sentence) => Problem
type IssueOf<Kind extends FieldIssue['kind']> = Extract<FieldIssue, { kind: Kind }>

function unknownKey(issue: IssueOf<'unknown-key'>, written: Written): Problem {
  const meant =
    expectedKeys.get(issue.key)?.find((key) => issue.known.includes(key)) ??
    nearestWord(issue.key, issue.known)
  const shown =
    written.echo === 'all' || meant !== undefined
      ? asWritten`\`${issue.key.slice(0, 40)}\``
      : sentence`This key`
  const at = written.yaml.keys[issue.path.join('.')] ?? written.yaml.start
  const message = sentence`${shown} means nothing here.`
  return problem(
    'key-unknown',
    written.file,
    at,
    meant === undefined
      ? {
          message,
          hint: sentence`The keys here are ${issue.known.join(', ')}.`,
        }
      : {
          message: sentence`${message} Did you mean \`${meant}\`?`,
          hint: asWritten`${meant}: …`,
        },
  )
}

const kinds: Readonly<Record<string, Sentence>> = {
  string: sentence`a text`,
  array: sentence`a list`,
  object: sentence`\`key: value\` lines`,
  record: sentence`\`key: value\` lines`,
  boolean: sentence`true or false`,
  number: sentence`a number`,
  'text or number': sentence`a text or a number`,
  'text or map': sentence`a text or \`key: value\` lines`,
}

function wrongType(issue: IssueOf<'type'>, written: Written, say: Say): Problem {
  const { seen, expected } = issue
  if (expected === 'string' && (typeof seen === 'number' || typeof seen === 'boolean')) {
    const source = written.yaml.sources[issue.path.join('.')] ?? String(seen)
    const shown = written.echo === 'all' || source.length <= 6 ? source : '…'
    const key = lastKey(issue.path)
    return say(
      'text-needs-quotes',
      sentence`is a text and needs quotation marks`,
      asWritten`${key === undefined ? '-' : `${key}:`} "${shown}"`,
    )
  }
  const word = kinds[expected] ?? sentence`something else`
  return say(
    'field-type',
    seen === null ? sentence`has no value; it should be ${word}` : sentence`should be ${word}`,
  )
}

function wrongWord(issue: IssueOf<'word'>, written: Written, say: Say): Problem {
  const meant = nearestWord(String(issue.seen), issue.options)
  const isShown = written.echo === 'all' || meant !== undefined
  const seen = typeof issue.seen === 'string' && isShown ? `“${short(issue.seen)}” ` : ''
  const options = issue.options.join(', ')
  const says =
    meant === undefined
      ? sentence`${seen}is not one of ${options}`
      : sentence`${seen}is not one of ${options}; ${meant} is the nearest`
  return say('value-unknown', says, yamlLine(lastKey(issue.path), meant ?? issue.options[0] ?? ''))
}

function faulty(issue: IssueOf<'fault'>, written: Written, say: Say): Problem {
  const { fault, seen } = issue
  const free = written.echo === 'all' || (plainCodes.has(fault.code) && isDayLike(seen))
  const isShown = typeof seen === 'string' && quotable.has(fault.code) && free
  const quote = isShown ? `“${short(seen)}” ` : ''
  const message = sentence`${quote}${fault.message}`
  if (fault.advice !== undefined) return say(fault.code, message, fault.advice)
  if (typeof seen === 'object') return say(fault.code, fault.message, verbatim(fault.fix))
  const fixed = (free || plainCodes.has(fault.code)) && fault.fix !== ''
  return say(
    fault.code,
    message,
    fixed ? yamlLine(lastKey(issue.path), fault.fix) : exampleLine(issue),
  )
}

/** A path as people count: `awards.3.evidence`, from 1. */
export function named(path: FieldPath): string {
  return `\`${path.map((part) => (typeof part === 'number' ? part + 1 : part)).join('.') || 'The file'}\``
}

function exampleLine(issue: FieldIssue): Sentence {
  return yamlLine(lastKey(issue.path), issue.example)
}

function lastKey(path: FieldPath): string | undefined {
  const last = path.at(-1)
  return typeof last === 'string' ? last : undefined
}

/** A text too short to be anybody's number or address. */
function isDayLike(seen: unknown): boolean {
  return typeof seen === 'string' && /^[\dPYMWDT./-]{1,10}$/.test(seen)
}

function short(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text
}

// What is offered in their place is a day, a length of time or a tag, never a person.
const plainCodes = new Set<ProblemCode>(['date-invalid', 'duration-invalid', 'language-invalid'])
// Values that help when they are repeated.
const quotable = new Set<ProblemCode>([
  ...plainCodes,
  'slug-invalid',
  'colour-invalid',
  'value-unknown',
  'image-name-invalid',
  'slug-reserved',
  'list-duplicate',
  'owner-invalid',
  'related-invalid',
  'badge-name-invalid',
  'pathway-needs-invalid',
  'pathway-copy-name',
])

/** A line or two of YAML for a hint: `key: value`, or `- value` in a list. */
function yamlLine(key: string | undefined, value: unknown): Sentence {
  const shown = key === undefined ? [value] : { [key]: value }
  return verbatim(stringify(shown, { lineWidth: 0 }).trimEnd())
}

/** Words that people expect, and the keys they stand for where those exist. */
const expectedKeys: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    title: ['name'],
    name: ['title', 'displayName'],
    type: ['achievementType', 'kind'],
    kind: ['achievementType'],
    criteria: ['criteriaUrl'],
    credits: ['creditsAvailable', 'creditsEarned'],
    code: ['humanCode'],
    field: ['fieldOfStudy'],
    results: ['resultDescriptions'],
    date: ['awarded', 'on'],
    issued: ['awarded'],
    issuedOn: ['awarded'],
    validFrom: ['awarded'],
    validUntil: ['expires'],
    valid: ['expires'],
    license: ['licenseNumber'],
    licence: ['licenseNumber'],
    started: ['activityStart'],
    ended: ['activityEnd'],
    email: ['recipient'],
    mail: ['email'],
    phone: ['telephone'],
    website: ['url'],
    link: ['url'],
    logo: ['image'],
    picture: ['image'],
    skills: ['alignments'],
    lang: ['language'],
    replaces: ['supersedes'],
    withdrawn: ['revoked'],
    deleted: ['erased'],
    public: ['listed'],
  }),
)
