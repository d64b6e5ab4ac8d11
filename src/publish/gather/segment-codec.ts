import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { LedgerCodec } from '../../ledger/storage.ts'
import type { PublicJwk } from '../../kinds/issuer/public-key.ts'
import { sealBytes } from '../../proof/sealing/seal.ts'
import { sha256Hex } from '../../state/sha256.ts'
import { readChecked, writeChecked } from '../checked-file.ts'
import { unpackSegment } from '../unpack-segment.ts'
import './base64-method.ts'
import type { KeyHolder } from '../key-holder/protocol.ts'

const compress = promisify(gzip)

/**
 * Compresses and seals ledger segments. Sealing takes the public key; opening takes the secret one, so the key holder
 * does it, once for each segment: what it opened is remembered in the working state of this machine.
 */
export function sealingCodec(sealingKey: PublicJwk, holder: KeyHolder, cache: string): LedgerCodec {
  return {
    async seal(bytes) {
      // Packed, it is hardly ever longer than a third.
      const chunkSize = Math.max(Math.ceil(bytes.length / 3), 64)
      const packed = await compress(bytes, { level: 1, chunkSize })
      const sealed = new TextEncoder().encode(await sealBytes(packed, sealingKey))
      await writeChecked(join(cache, nameOf(sealed)), packed)
      return sealed
    },
    async open(sealed) {
      const path = join(cache, nameOf(sealed))
      const known = await readChecked(path)
      const packed = known ?? (await openSealed(sealed, holder))
      if (!known) await writeChecked(path, packed)
      return unpackSegment(packed)
    },
  }
}

/** Opens what another process opened before, and seals nothing: no key is at hand. */
export function openedCodec(cache: string): LedgerCodec {
  return {
    seal: () => Promise.reject(new Error('nothing is sealed without a key')),
    async open(sealed) {
      const packed = await readChecked(join(cache, nameOf(sealed)))
      if (!packed) throw new Error('the segment was not handed over')
      return unpackSegment(packed)
    },
  }
}

/** Deletes what was remembered of segments that are no more: an erased award must not live on in a cache. */
export async function forgetOtherSegments(
  cache: string,
  sealed: readonly { readonly sha256: string }[],
): Promise<void> {
  const kept = new Set(sealed.map(({ sha256 }) => sha256))
  const names = await readdir(cache).catch(() => [])
  for (const name of names) if (!kept.has(name)) await rm(join(cache, name), { force: true })
}

async function openSealed(sealed: Uint8Array, holder: KeyHolder): Promise<Uint8Array> {
  const { opened } = await holder.unseal({ sealed: Buffer.from(sealed).toString('base64') })
  return Buffer.from(opened, 'base64')
}

function nameOf(sealed: Uint8Array): string {
  return sha256Hex(sealed)
}
