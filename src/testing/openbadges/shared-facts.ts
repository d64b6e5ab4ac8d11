import {
  awardFactsOfAssertion,
  awardFactsOfCredential,
  type AwardFacts,
} from '../../openbadges/equivalence.ts'
import { present } from '../../openbadges/present.ts'
import type { Assertion } from '../../openbadges/v2/assertion.ts'
import type { BadgeClass } from '../../openbadges/v2/badge-class.ts'
import type { Profile } from '../../openbadges/v2/profile.ts'
import type { OpenBadgeCredential } from '../../openbadges/v3/open-badge-credential.ts'

/** What both versions of the standard can say of an award, in words of neither. */
export interface SharedFacts extends AwardFacts {
  readonly name: string
  readonly description: string
  readonly criteria: { readonly url: string; readonly narrative: string }
  readonly picture: Picture
  readonly language: string
  readonly version?: string | undefined
  readonly tags?: readonly string[] | undefined
  readonly alignments?: readonly AlignmentFacts[] | undefined
  readonly related?: readonly RelatedFacts[] | undefined
  readonly issuer: IssuerFacts
}

export interface Picture {
  readonly url: string
  readonly caption?: string | undefined
}

export interface IssuerFacts {
  readonly name: string
  readonly url: string
  readonly email: string
  readonly description?: string | undefined
  readonly telephone?: string | undefined
  readonly image?: string | undefined
}

export type AlignmentFacts = Readonly<
  Record<'name' | 'url', string> & Partial<Record<'description' | 'framework' | 'code', string>>
>
export type RelatedFacts = Readonly<
  Record<'url', string> & Partial<Record<'language' | 'version', string>>
>

/** The facts of a 2.0 Assertion, hosted or signed, with the two documents it links to. */
export function factsOfAssertion(
  assertion: Assertion,
  badgeClass: BadgeClass,
  profile: Profile,
): SharedFacts {
  return present({
    name: badgeClass.name,
    description: badgeClass.description,
    criteria: { url: badgeClass.criteria.id, narrative: badgeClass.criteria.narrative },
    picture: { url: badgeClass.image.id, caption: badgeClass.image.caption },
    language: badgeClass['@language'],
    version: badgeClass.version,
    tags: badgeClass.tags ?? [],
    alignments: badgeClass.alignment?.map(alignmentFacts) ?? [],
    related: badgeClass.related?.map((related) =>
      relatedFacts(related.id, related['@language'], related.version),
    ),
    issuer: issuerFacts(profile, profile.telephone, profile.image),
    ...awardFactsOfAssertion(assertion),
  })
}

/**
 * The facts of a 3.0 credential, in either form. The name and description are the Achievement's: those of the
 * credential itself may add that it is a preview.
 *
 * @throws {RangeError} when it names no recipient.
 */
export function factsOfCredential(credential: OpenBadgeCredential): SharedFacts {
  const { credentialSubject: subject, issuer } = credential
  const { achievement } = subject
  return present({
    name: achievement.name,
    description: achievement.description,
    criteria: { url: achievement.criteria.id, narrative: achievement.criteria.narrative },
    picture: { url: achievement.image.id, caption: achievement.image.caption },
    language: achievement.inLanguage,
    version: achievement.version,
    tags: achievement.tag ?? [],
    alignments: achievement.alignment?.map(alignmentFacts) ?? [],
    related: achievement.related?.map((related) =>
      relatedFacts(related.id, related.inLanguage, related.version),
    ),
    issuer: issuerFacts(issuer, issuer.phone, issuer.image?.id),
    ...awardFactsOfCredential(credential),
  })
}

function issuerFacts(
  profile: Pick<IssuerFacts, 'name' | 'url' | 'email' | 'description'>,
  telephone: string | undefined,
  image: string | undefined,
): IssuerFacts {
  const { name, url, email, description } = profile
  return present({ name, url, email, description, telephone, image })
}

function alignmentFacts(alignment: {
  readonly targetName: string
  readonly targetUrl: string
  readonly targetDescription?: string | undefined
  readonly targetFramework?: string | undefined
  readonly targetCode?: string | undefined
}): AlignmentFacts {
  return present({
    name: alignment.targetName,
    url: alignment.targetUrl,
    description: alignment.targetDescription,
    framework: alignment.targetFramework,
    code: alignment.targetCode,
  }) as AlignmentFacts
}

/** Each edition leads to the JSON of its own: `badge.json` in 2.0 is `achievement.json` in 3.0. */
function relatedFacts(
  address: string,
  language: string | undefined,
  version: string | undefined,
): RelatedFacts {
  const url = address.replace(/\/achievement\.json$/, '/badge.json')
  return present({ url, language, version }) as RelatedFacts
}
