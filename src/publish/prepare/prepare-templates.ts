import { sentence } from '../../bytes/sentence.ts'
import { addressesOf } from '../../model/addresses/address.ts'
import type { Problem } from '../../model/problem.ts'
import { problem } from '../../model/problem.ts'
import type { AwardRecord, EndorsementRecord, Records } from '../../kinds/records.ts'
import type { BadgeVersion, IssuerFacts } from '../../kinds/award/statement.ts'
import { toEndorsementCredential } from '../../openbadges/v3/endorsement-credential.ts'
import { toOpenBadgeCredential } from '../../openbadges/v3/open-badge-credential.ts'
import { toStatusListCredential } from '../../openbadges/v3/status-list-credential.ts'
import { fillTemplate, type CanonicalTemplate } from '../../proof/canonical/canonical-template.ts'
import type { UnsignedDocument } from '../../proof/data-integrity/data-integrity.ts'
import { shapeOf } from '../../proof/canonical/document-shape.ts'
import { makeTemplate } from '../../proof/canonical/make-template.ts'
import { sha256Hex } from '../../state/sha256.ts'
import { canonizer } from '../canonizer.ts'
import { orderOf, type AwardOrder, type PlannedOrder } from '../plan/order.ts'
import type { VersionedBadge } from '../plan/plan.ts'
import {
  placeholderEndorsement,
  placeholderLists,
  placeholderRecipients,
  placeholderStatement,
} from './placeholders.ts'

export interface Templates {
  readonly templates: readonly CanonicalTemplate[]
  /** Awards that only the library could bring into canonical form, which is not at hand beside a key. */
  readonly problems: readonly Problem[]
}

/** Makes the canonical form of every shape that these orders, and the status lists of their issuers, can take. */
export async function prepareTemplates(
  orders: readonly PlannedOrder[],
  records: Records,
  badges: ReadonlyMap<string, VersionedBadge>,
): Promise<Templates> {
  const known = knownTemplates()
  const addresses = addressesOf(records.site.site)
  const awards = new Map(records.awards.map((record) => [record.award.id, record]))
  const problems: Problem[] = []
  for (const planned of orders) {
    const order = orderOf(planned, sha256Hex)
    const parties = partiesOf(order, records, badges)
    for (const recipient of placeholderRecipients) {
      const document = toOpenBadgeCredential(
        placeholderStatement(order, parties, recipient),
        addresses,
      )
      if (await known.fills(document)) continue
      problems.push(unpreparedAward(awards.get(order.id)!))
      break
    }
  }
  for (const record of records.endorsements) {
    const document = toEndorsementCredential(placeholderEndorsement(record, records), addresses)
    if (!(await known.fills(document))) problems.push(unpreparedEndorsement(record))
  }
  for (const { slug } of records.issuers) {
    for (const list of placeholderLists(slug, addresses))
      await known.fills(toStatusListCredential(list))
  }
  return { templates: known.all(), problems }
}

/** Templates by shape, made when they are first met. */
function knownTemplates() {
  const canonize = canonizer()
  const known = new Map<string, CanonicalTemplate | undefined>()
  return {
    async fills(document: object): Promise<boolean> {
      const unsigned = document as UnsignedDocument
      const shape = shapeOf(unsigned)
      if (!known.has(shape)) known.set(shape, await makeTemplate(unsigned, { toNQuads: canonize }))
      const template = known.get(shape)
      return template !== undefined && fillTemplate(template, unsigned, sha256Hex) !== undefined
    },
    all: () => [...known.values()].filter((template) => template !== undefined),
  }
}

function partiesOf(
  { issuer, badge, version }: Pick<AwardOrder, 'issuer' | 'badge' | 'version'>,
  records: Records,
  badges: ReadonlyMap<string, VersionedBadge>,
): { readonly issuer: IssuerFacts; readonly badge: BadgeVersion } {
  const { slug, profile, image } = records.issuers.find((each) => each.slug === issuer)!
  const { record } = badges.get(`${issuer}/${badge}`)!
  return {
    issuer: { slug, profile, imageType: image?.type },
    badge: { issuer, slug: badge, version, badge: record.badge },
  }
}

function unpreparedAward(record: AwardRecord): Problem {
  return problem('award-unprepared', record.file, record.position, {
    message: sentence`This award says the same thing twice, or gives an address that is also its badge’s or issuer’s, so it cannot be made ready for signing.`,
    hint: sentence`Give every piece of evidence an address and words of its own.`,
  })
}

function unpreparedEndorsement(record: EndorsementRecord): Problem {
  return problem('endorsement-unprepared', record.file, record.position, {
    message: sentence`The comment is one that cannot be made ready for signing.`,
    hint: sentence`Say it in a whole sentence.`,
  })
}
