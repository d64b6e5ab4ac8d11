import { badgeKey } from '../../ledger/ledger-index.ts'
import { addressesOf } from '../../model/addresses/address.ts'
import type { ErasureEntry, IssuedAward } from '../../ledger/entry.ts'
import { orderOf } from '../../publish/plan/order.ts'
import { planPublish, type LedgerFacts, type PlanInput } from '../../publish/plan/plan.ts'

/**
 * What a ledger would say if these records had been published: the ledger of a public repository is sealed, and what
 * is merged is issued.
 */
export function issuedBy(input: Omit<PlanInput, 'ledger' | 'ledgerIs'>): LedgerFacts {
  const nothing: LedgerFacts = { awards: new Map(), badges: new Set(), erasures: new Map() }
  const { orders, newBadges } = planPublish({ ...input, ledger: nothing, ledgerIs: 'throwaway' })
  const { records } = input
  const addresses = addressesOf(records.site.site)
  const awards = orders.map((planned): IssuedAward => {
    const order = orderOf(planned, input.sha256)
    const { id, issuer, badge, version, file, digest, fields, issuedOn, expires } = order
    return {
      kind: 'award',
      did: addresses.did(issuer),
      ...{ id, issuer, badge, version, file, digest, fields, issuedOn },
      ...(expires === undefined ? {} : { expires }),
      slug: id,
      subject: '',
      identities: [],
      status: { list: 1, index: 0 },
      keys: [],
    }
  })
  const erasures = records.awards.flatMap(({ award }): readonly ErasureEntry[] =>
    award.erased ? [{ kind: 'erasure', id: award.id, on: award.erased.on }] : [],
  )
  return {
    genesis: { kind: 'genesis', site: records.site.site.url },
    awards: new Map(awards.map((award) => [award.id, award])),
    badges: new Set(
      newBadges.map(({ record: { issuer, slug }, version }) =>
        badgeKey({ issuer, badge: slug, version }),
      ),
    ),
    erasures: new Map(erasures.map((erasure) => [erasure.id, erasure])),
  }
}
