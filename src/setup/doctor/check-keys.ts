import type { IssuerRecord, Records } from '../../kinds/records.ts'
import { fail, unknown, pass, type Finding, type OneOrMany } from './finding.ts'
import type { HeldKeyNames } from './held-keys.ts'

/**
 * The keys in CINQUEFOIL_KEYS against the ones that the repository publishes.
 *
 * @param held - undefined: none were given here
 * @param sealingKeyId - name of the published sealing key
 */
export function checkKeys(
  { issuers, awards, site }: Records,
  held: HeldKeyNames | undefined,
  sealingKeyId: string | undefined,
): readonly Finding[] {
  const findings = issuers.map((issuer) => {
    const hasAwards = awards.some((award) => award.issuer === issuer.slug)
    return checkPublished(issuer, hasAwards)
  })
  const isPublic = site.site.repository === 'public'
  if (isPublic && sealingKeyId === undefined)
    findings.push(
      fail(
        'sealing key',
        'A public repository needs one, so that no recipient lies open.',
        'npm run keys -- sealing',
      ),
    )
  if (held === undefined)
    return [
      ...findings,
      unknown(
        'secrets',
        'CINQUEFOIL_KEYS is not given here.',
        'To have them checked: CINQUEFOIL_KEYS_FILE=FILE npm run doctor',
      ),
    ]
  if (held.fault !== undefined)
    return [...findings, fail('secrets', held.fault, 'npm run keys -- new ISSUER')]
  return [
    ...findings,
    ...issuers.flatMap((issuer) => checkHeld(issuer, held)),
    checkSealing(held, sealingKeyId),
  ].flat()
}

function checkPublished({ slug, keys }: IssuerRecord, hasAwards: boolean): Finding {
  const about = `keys of ${slug}`
  const able = usable(keys)
  const isPair = able.some(({ alg }) => alg === 'EdDSA') && able.some(({ alg }) => alg === 'RS256')
  if (isPair) return pass(about, 'A pair of keys is published.')
  const found = hasAwards ? fail : unknown
  return found(about, 'No usable pair of keys is published.', `npm run keys -- new ${slug}`)
}

function usable(keys: IssuerRecord['keys']): IssuerRecord['keys'] {
  return keys.filter(({ retired, compromised }) => (retired ?? compromised) === undefined)
}

function checkHeld({ slug, keys }: IssuerRecord, { signing }: HeldKeyNames): OneOrMany {
  const about = `secrets of ${slug}`
  const published = usable(keys)
  if (published.length === 0) return []
  const names = signing.filter(({ issuer }) => issuer === slug).map(({ id }) => id)
  const missing = published.filter(({ id }) => !names.includes(id))
  const unpublished = names.filter((id) => !keys.some((key) => key.id === id))
  if (missing.length > 0)
    return fail(
      about,
      `CINQUEFOIL_KEYS lacks ${missing.length} of its ${published.length} published keys.`,
      'Put the line that "npm run keys -- new" printed into the secret.',
    )
  return unpublished.length > 0
    ? fail(
        about,
        'CINQUEFOIL_KEYS holds a key that is not published.',
        `Commit the files in badges/${slug}/keys, or take the line out.`,
      )
    : pass(about, 'CINQUEFOIL_KEYS holds the keys that are published.')
}

function checkSealing({ sealing }: HeldKeyNames, published: string | undefined): OneOrMany {
  if (published === undefined) return []
  return sealing.includes(published)
    ? pass('sealing key', 'CINQUEFOIL_KEYS opens what is sealed to the published key.')
    : fail(
        'sealing key',
        'CINQUEFOIL_KEYS cannot open what is sealed to the published key.',
        'Put the line that "npm run keys -- sealing" printed into the secret.',
      )
}
