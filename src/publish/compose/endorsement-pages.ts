import type { StatusChange } from '../../kinds/award/parts.ts'
import type { EndorsedThing } from '../../kinds/endorsement/statement.ts'
import type { BroughtRecord, EndorsementRecord } from '../../kinds/records.ts'
import type { Addresses } from '../../model/addresses/address.ts'
import type { EndorsementPage } from '../manifest.ts'
import { endorsementsNeverSigned } from '../plan/endorsements.ts'
import { foldersOf, type EndorsedThings } from './endorsement-units.ts'
import type { Sources } from './sources.ts'

/** What pages show of what others say. */
export interface EndorsementPages {
  /** Of issuers and badges. */
  readonly ofCatalogue: readonly EndorsementPage[]
  /** Of awards, by their slug. */
  readonly ofAwards: ReadonlyMap<string, readonly EndorsementPage[]>
}

/**
 * What pages show of endorsements: those whose record is there. One that was taken back before it could be signed, as after a
 * move to another site, is shown as taken back like any other, although no document speaks of it.
 */
export function endorsementPages(
  things: EndorsedThings,
  sources: Pick<Sources, 'records' | 'badges' | 'ledger'>,
  addresses: Addresses,
): EndorsementPages {
  const { records, badges, ledger } = sources
  const unsigned = endorsementsNeverSigned(records.endorsements, { index: ledger.index, badges })
  const shown = [
    ...[...things.values()].flatMap(({ about, standings, brought }) => {
      const made = pagesAbout(about, sources, addresses)
      const here = standings.flatMap(({ record }) => record ?? [])
      return { about, pages: [...here.flatMap(made.signedHere), ...brought.flatMap(made.brought)] }
    }),
    ...unsigned.map(({ about, record }) => {
      return { about, pages: pagesAbout(about, sources, addresses).signedHere(record) }
    }),
  ]
  const ofAwards = new Map<string, readonly EndorsementPage[]>()
  for (const { about, pages } of shown)
    if ('slug' in about) ofAwards.set(about.slug, [...(ofAwards.get(about.slug) ?? []), ...pages])
  const ofCatalogue = shown.flatMap(({ about, pages }) => ('slug' in about ? [] : pages))
  return { ofCatalogue, ofAwards }
}

/** How pages tell what is said of one thing. */
function pagesAbout(
  about: EndorsedThing,
  { records, badges }: Pick<Sources, 'records' | 'badges'>,
  addresses: Addresses,
) {
  const now = 'version' in about ? badges.get(`${about.issuer}/${about.badge}`)?.version : undefined
  const factsOf = (on: string, revoked: StatusChange | undefined) => ({
    issuer: about.issuer,
    ...('badge' in about ? { badge: about.badge } : {}),
    on,
    ...(revoked === undefined
      ? { signed: addresses.endorsementList(foldersOf(about, addresses)[0]) }
      : { revoked }),
    ...('version' in about && about.version !== now ? { isOfEarlier: true as const } : {}),
  })
  return {
    signedHere({ endorsement }: EndorsementRecord): readonly EndorsementPage[] {
      const { by, comment, language, on, revoked } = endorsement
      const profile = records.issuers.find(({ slug }) => slug === by)?.profile
      if (profile === undefined) return []
      return [{ ...factsOf(on, revoked), endorser: { slug: by, profile }, comment, language }]
    },
    brought({ credential, notes, isLeftOut }: BroughtRecord): readonly EndorsementPage[] {
      if (isLeftOut) return []
      const { text: _text, about: _about, from, ...said } = credential
      const { language, revoked } = notes
      return [
        { ...factsOf(from, revoked), ...said, ...(language === undefined ? {} : { language }) },
      ]
    },
  }
}
