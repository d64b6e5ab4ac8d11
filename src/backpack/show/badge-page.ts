import { addressesOf } from '../../model/addresses/address.ts'
import { isObject, type JsonObject } from '../../bytes/json.ts'
import { parseObject, textOf } from '../../verifier/recognising/json-reading.ts'
import type { BadgeText } from './texts-in.ts'
import { tokenPayload } from './token-payload.ts'

/**
 * Where somebody who holds the paper finds a badge: its own page where it is from a site of this software, else the page
 * of `site` that checks it by its address.
 *
 * @param site - root of the site whose verifier is to be used: absolute URL, ends in `/`
 * @returns undefined where the badge has no address
 */
export function pageOfBadge(badge: BadgeText, site: string): string | undefined {
  const document = documentIn(badge)
  const id = textOf(document?.['id']) ?? textOf(document?.['jti'])
  if (id === undefined || !/^https?:\/\//i.test(id) || !URL.canParse(id)) return undefined
  // 128 random bits in base32: as sites of this software name the folder of an award.
  const folder = /^https?:\/\/.+\/[a-z2-7]{26}\//.exec(id)?.[0]
  return folder ?? `${addressesOf({ url: site }).guide('verify')}#${encodeURIComponent(id)}`
}

/** The address of what a 3.0 credential says of its badge: some sites serve it. */
export function achievementOf({ form, text }: BadgeText): string | undefined {
  const subject = form === 'json' ? documentIn({ form, text })?.['credentialSubject'] : undefined
  const achievement = isObject(subject) ? subject['achievement'] : undefined
  return isObject(achievement) ? textOf(achievement['id']) : undefined
}

function documentIn({ form, text }: BadgeText): JsonObject | undefined {
  return form === 'json' ? parseObject(text, 64) : tokenPayload(text)
}
