import type { PublicJwk } from '../../kinds/issuer/public-key.ts'
import { sealClaimCode } from '../../proof/sealing/seal.ts'
import { claimAddress } from './claim-address.ts'
import type { ComposedFile } from '../files/composed-file.ts'
import { editAward, type EditFault } from '../files/edit-awards.ts'
import type { RegisterLine } from '../register/register.ts'

/** What a holder is given in place of a code that was lost or seen by others. */
export interface RenewedCode {
  readonly files: readonly ComposedFile[]
  readonly code: string
}

/**
 * Gives awards another claim code: a sealed line beside each. In the next publish the old code opens nothing any more, the new
 * one opens the same badges, and nothing that was signed changes.
 *
 * @param awards ids of one holder's awards, each with the file that it stands in
 * @param code fresh, from freshCode
 * @throws ProofFailure when the key cannot be used
 */
export async function renewCode(
  awards: readonly { readonly id: string; readonly path: string }[],
  files: ReadonlyMap<string, string>,
  code: string,
  sealingKey: PublicJwk,
): Promise<RenewedCode | { readonly fault: EditFault }> {
  const texts = new Map<string, string>()
  for (const { id, path } of awards) {
    const text = texts.get(path) ?? files.get(path) ?? ''
    const sealed = await sealClaimCode(code, sealingKey)
    const edited = editAward(text, id, { kind: 'new-code', sealed })
    if ('fault' in edited) return edited
    texts.set(path, edited.text)
  }
  return { files: [...texts].map(([path, text]) => ({ path, text })), code }
}

/** A register in which some awards open with another code. */
export function renewedLines(
  lines: readonly RegisterLine[],
  ids: ReadonlySet<string>,
  renewed: { readonly code: string; readonly claimPage: string; readonly on: string },
): readonly RegisterLine[] {
  const { code, claimPage, on } = renewed
  return lines.map((line) =>
    ids.has(line.id) ? { ...line, code, link: claimAddress(claimPage, code), codeSince: on } : line,
  )
}

/** A register with the awards that take the place of others, each with its holder's code. */
export function correctedLines(
  lines: readonly RegisterLine[],
  pairs: readonly (readonly [old: string, fresh: string])[],
  file: string,
  awarded?: string,
): readonly RegisterLine[] {
  const byId = new Map(lines.map((line) => [line.id, line]))
  const added = pairs.flatMap(([old, id]) => {
    const line = byId.get(old)
    if (line === undefined) return []
    return [{ ...line, id, file, replaces: old, awarded: awarded ?? line.awarded }]
  })
  return [...lines, ...added]
}
