import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { directoryStorage } from '../../ledger/directory-storage.ts'
import { openLedger, type Ledger } from '../../ledger/ledger.ts'
import type { Problem } from '../../model/problem.ts'
import type { DrawnBadge } from '../compose/sources.ts'
import { publishFailure } from '../failure.ts'
import { keysOf, type PublishedKeys } from '../gather/keys.ts'
import { forgetOtherSegments, sealingCodec } from '../gather/segment-codec.ts'
import { carryOut } from '../issue/carry-out.ts'
import type { FormMaker } from '../issue/issue-awards.ts'
import type { IssueInput } from '../issue/session.ts'
import type { KeyHolder } from '../key-holder/protocol.ts'
import type { Plan } from '../plan/plan.ts'
import { planFor, withUndone } from '../plan/plan-for.ts'
import { standingIn } from '../plan/standing-in.ts'
import { totalsOf } from '../plan/totals.ts'
import type { Progress } from '../progress.ts'
import { checkOrders, type OrderLimits } from './check-orders.ts'
import { checkWitness } from './check-witness.ts'
import { readOwnFacts, type OwnFacts } from './own-facts.ts'
import type { Prepared } from '../prepare/prepared.ts'
import { sealingFault, openAgain } from './sealed-segments.ts'
import type { SigningDigests } from './signing-digests.ts'

export interface SignOptions extends OrderLimits {
  /** Folder with the ledger's segments. */
  readonly ledger: string
  /** Where opened segments of a sealed ledger are put, for the build that has no key. */
  readonly opened: string
  /** What another reader found in the repository: only that is signed. */
  readonly witnessed: SigningDigests
}

export type SignOutcome =
  | { readonly kind: 'problems'; readonly problems: readonly Problem[] }
  | {
      readonly kind: 'signed'
      readonly issued: number
      readonly lists: number
      readonly sealed: boolean
    }

/**
 * The stage that signs, in a workflow: compares what was prepared with the ledger, signs what is new and appends
 * it. This module and all it loads is our own code and jose (invariant 3).
 */
export async function sign(
  prepared: Prepared,
  options: SignOptions,
  { holder, progress }: { readonly holder: KeyHolder; readonly progress: Progress },
): Promise<SignOutcome> {
  const { records } = prepared
  await checkWitness(prepared, options.witnessed)
  const facts = await readOwnFacts(options.root)
  const sealed = facts.repository === 'public'
  const codec = sealed ? sealingCodec(facts.sealingKey!, holder, options.opened) : undefined
  const keys = await keysOf(records, 'production', holder)
  if ('problems' in keys) return { kind: 'problems', problems: keys.problems }
  const ledger = await openLedger({ storage: directoryStorage(options.ledger), codec })
  const plan = planOf(prepared, ledger)
  const problems = [...plan.problems, ...(await checkOrders(plan.orders, options))]
  if (problems.length > 0) return { kind: 'problems', problems }
  const input = withUndone(inputOf(prepared, keys, ledger), plan)
  const makeForms = preparedForms(prepared)
  const before = ledger.index.statusLists
  const issued = await carryOut(plan, input, {
    holder,
    progress,
    makeForms,
    // The next job proves it, where no key is.
    prove: (entries) => entries,
  })
  if ('problems' in issued) return { kind: 'problems', problems: issued.problems }
  if (sealed) {
    await checkSealed(issued.ledger, new Set(ledger.segments.map(segmentId)), { facts, holder })
    await forgetOtherSegments(options.opened, issued.ledger.segments)
  }
  await writeIssuedList(options.ledger, issued.ledger)
  const lists = [...issued.ledger.index.statusLists].filter(
    ([key, { digest }]) => before.get(key)?.digest !== digest,
  )
  return { kind: 'signed', issued: plan.orders.length, lists: lists.length, sealed }
}

/** What was just sealed has to open with the owner's key: afterwards it would be too late. */
async function checkSealed(
  { segments, source: { storage } }: Ledger,
  before: ReadonlySet<string>,
  { facts, holder }: { readonly facts: OwnFacts; readonly holder: KeyHolder },
): Promise<void> {
  const fresh = segments.filter((segment) => !before.has(segmentId(segment)))
  const fault = await sealingFault(fresh, facts, storage)
  if (fault !== undefined)
    throw publishFailure('not-proven', `A segment of the ledger ${fault}. Nothing was kept.`)
  await openAgain(fresh, holder, storage)
}

function segmentId({ name, sha256 }: Ledger['segments'][number]): string {
  return `${name} ${sha256}`
}

function planOf({ records, addedOn, undone, badges }: Prepared, ledger: Ledger): Plan {
  return planFor({
    records,
    ledger,
    ledgerIs: 'binding',
    badges: badgesOf({ records, badges }),
    addedOn: (file) => addedOn[file],
    undone,
  })
}

function inputOf(
  prepared: Prepared,
  { byIssuer, trusted }: PublishedKeys,
  ledger: Ledger,
): IssueInput {
  const { records, asOf } = prepared
  const awardRecords = new Map(records.awards.map((record) => [record.award.id, record]))
  return {
    records,
    preview: false,
    ledger,
    asOf,
    keys: byIssuer,
    isTrusted: (keyId) => trusted.has(keyId),
    badges: badgesOf(prepared),
    awardRecords,
    isStanding: standingIn(awardRecords),
    totalsOf,
  }
}

function badgesOf({
  records,
  badges,
}: Pick<Prepared, 'records' | 'badges'>): ReadonlyMap<string, DrawnBadge> {
  const byName = new Map(records.badges.map((each) => [`${each.issuer}/${each.slug}`, each]))
  return new Map(
    badges.map(({ name, png, svg, ...rest }) => [
      name,
      { ...rest, record: byName.get(name)!, draw: async () => ({ png, ...(svg ? { svg } : {}) }) },
    ]),
  )
}

/** There is no JSON-LD library beside the key: what was not prepared is not signed. */
function preparedForms({ templates }: Prepared): FormMaker {
  const byShape = new Map(templates.map((template) => [template.shape, template]))
  return async (missing) => {
    const found = missing.flatMap(({ needs, shape }) => {
      const template = needs === 'template' ? byShape.get(shape) : undefined
      return template ? [template] : []
    })
    if (found.length === 0)
      throw publishFailure(
        'not-prepared',
        'Something has to be signed that was not prepared. After a key was stolen, publish from a safe machine: npm run build -- --production --ledger branch --remote origin',
      )
    return { templates: found, finished: {} }
  }
}

/** Award ids stand in the open in the repository; with this list the next preparation can leave them out. */
async function writeIssuedList(folder: string, ledger: Ledger): Promise<void> {
  const ids = [...ledger.index.awards.keys(), ...ledger.index.erasures.keys()].sort()
  const text = `${ids.join('\n')}\n`
  const path = join(folder, 'issued.txt')
  if ((await readFile(path, 'utf8').catch(() => '')) !== text) await writeFile(path, text)
}
