import type { BadgeEntry, LedgerEntry, StatusListEntry } from '../../ledger/entry.ts'
import type { Ledger } from '../../ledger/ledger.ts'
import { redactErased } from '../../ledger/redact.ts'
import type { Problem } from '../../model/problem.ts'
import { sha256Hex } from '../../state/sha256.ts'
import type { DrawnBadge } from '../compose/sources.ts'
import { isFailure } from '../../bytes/failure.ts'
import type { KeyHolder } from '../key-holder/protocol.ts'
import { endorsementsDue, type EndorsementOrder } from '../plan/endorsements.ts'
import { recipientOf, type PlannedOrder } from '../plan/order.ts'
import type { Plan } from '../plan/plan.ts'
import { cataloguesDue, type CatalogueOrder } from '../plan/catalogues.ts'
import { boxesDue, type PlannedBox } from '../plan/boxes.ts'
import { asksForClrs, clrsDue, type PlannedClr } from '../plan/clrs.ts'
import { unreadableRecipient } from '../plan/problems.ts'
import { standingsOf, type Standing } from '../plan/standing.ts'
import { statusListKey } from '../../ledger/ledger-index.ts'
import { listsToSign, wantedLists, type WantedList } from '../plan/status-lists.ts'
import type { Totals } from '../plan/totals.ts'
import type { Progress } from '../progress.ts'
import { checkAssessors } from './check-assessors.ts'
import { issueAwards, signEndorsements, signLists, type FormMaker } from './issue-awards.ts'
import { makeBoxes } from './make-boxes.ts'
import { makeClrs } from './make-clrs.ts'
import { sessionOf, type IssueInput } from './session.ts'

/** What stands once a plan has been carried out. */
export interface Issued {
  readonly ledger: Ledger
  /** Of the awards in question. */
  readonly standings: readonly Standing[]
  /** Of all awards. */
  readonly totals: Totals
  readonly lists: readonly WantedList[]
  /**
   * The next publish has to look at all awards: boxes or catalogues are missing that no key was there for, or somebody’s
   * record is asked for, into which any award may belong.
   */
  readonly wantsAll: boolean
}

export interface IssuePorts {
  readonly holder: KeyHolder
  readonly progress: Progress
  /** Makes the canonical forms that the key holder asks for, or has them made already. */
  readonly makeForms: FormMaker
  /** Hands on what was signed once it is proven, or as it is where another process proves it. */
  readonly prove: (
    entries: AsyncIterable<LedgerEntry>,
    ledger: Ledger,
  ) => AsyncIterable<LedgerEntry>
}

/**
 * Carries out a plan: opens recipients, signs, and appends to the ledger, all of it or nothing. Where nothing is to
 * be signed, no key is asked for.
 */
export async function carryOut(
  plan: Plan,
  gathered: IssueInput,
  ports: IssuePorts,
): Promise<Issued | { readonly problems: readonly Problem[] }> {
  const problems = await openRecipients(plan.orders, gathered, ports.holder)
  if (problems.length > 0) return { problems }
  const wrong = await checkAssessors(plan.orders, gathered, ports.holder)
  if (wrong.length > 0) return { problems: wrong }
  let ledger = gathered.ledger
  const begin = beginning(gathered, ports.holder)
  if (plan.orders.length > 0) await begin(plan.orders)
  ledger = await ledger.append(ports.prove(entriesOf(plan, gathered, ports), ledger))
  ledger = await redactErased(ledger)
  const standings = standingsOf(
    gathered.records.awards,
    ledger.index.awards,
    ledger.index.erasures,
    gathered.asOf,
  )
  const totals = gathered.totalsOf(standings)
  const lists = wantedLists(totals, sha256Hex)
  const toSign = listsToSign(lists, ledger.index.statusLists, gathered.isTrusted)
  const boxes = boxesDue(gathered.records.awards, ledger.index, sha256Hex)
  const endorsements = dueOf(gathered, ledger)
  const work = { ledger, lists: toSign, endorsements, boxes, begin }
  if (toSign.length > 0 || endorsements.length > 0 || lacksBoxes(gathered, ledger))
    ledger = await ledger.append(ports.prove(boxesAndLists(work, ports), ledger))
  const clrs = clrsOf(gathered, ledger, standings)
  if (clrs.length > 0) ledger = await ledger.append(clrsOnly({ ledger, clrs, begin }, ports))
  const catalogues = cataloguesDue({ ...gathered, index: ledger.index, sha256: sha256Hex })
  const before = ledger
  if (catalogues.length > 0)
    ledger = await ledger.append(ports.prove(cataloguesOnly({ catalogues, begin }, ports), ledger))
  const isUnsigned = catalogues.length > 0 && ledger === before
  const wantsAll =
    isUnsigned || lacksBoxes(gathered, ledger) || asksForClrs(gathered.records.awards)
  return { ledger, standings, totals, lists, wantsAll }
}

/** The key holder is told once what all that it signs refers to. */
type Begin = (orders: readonly PlannedOrder[]) => Promise<unknown>

function beginning(gathered: IssueInput, holder: KeyHolder): Begin {
  let begun: Promise<unknown> | undefined
  return (orders) => (begun ??= sessionOf(gathered, orders).then(holder.begin))
}

function clrsOf(
  { records, awardRecords, isTrusted }: IssueInput,
  { index }: Ledger,
  standings: readonly Standing[],
): readonly PlannedClr[] {
  return clrsDue({ records, awardRecords, index, standings, isTrusted, sha256: sha256Hex })
}

function lacksBoxes({ records }: IssueInput, { index }: Ledger): boolean {
  return boxesDue(records.awards, index, sha256Hex).next().done !== true
}

function dueOf(gathered: IssueInput, { index }: Ledger): readonly EndorsementOrder[] {
  const { records, badges, isTrusted } = gathered
  const { endorsements } = records
  return endorsementsDue({ endorsements, index, badges, isTrusted, sha256: sha256Hex })
}

interface AfterWork {
  /** As it stands with the new awards. */
  readonly ledger: Ledger
  readonly boxes: Iterable<PlannedBox>
  readonly lists: readonly WantedList[]
  readonly endorsements: readonly EndorsementOrder[]
  readonly begin: Begin
}

/** What is made once the awards are in the ledger. Boxes alone are no reason to ask for a key: the next run has one. */
async function* boxesAndLists(
  { ledger, boxes, lists, endorsements, begin }: AfterWork,
  { holder, makeForms }: IssuePorts,
): AsyncGenerator<LedgerEntry> {
  if (lists.length > 0 || endorsements.length > 0) await begin([])
  else if (!(await hasKeys(begin))) return
  yield* makeBoxes(boxes, holder)
  yield* await signEndorsements(endorsements, holder, makeForms)
  yield* await signLists(lists, (list) => keptList(list, ledger), holder, makeForms)
}

/** Records, too, wait for the next run that has a key. */
async function* clrsOnly(
  { ledger, clrs, begin }: Pick<AfterWork, 'ledger' | 'begin'> & { clrs: readonly PlannedClr[] },
  { holder }: IssuePorts,
): AsyncGenerator<LedgerEntry> {
  if (await hasKeys(begin)) yield* makeClrs(clrs, ledger, holder)
}

/** So do catalogues: until then, the last ones stand. */
async function* cataloguesOnly(
  { catalogues, begin }: Pick<AfterWork, 'begin'> & { catalogues: readonly CatalogueOrder[] },
  { holder }: IssuePorts,
): AsyncGenerator<LedgerEntry> {
  if (await hasKeys(begin)) yield* (await holder.signCatalogues({ orders: catalogues })).entries
}

function hasKeys(begin: Begin): Promise<boolean> {
  return begin([]).then(
    () => true,
    (error: unknown) => {
      if (isFailure(error, ['keys-missing'])) return false
      throw error
    },
  )
}

async function keptList(list: WantedList, { index, read }: Ledger): Promise<string> {
  const { ref } = index.statusLists.get(statusListKey(list))!
  return ((await read(ref)) as StatusListEntry).document
}

/** Recipients in one call: what a call leaves behind on both sides is held until there is more of it. */
const openedAtOnce = 500

async function openRecipients(
  orders: readonly PlannedOrder[],
  gathered: IssueInput,
  holder: KeyHolder,
): Promise<readonly Problem[]> {
  const sealed = orders.filter((order) => !order.keeps)
  const problems: Problem[] = []
  for (let start = 0; start < sealed.length; start += openedAtOnce) {
    const recipients = sealed
      .slice(start, start + openedAtOnce)
      .map(({ record }) => ({ id: record.award.id, recipient: recipientOf(record) }))
    const { unreadable } = await holder.open({ recipients })
    problems.push(...unreadable.map((id) => unreadableRecipient(gathered.awardRecords.get(id)!)))
  }
  return problems
}

async function* entriesOf(
  plan: Plan,
  gathered: IssueInput,
  { holder, progress, makeForms }: IssuePorts,
): AsyncGenerator<LedgerEntry> {
  // The key holder signs the first awards while the badges are drawn.
  const awards = issueAwards(plan.orders, holder, makeForms)
  if (plan.genesis) yield plan.genesis
  for (const { record, version } of plan.newBadges) {
    yield await badgeEntry(
      gathered.badges.get(`${record.issuer}/${record.slug}`)!,
      version,
      gathered,
    )
  }
  yield* plan.erasures
  if (plan.orders.length === 0) return
  const report = progress.stage('Issuing awards', plan.orders.length)
  let count = 0
  for await (const entry of awards) {
    yield entry
    count += 1
    if (count % 50 === 0 || count === plan.orders.length) report(count)
  }
}

async function badgeEntry(
  badge: DrawnBadge,
  version: string,
  { records }: IssueInput,
): Promise<BadgeEntry> {
  const { record, generated } = badge
  const { png, svg } = await badge.draw()
  const { profile } = records.issuers.find((issuer) => issuer.slug === record.issuer)!
  return {
    kind: 'badge',
    issuer: record.issuer,
    badge: record.slug,
    version,
    text: record.badge,
    profile,
    art: {
      png: Buffer.from(png).toString('base64'),
      ...(svg ? { svg: Buffer.from(svg).toString('base64') } : {}),
      ...(generated ? { generated } : {}),
    },
  }
}
