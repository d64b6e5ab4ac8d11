import type { BadgeEntry } from '../../ledger/entry.ts'
import { badgeKey, type LedgerIndex } from '../../ledger/ledger-index.ts'
import type { BadgeVersion } from '../../kinds/award/statement.ts'
import type { Gathered } from '../gather/gather.ts'
import type { IssuerKey, Session } from '../key-holder/protocol.ts'
import { addSlot, emptyList, type SlotList } from '../key-holder/slots.ts'
import type { PlannedOrder } from '../plan/order.ts'

/** What carrying out a plan needs of all that was gathered. */
export type IssueInput = Pick<
  Gathered,
  | 'records'
  | 'preview'
  | 'ledger'
  | 'asOf'
  | 'keys'
  | 'isTrusted'
  | 'isStanding'
  | 'badges'
  | 'awardRecords'
  | 'totalsOf'
>

/** What the key holder must know before it signs these orders. */
export async function sessionOf(
  gathered: IssueInput,
  orders: readonly PlannedOrder[],
): Promise<Session> {
  const { records, keys, ledger, asOf } = gathered
  const { url, publisher } = records.site.site
  return {
    site: { url, ...(publisher === undefined ? {} : { publisher }) },
    issuers: records.issuers.map(({ slug, profile, image }) => ({
      slug,
      profile,
      imageType: image?.type,
    })),
    badges: [...currentBadges(gathered), ...(await keptBadges(gathered, orders))],
    publicKeys: [...keys].flatMap(([issuer, each]) =>
      each.map((key): IssuerKey => ({ ...key, issuer })),
    ),
    on: asOf,
    taken: takenSlots(ledger.index),
  }
}

function currentBadges({ badges }: IssueInput): readonly BadgeVersion[] {
  return [...badges.values()].map(({ record, version }) => ({
    issuer: record.issuer,
    slug: record.slug,
    version,
    badge: record.badge,
  }))
}

/** An award that is issued anew says what it said: the badge as it stood then. */
async function keptBadges(
  { badges, ledger }: IssueInput,
  orders: readonly PlannedOrder[],
): Promise<readonly BadgeVersion[]> {
  const kept = new Map<string, BadgeVersion>()
  for (const order of orders) {
    const { issuer, badge } = order.record
    const { version } = order.terms
    const name = badgeKey({ issuer, badge, version })
    const facts = ledger.index.badges.get(name)
    if (badges.get(`${issuer}/${badge}`)?.version === version || !facts || kept.has(name)) continue
    const { text } = (await ledger.read(facts.ref)) as BadgeEntry
    kept.set(name, { issuer, slug: badge, version, badge: text })
  }
  return [...kept.values()]
}

/** Every slot ever given out, erased ones included: none is used twice. */
function takenSlots(index: LedgerIndex): Session['taken'] {
  const taken = new Map<string, SlotList[]>()
  for (const key of index.slots.keys()) {
    const [issuer = '', list, slot] = key.split('/')
    const lists = taken.get(issuer) ?? []
    while (lists.length < Number(list)) lists.push(emptyList())
    addSlot(lists[Number(list) - 1]!, Number(slot))
    taken.set(issuer, lists)
  }
  const encoded = [...taken].map(
    ([issuer, lists]) =>
      [issuer, lists.map(({ bits }) => Buffer.from(bits).toString('base64'))] as const,
  )
  return Object.fromEntries(encoded)
}
