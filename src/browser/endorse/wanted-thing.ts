import { objectOf, type JsonObject } from '../../bytes/json.ts'
import { endorsementPlaces } from '../../kinds/endorsement/where.ts'
import { pathOf } from '../../kinds/place.ts'
import { addressesOf } from '../../model/addresses/address.ts'
import { slugFault } from '../../model/addresses/slug.ts'
import type { EndorseData } from './texts.ts'

/** Something of this site that can be endorsed. */
export interface EndorsableThing {
  readonly kind: 'issuer' | 'badge' | 'award'
  /** The id by which 3.0 credentials know it. */
  readonly id: string
  readonly name: string
  /** Where an endorsement of it lies in the repository, by its name. */
  readonly path: (endorsement: string) => string
}

/**
 * What is meant by the letters behind `#`: `issuer=<issuer>`, `badge=<issuer>/<badge>` or `award=<slug>`. Only the site itself is asked.
 *
 * @param load - JSON of a file of the site, by its path; undefined where it has none
 * @returns undefined for anything else, or for what the site does not have
 */
export async function wantedThing(
  letters: string,
  site: Pick<EndorseData, 'site' | 'publisher'>,
  load: (path: string) => Promise<unknown>,
): Promise<EndorsableThing | undefined> {
  const [kind = '', value = ''] = [...new URLSearchParams(letters)][0] ?? []
  const parts = value.split('/')
  if (parts.some((part) => slugFault(part) !== undefined)) return undefined
  const at = addressesOf({ url: site.site, publisher: site.publisher })
  const read = async (url: string) => objectOf(await load(at.fileOf(url)))
  switch (`${kind} ${parts.length}`) {
    case 'issuer 1': {
      const { name } = await read(at.profile(value))
      const path = (endorsement: string) => pathOf(ofIssuer, { issuer: value, endorsement })
      return thing({ kind: 'issuer', id: at.did(value), name, path })
    }
    case 'badge 2': {
      const [issuer = '', badge = ''] = parts
      const { id, name } = await read(at.currentAchievement(issuer, badge))
      const path = (endorsement: string) => pathOf(ofBadge, { issuer, badge, endorsement })
      return thing({ kind: 'badge', id, name, path })
    }
    case 'award 1':
      return awardIn(await read(at.awardDocument(value, 'credential.json')))
    default:
      return undefined
  }
}

const {
  'issuer-brought': ofIssuer,
  'badge-brought': ofBadge,
  'award-brought': ofAward,
} = endorsementPlaces

function awardIn({ id, name, credentialSubject }: JsonObject): EndorsableThing | undefined {
  const { id: of } = objectOf(objectOf(credentialSubject)['achievement'])
  const [, issuer, badge] = /\/badges\/([^/]+)\/([^/]+)\/v\//.exec(String(of)) ?? []
  if (issuer === undefined || badge === undefined) return undefined
  const path = (endorsement: string) => pathOf(ofAward, { issuer, badge, endorsement })
  return thing({ kind: 'award', id, name, path })
}

function thing({
  id,
  name,
  ...rest
}: Pick<EndorsableThing, 'kind' | 'path'> & { readonly id: unknown; readonly name: unknown }) {
  return typeof id === 'string' && typeof name === 'string' ? { ...rest, id, name } : undefined
}
