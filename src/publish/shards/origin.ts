import process from 'node:process'
import { programDigest } from '../engine.ts'
import type { MakeInput } from '../make-units.ts'
import type { PartOrigin } from './part.ts'

/** What a part would be a part of here. */
export function originOf({
  gathered,
  ledger,
  options,
}: Pick<MakeInput, 'gathered' | 'ledger' | 'options'>): PartOrigin {
  const { url } = gathered.records.site.site
  return {
    site: url,
    mode: options.mode,
    program: programDigest(),
    node: process.version,
    ledger: ledger.head ?? '',
  }
}
