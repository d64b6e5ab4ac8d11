import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { readChange, type Change } from '../history/change.ts'
import { readHistory } from '../history/history.ts'
import { layOut } from '../history/lay-out.ts'
import { adviceOn } from '../kinds/badge/advice/advice.ts'
import type { Advice } from '../kinds/badge/advice/advised.ts'
import type { Problem } from '../model/problem.ts'
import type { Records } from '../kinds/records.ts'
import { drawBadges } from '../publish/gather/draw-badges.ts'
import { undoneIn } from '../publish/plan/undone-awards.ts'
import { notKept } from '../publish/kept-picture.ts'
import { planPublish, type LedgerFacts, type PlanInput } from '../publish/plan/plan.ts'
import { recordMemory } from '../records/memory/record-memory.ts'
import {
  readRecords,
  type ReadOptions,
  type ReadResult,
  type WrittenRecords,
} from '../records/read-records.ts'
import { sha256Hex } from '../state/sha256.ts'
import { codeOwnersFile, codeOwnersProblem } from './code-owners.ts'
import { assessedEffects, type AssessedEffect } from './effects/assessed-effects.ts'
import { effectsOf, type Effects } from './effects/effects.ts'
import { entitlement, type Actor } from './effects/entitlement.ts'
import { issuedBy } from './effects/issued-by.ts'
import { personalProblems } from './lines/messages.ts'
import { pathKind, pathProblems } from './lines/paths.ts'
import { publicWords, type PublicFile } from './lines/public-words.ts'
import { suspicions } from './effects/suspicions.ts'

export interface ReviewOptions {
  readonly root: string
  /** Revisions: what is there, and what would be. */
  readonly base: string
  readonly head: string
  readonly actor?: Actor
  /** What has been issued. Absent: what the base holds counts as issued. */
  readonly ledger?: LedgerFacts
  /** Gives an award id for a hint. */
  readonly random: () => string
}

export interface Review {
  /** Of the change itself. Those of the records are `npm run validate`'s to show. */
  readonly problems: readonly Problem[]
  /** Absent when the records have problems of their own. */
  readonly effects?: Effects
  readonly records?: Records
  /** What everybody can read from then on. Absent when the records have problems of their own. */
  readonly words?: readonly PublicFile[]
  /** New awards whose badge asks for peer assessment; also when the records have problems of their own. */
  readonly assessed?: readonly AssessedEffect[]
  /** On badges that are added or changed. */
  readonly advice?: readonly Advice[]
  /** Issuers whose owners GitHub asks. */
  readonly asked: readonly string[]
  /** Changed paths. */
  readonly changed: readonly string[]
}

/** Says what merging a change would do: the plan of a publish, compared with what is there. Nothing is written. */
export async function review(options: ReviewOptions): Promise<Review> {
  const { root, actor, random } = options
  const change = await readChange(root, options.base, options.head)
  const history = await readHistory(root)
  const addedOn = (file: string) => history.files.get(file)?.addedOn ?? history.asOf
  const reading = { root, random, addedOn, memory: recordMemory() }
  const { records: base, written: was } = await recordsAt(change.base, reading)
  const { records: head, problems: headProblems, written } = await recordsAt(change.head, reading)
  const paths = [...pathProblems(change.files), ...personalProblems(change.files, change.messages)]
  const { problems: stray, asked } = entitlement(change.files, base?.issuers ?? [], actor)
  const changed = change.files.map(({ path }) => path)
  const days = { addedOn, asOf: history.asOf }
  const common = { asked, changed, assessed: assessedEffects(was, written, changed, days) }
  if (!head) return { ...common, problems: [...paths, ...stray] }
  const input = inputFor(head, addedOn)
  const ledger = options.ledger ?? (base ? issuedBy(inputFor(base, addedOn)) : nothingIssued)
  const undone = undoneIn(history.reverts)
  const plan = planPublish({ ...input, ledger, ledgerIs: 'binding', undone })
  const doubts = suspicions({
    records: head,
    orders: plan.orders,
    asOf: history.asOf ?? '1970-01-01',
    addedOn: (file) => (wasThere(base, file) ? history.files.get(file)?.addedOn : undefined),
  })
  const owners = await ownersProblems(head, change, root)
  return {
    ...common,
    problems: [...plan.problems, ...paths, ...stray, ...owners, ...doubts],
    effects: effectsOf(base, head, plan, days),
    records: head,
    advice: adviceOn(written, changedBadges(written, change)),
    words: publicWords(base, head, change.files, headProblems),
  }
}

const nothingIssued: LedgerFacts = { awards: new Map(), badges: new Set(), erasures: new Map() }

/** The records of a commit and what is said of them; there are none when they have problems. */
async function recordsAt(
  commit: string,
  { root, ...reading }: Pick<ReviewOptions, 'root'> & ReadOptions,
): Promise<ReadResult> {
  const folder = await mkdtemp(join(tmpdir(), 'cinquefoil-review-'))
  try {
    await layOut(root, commit, folder)
    return await readRecords(join(folder, 'tree'), reading)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function inputFor(
  records: Records,
  addedOn: (file: string) => string | undefined,
): Omit<PlanInput, 'ledger' | 'ledgerIs'> {
  // Versions are named from what a badge says; nothing is drawn for a review.
  const badges = drawBadges(records, notKept)
  return { records, badges, addedOn, sha256: sha256Hex }
}

function wasThere(base: Records | undefined, file: string): boolean {
  return base?.badges.some((badge) => badge.file === file) ?? false
}

/** Badges of whose folder something is added, changed or taken away. */
function changedBadges({ badges }: WrittenRecords, { files }: Change): WrittenRecords['badges'] {
  return badges.filter(({ file }) => {
    const folder = dirname(file)
    return files.some(({ path }) => dirname(path) === folder)
  })
}

/** The list is the business of those who change owners, or the list. */
async function ownersProblems(
  head: Records,
  { files }: Change,
  root: string,
): Promise<readonly Problem[]> {
  const concerns = files.some(
    ({ path }) => path === codeOwnersFile || /^badges\/(?:[^/]+\/profile|site)\.yml$/.test(path),
  )
  if (!concerns) return []
  const written = await readFile(join(root, codeOwnersFile), 'utf8').catch(() => undefined)
  const isApart = files.every(({ path }) => pathKind(path) !== 'award')
  return isApart ? codeOwnersProblem(head, written) : []
}
