import { readFile, stat } from 'node:fs/promises'
import type { ComposedFile } from '../awarding/files/composed-file.ts'
import {
  formChanges,
  formFields,
  isFormHeading,
  type FormKind,
} from '../awarding/from-issue/form-fields.ts'
import type { FormOutcome, Proposal } from '../awarding/from-issue/form-outcome.ts'
import { formProblemWords, type FormProblem } from '../awarding/from-issue/form-problem.ts'
import { problemCatalogue } from '../model/problem-catalogue.ts'
import { slugFault } from '../model/addresses/slug.ts'
import { forgeFailure, type ForgeFailure } from './failure.ts'

const mostBytes = 4_000_000
const mostFiles = 60
const mostText = 65_536

/**
 * Reads what the job that read an issue left for the jobs that may write. That job runs other people's packages, so
 * nothing of it is believed: it can name one of our problems, or bring files of one badge under names that it does
 * not choose.
 *
 * @throws ForgeFailure `handed-over` when it is anything else
 */
export async function readHandedOver(path: string, issue: number): Promise<FormOutcome> {
  if ((await stat(path)).size > mostBytes) throw invalid()
  const value = JSON.parse(await readFile(path, 'utf8')) as Unchecked<Proposal> & {
    readonly problems?: unknown
  }
  if (value.kind === 'problems') return { kind: 'problems', problems: problemsIn(value.problems) }
  const { form, change, issuer, badge, count, files } = value
  if (value.kind !== 'proposal' || !isKey(formFields, form) || !isSlug(issuer) || !isSlug(badge))
    throw invalid()
  if (!Number.isInteger(count) || !Array.isArray(files) || files.length > mostFiles) throw invalid()
  const allowed = pathOf(form, issuer, badge, issue)
  const isChange = formChanges.find((each) => each === change)
  if ((form === 'change') !== (isChange !== undefined)) throw invalid()
  return {
    kind: 'proposal',
    form,
    ...(isChange === undefined ? {} : { change: isChange }),
    issuer,
    badge,
    count: count as number,
    files: files.map((file: Unchecked<ComposedFile>) => fileIn(file, allowed)),
  }
}

/** As a stranger's JSON has it. */
type Unchecked<Known> = { readonly [Name in keyof Known]?: unknown }

function problemsIn(value: unknown): readonly FormProblem[] {
  if (!Array.isArray(value) || value.length > 100) throw invalid()
  return value.map(({ code, field, most, problem }: Unchecked<FormProblem>) => {
    if (!isKey(formProblemWords, code)) throw invalid()
    if (field !== undefined && !(typeof field === 'string' && isFormHeading(field))) throw invalid()
    if (most !== undefined && !isCount(most)) throw invalid()
    if (problem !== undefined && !isKey(problemCatalogue, problem)) throw invalid()
    return {
      code,
      ...(field === undefined ? {} : { field }),
      ...(most === undefined ? {} : { most }),
      ...(problem === undefined ? {} : { problem }),
    }
  })
}

function fileIn({ path, text }: Unchecked<ComposedFile>, allowed: RegExp): ComposedFile {
  if (typeof path !== 'string' || !allowed.test(path)) throw invalid()
  if (typeof text !== 'string' || text.length > mostText) throw invalid()
  return { path, text }
}

/** Where a form's files may lie. The slugs have been checked, so they hold nothing that means more in a pattern. */
function pathOf(form: FormKind, issuer: string, badge: string, issue: number): RegExp {
  if (form === 'badge') return new RegExp(`^badges/${issuer}/${badge}/badge\\.md$`)
  const name =
    form === 'award' ? `issue-${issue}(?:-\\d{1,2})?` : '[a-z0-9](?:[a-z0-9_-]|\\.(?!\\.)){0,95}'
  const month = '(?:\\d{4}-\\d{2}(?:-\\d{1,3})?/)?'
  return new RegExp(`^awards/${issuer}/${badge}/${month}${name}\\.yml$`)
}

function isKey<Known extends object>(known: Known, text: unknown): text is keyof Known {
  return typeof text === 'string' && Object.hasOwn(known, text)
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0
}

function isSlug(text: unknown): text is string {
  return typeof text === 'string' && slugFault(text) === undefined
}

function invalid(): ForgeFailure {
  return forgeFailure('handed-over', 'What the job before handed over is not what it may be.')
}
