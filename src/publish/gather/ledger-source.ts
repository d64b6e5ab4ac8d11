import { join } from 'node:path'
import { rm } from 'node:fs/promises'
import { directoryStorage } from '../../ledger/directory-storage.ts'
import { gitBranchStorage } from '../../ledger/git-branch-storage.ts'
import { ledgerCache, type LedgerCache } from '../../ledger/ledger-cache.ts'
import { openLedger } from '../../ledger/ledger.ts'
import type { SiteRecord } from '../../kinds/records.ts'
import type { LedgerSource } from '../../ledger/source.ts'
import type { Database } from '../../state/database.ts'
import type { KeyHolder } from '../key-holder/protocol.ts'
import type { PublishOptions } from '../options.ts'
import { sealingCodec } from './segment-codec.ts'

/**
 * Where the ledger is kept. Beside a public repository its segments are sealed, so that the ledger lists nobody's page;
 * opening them takes the sealing key, so the key holder does it.
 */
export async function ledgerSource(
  options: PublishOptions,
  record: SiteRecord,
  holder: KeyHolder,
  database: Database,
): Promise<LedgerSource & { readonly cache: LedgerCache }> {
  const storage =
    options.ledger === 'branch'
      ? gitBranchStorage({
          root: options.root,
          ...(options.remote === undefined ? {} : { remote: options.remote }),
        })
      : directoryStorage(options.ledger)
  const isSealed = options.mode === 'production' && record.site.repository === 'public'
  const codec =
    isSealed && record.sealingKey
      ? sealingCodec(record.sealingKey, holder, openedSegments(options.state))
      : undefined
  const source = { storage, codec, cache: ledgerCache(database, `ledger_${options.mode}`) }
  if (options.mode === 'preview') await forgetOtherSite(source, options.ledger, record.site.url)
  return source
}

/** Where opened segments are remembered on this machine. */
export function openedSegments(state: string): string {
  return join(state, 'cache', 'opened-segments')
}

/** A preview's ledger is worth nothing once the site has another address. */
async function forgetOtherSite(source: LedgerSource, folder: string, url: string): Promise<void> {
  const ledger = await openLedger(source).catch(() => undefined)
  if (ledger && (ledger.index.genesis === undefined || ledger.index.genesis.site === url)) return
  await rm(folder, { recursive: true, force: true })
}
