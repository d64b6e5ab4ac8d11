import type { PackFile } from '../../backpack/pack/pack-data.ts'
import type { AwardPicture } from '../../model/addresses/address.ts'
import { fetchWhole } from '../fetch-whole.ts'
import { createClient } from '../verifier/client.ts'
import { elsewhere, publicAddress } from '../verifier/served-copy.ts'
import type { PackPlace } from './element.ts'
import type { PackPorts } from './save-pack.ts'

/** Awards of the site that a page belongs to. */
export interface SiteAwards {
  /** The site's public address, ends in `/`. */
  readonly site: string
  /** Where the same files are served, as the page says it. */
  readonly base: string
  readonly pack: PackPlace
  /** The forms of the awards: where each is, and how the file is to be called. */
  readonly documents: readonly { readonly address: string; readonly name: string }[]
  /** Pictures that the site does not store: of which award, and how the file is to be called. */
  readonly baked?: readonly {
    readonly slug: string
    readonly form: AwardPicture
    readonly name: string
  }[]
  /** What follows a private link (`#n=…`), and the document that it follows. */
  readonly named?: { readonly address: string; readonly hash: string }
}

/** What making a pack of a site's own awards takes. No site but this is asked. */
export function portsFromSite(awards: SiteAwards): Omit<PackPorts, 'say'> {
  const { site, base, pack, documents, baked = [], named } = awards
  const copy = elsewhere({ site, base: new URL(base, document.baseURI).href })
  const client = createClient({ mayAsk: () => Promise.resolve(false), allowOrigins: [], copy })
  const link = () => {
    if (named === undefined) return []
    const address = publicAddress(new URL(named.address, document.baseURI).href, copy)
    return [{ name: 'name.txt', bytes: new TextEncoder().encode(address + named.hash) }]
  }
  const files = async (): Promise<readonly PackFile[]> => {
    const found = await Promise.all(
      documents.map(async ({ address, name }) => {
        const answer = await fetchWhole((init) => fetch(address, init))
        return answer.kind === 'whole' ? [{ name, bytes: answer.bytes }] : []
      }),
    )
    const made = await bakedFiles(baked, { site, base })
    return [...inOrder([...found.flat(), ...made]), ...link()]
  }
  return { client, place: pack, files }
}

/** Pictures first, wherever they come from, and of these those that everything can show. */
function inOrder(files: readonly PackFile[]): readonly PackFile[] {
  const placeOf = ({ name }: PackFile) =>
    name.endsWith('.png') ? 0 : name.endsWith('.svg') ? 1 : 2
  return files.toSorted((one, other) => placeOf(one) - placeOf(other))
}

/** Those that could be put together; what does so is loaded where there are any. */
async function bakedFiles(
  baked: NonNullable<SiteAwards['baked']>,
  place: Pick<SiteAwards, 'site' | 'base'>,
): Promise<readonly PackFile[]> {
  if (baked.length === 0) return []
  const { bakePicture } = await import('../bake/bake-picture.ts')
  const made = await Promise.all(
    baked.map(async ({ slug, form, name }) => {
      const bytes = await bakePicture(form, { slug, ...place })
      return bytes === undefined ? [] : [{ name, bytes }]
    }),
  )
  return made.flat()
}
