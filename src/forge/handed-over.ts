import { readFile, stat } from 'node:fs/promises'
import type { ComposedFile } from '../awarding/composed-file.ts'
import {
  formChanges,
  formFields,
  isFormHeading,
  type FormKind,
} from '../awarding/from-issue/form-fields.ts'
import type { FormOutcome, Proposal } from '../awarding/from-issue/form-outcome.ts'
import { formProblemWords, type FormProblem } from '../awarding/from-issue/form-problem.ts'
import { problemCatalogue } from '../model/problem-catalogue.ts'
import { slugFault } from '../model/slug.ts'
import { ForgeFailure } from './forge-failure.ts'

const mostBytes = 4_000_000
const mostFiles = 60
const mostText = 65_536

/**
 * Reads what the job that read an issue left for the jobs that may write. That job runs other people's packages, so
 * nothing of it is believed: it can name one of our problems, or bring files of one badge under names that it does
 * not choose.
 *
 * @throws ForgeFailure `HANDED_OVER` when it is anything else
 */
export async function readHandedOver(path: string, issue: number): Promise<FormOutcome> {
  if ((await stat(path)).size > mostBytes) throw strange()
  const told = JSON.parse(await readFile(path, 'utf8')) as Untold<Proposal> & {
    readonly problems?: unknown
  }
  if (told.kind === 'problems') return { kind: 'problems', problems: problemsIn(told.problems) }
  const { form, change, issuer, badge, count, files } = told
  if (told.kind !== 'proposal' || !isKey(formFields, form) || !isSlug(issuer) || !isSlug(badge))
    throw strange()
  if (!Number.isInteger(count) || !Array.isArray(files) || files.length > mostFiles) throw strange()
  const allowed = pathOf(form, issuer, badge, issue)
  const isChange = formChanges.find((each) => each === change)
  if ((form === 'change') !== (isChange !== undefined)) throw strange()
  return {
    kind: 'proposal',
    form,
    ...(isChange === undefined ? {} : { change: isChange }),
    issuer,
    badge,
    count: count as number,
    files: files.map((file: Untold<ComposedFile>) => fileIn(file, allowed)),
  }
}

/** As a stranger's JSON has it. */
type Untold<Known> = { readonly [Name in keyof Known]?: unknown }

function problemsIn(told: unknown): readonly FormProblem[] {
  if (!Array.isArray(told) || told.length > 100) throw strange()
  return told.map(({ code, field, most, problem }: Untold<FormProblem>) => {
    if (!isKey(formProblemWords, code)) throw strange()
    if (field !== undefined && !(typeof field === 'string' && isFormHeading(field))) throw strange()
    if (most !== undefined && !isCount(most)) throw strange()
    if (problem !== undefined && !isKey(problemCatalogue, problem)) throw strange()
    return {
      code,
      ...(field === undefined ? {} : { field }),
      ...(most === undefined ? {} : { most }),
      ...(problem === undefined ? {} : { problem }),
    }
  })
}

function fileIn({ path, text }: Untold<ComposedFile>, allowed: RegExp): ComposedFile {
  if (typeof path !== 'string' || !allowed.test(path)) throw strange()
  if (typeof text !== 'string' || text.length > mostText) throw strange()
  return { path, text }
}

/** Where a form's files may lie. The slugs have been checked, so they hold nothing that means more in a pattern. */
function pathOf(form: FormKind, issuer: string, badge: string, issue: number): RegExp {
  if (form === 'badge') return new RegExp(`^badges/${issuer}/${badge}/badge\\.md$`)
  const name =
    form === 'award' ? `issue-${issue}(?:-\\d{1,2})?` : '[a-z0-9](?:[a-z0-9_-]|\\.(?!\\.)){0,95}'
  return new RegExp(`^awards/${issuer}/${badge}/${name}\\.yml$`)
}

function isKey<Known extends object>(known: Known, text: unknown): text is keyof Known {
  return typeof text === 'string' && Object.hasOwn(known, text)
}

function isCount(told: unknown): told is number {
  return typeof told === 'number' && Number.isFinite(told) && told >= 0
}

function isSlug(text: unknown): text is string {
  return typeof text === 'string' && slugFault(text) === undefined
}

function strange(): ForgeFailure {
  return new ForgeFailure('HANDED_OVER', 'What the job before handed over is not what it may be.')
}
