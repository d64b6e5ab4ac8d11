import { asWritten, sentence } from '../../bytes/sentence.ts'
import { problem, type Problem } from '../../model/problem.ts'
import type { PublicKeyRecord } from '../../kinds/issuer/public-key.ts'
import type { Records } from '../../kinds/records.ts'
import type { KeyHolder } from '../key-holder/protocol.ts'

export interface PublishedKeys {
  readonly byIssuer: ReadonlyMap<string, readonly PublicKeyRecord[]>
  /** Ids of keys that are not compromised. */
  readonly trusted: ReadonlySet<string>
}

/**
 * The public keys of every issuer: in production those that the repository publishes, in a preview those that the key
 * holder has made up.
 */
export async function keysOf(
  records: Records,
  mode: 'production' | 'preview',
  holder: KeyHolder,
): Promise<PublishedKeys | { readonly problems: readonly Problem[] }> {
  const byIssuer = mode === 'preview' ? await previewKeys(records, holder) : publishedKeys(records)
  const keyless =
    mode === 'preview'
      ? []
      : records.issuers.filter(({ slug }) => isKeyless(byIssuer.get(slug) ?? []))
  const endorsing = records.endorsements.map(({ endorsement }) => endorsement.by)
  const awarding = new Set([...records.awards.map((award) => award.issuer), ...endorsing])
  const problems = keyless.filter(({ slug }) => awarding.has(slug)).map(missingKeys)
  if (problems.length > 0) return { problems }
  const all = [...byIssuer.values()].flat()
  return {
    byIssuer,
    trusted: new Set(all.filter((key) => key.compromised === undefined).map((key) => key.id)),
  }
}

function publishedKeys(records: Records): ReadonlyMap<string, readonly PublicKeyRecord[]> {
  return new Map(records.issuers.map(({ slug, keys }) => [slug, keys]))
}

async function previewKeys(
  records: Records,
  holder: KeyHolder,
): Promise<ReadonlyMap<string, readonly PublicKeyRecord[]>> {
  const { keys } = await holder.keys({ issuers: records.issuers.map(({ slug }) => slug) })
  const madeUp = keys.map(({ issuer, ...key }) => ({ issuer, key: { ...key, from: '2000-01-01' } }))
  return new Map(
    records.issuers.map(({ slug }) => [
      slug,
      madeUp.filter(({ issuer }) => issuer === slug).map(({ key }) => key),
    ]),
  )
}

function isKeyless(keys: readonly PublicKeyRecord[]): boolean {
  const able = keys.filter((key) => key.compromised === undefined && key.retired === undefined)
  return !(['EdDSA', 'RS256'] as const).every((alg) => able.some((key) => key.alg === alg))
}

function missingKeys({ slug, file, position }: Records['issuers'][number]): Problem {
  return problem('key-missing', file, position, {
    message: sentence`The issuer ${slug} has awards or endorsements and no pair of keys that may sign them.`,
    hint: asWritten`npm run keys -- new ${slug}`,
  })
}
