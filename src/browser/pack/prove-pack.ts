import { checkAlone } from '../../backpack/pack/collect.ts'
import { packPlaces } from '../../backpack/pack/format.ts'
import { readPackData, type PackRead } from '../../backpack/pack/pack-data.ts'
import { packPage } from '../../backpack/pack/page.ts'
import { decodeBase64, encodeBase64 } from '../../bytes/base64.ts'
import { digestText } from '../../bytes/sha256.ts'
import { packedIn, piecesOf } from './page-pieces.ts'
import { showPack } from './show-pack.ts'
import { sayChanged, sayUnproven } from './unproven.ts'
import type { PackScreenWords } from './words.ts'

/**
 * Proves the page that it runs on, and shows what is in it: every part by its hash, every piece of the page by making the
 * page anew from its parts, every badge by its signatures and by what its issuer said when the pack was made. Nobody is
 * asked. Until then the page says that it has not been proven; where anything fails, that it was changed. What others have
 * put beside its pieces goes.
 *
 * @param program - the text of the program that is running
 */
export async function provePack(program: string): Promise<void> {
  if (document.readyState === 'loading')
    await new Promise((resolve) =>
      document.addEventListener('DOMContentLoaded', resolve, { once: true }),
    )
  const main = document.getElementById(packPlaces.main)
  if (main === null) return
  // Without a secure place there is no WebCrypto.
  if (crypto.subtle === undefined) return sayUnproven(main)
  await proveIn(main, program).catch(() => sayChanged(main))
}

async function proveIn(main: HTMLElement, program: string): Promise<void> {
  const pack = await readWhole(program)
  if (pack === undefined) return sayChanged(main)
  takeAwayOthers()
  const { files, answers, made, words } = pack
  const inHand = files.map(({ bytes }) => bytes)
  const reports = await checkAlone(inHand, answers, new Date(made))
  showPack(main, { pack, reports, words: JSON.parse(words) as PackScreenWords })
}

/** Nobody has proven what else stands on the page, and it must not be read as if it were said by what is proven. */
function takeAwayOthers(): void {
  const { main, data, program, loader } = packPlaces
  const own = [main, data, program, loader].map((id) => document.getElementById(id))
  for (const child of [...document.body.children])
    if (!own.some((piece) => piece === child)) child.remove()
}

async function readWhole(program: string): Promise<PackRead | undefined> {
  const packed = packedIn(document)
  const pieces = piecesOf(document)
  const read = await readPackData(packed.data)
  if (read === undefined || !isPlain(packed.program)) return undefined
  const texts = (JSON.parse(read.words) as PackScreenWords).pack
  const programHash = encodeBase64(await digestText(program))
  const anew = await packPage({ ...packed, programHash, texts })
  const wanted = piecesOf(new DOMParser().parseFromString(anew, 'text/html'))
  const isSame = pieces.length === wanted.length && pieces.every((each, at) => each === wanted[at])
  return isSame ? read : undefined
}

/** Base64 that a browser reads can be written in several ways. */
function isPlain(base64: string): boolean {
  try {
    return encodeBase64(decodeBase64(base64)) === base64
  } catch {
    return false
  }
}
