import { splitNameProof } from '../../proof/identity/name-proof.ts'
import { formsOnPage } from '../pack/forms-on-page.ts'
import { portsFromSite } from '../pack/from-site.ts'
import { savePackOf } from '../pack/offer.ts'
import type { PackKind } from '../pack/save-pack.ts'
import type { AwardFacts } from './award-facts.ts'
import type { AwardTexts } from './element.ts'

interface PackContext {
  readonly award: HTMLElement
  readonly facts: AwardFacts
  readonly texts: AwardTexts
  readonly say: (text: string) => void
}

/** Makes a pack of the award on this page. A private link takes the holder's name into it, as it shows it here. */
export async function packAward(kind: PackKind, context: PackContext): Promise<void> {
  const { award, facts, texts, say } = context
  const { site, pack } = texts
  const { folder, slug } = facts
  const forms = formsOnPage(award)
  const documents = forms.documents.map((name) => ({ address: folder + name, name }))
  const baked = forms.baked.map((form) => ({ slug, form, name: form }))
  const isShown = splitNameProof(location.hash).proof !== undefined
  const named = { address: `${folder}credential.json`, hash: location.hash }
  const awards = { site: site.url, base: site.base, pack: pack.place, documents, baked }
  const bring = () => Promise.resolve(portsFromSite({ ...awards, ...(isShown && { named }) }))
  await savePackOf(kind, bring, say, pack.failed)
}
