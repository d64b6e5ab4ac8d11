import { createPublicKey } from 'node:crypto'
import { DataIntegrityProof } from '@digitalbazaar/data-integrity'
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite'
import { verifyCredential } from '@digitalbazaar/vc'
import { verifyCredential as verifyByOthers } from '@digitalcredentials/vc'
import { compactVerify, importJWK } from 'jose'
import { bakedInPng, bakedInSvg } from '../publish/baked.ts'
import type { PublishedKey, PublishedWeb } from '../publish/web.ts'
import type { Form, Judgement } from './judgement.ts'

interface Judge {
  readonly judge: string
  readonly form: Form
  /** @throws Error where it refuses */
  readonly look: (slug: string, web: PublishedWeb) => Promise<void>
}

/** What libraries from npm say of every award. Whether an award was withdrawn or has run out since is not asked. */
export async function judgeByNpm(web: PublishedWeb): Promise<readonly Judgement[]> {
  const judgements: Judgement[] = []
  for (const { judge, form, look } of judges) {
    for (const award of web.awards) {
      if (form === 'SVG' && !isDrawn(award, web)) continue
      const refusal = await look(award, web).then(() => null, reasonOf)
      judgements.push({ judge, form, award, refusal })
    }
  }
  return judgements
}

const judges: readonly Judge[] = [
  { judge: '@digitalbazaar/vc', form: '3.0 JSON', look: credentialBy(verifyCredential) },
  { judge: '@digitalcredentials/vc', form: '3.0 JSON', look: credentialBy(verifyByOthers) },
  { judge: 'jose', form: '3.0 JWT', look: lookAtJwt },
  { judge: 'jose', form: '2.0 JWS', look: lookAtJws },
  { judge: 'openbadges-bakery', form: 'PNG', look: lookAtBakery },
  { judge: 'png-itxt', form: 'PNG', look: lookAtChunk },
  { judge: '@xmldom/xmldom', form: 'SVG', look: lookAtSvg },
]

function credentialBy(verify: typeof verifyCredential): Judge['look'] {
  return async (slug, web) => {
    const credential = web.credential(slug)
    const judgement = await verify({
      credential,
      suite: new DataIntegrityProof({ cryptosuite }),
      documentLoader: (url: string) => web.loader(url),
      checkStatus: () => ({ verified: true }),
      now: new Date(credential.validFrom),
    })
    if (!judgement.verified) throw judgement.error
  }
}

async function lookAtJwt(slug: string, web: PublishedWeb): Promise<void> {
  const token = web.text(web.at(slug, 'credential.jwt')).trim()
  await compactVerify(token, ({ kid, alg }) => importJWK({ ...web.key(kid ?? '') }, alg))
}

async function lookAtJws(slug: string, web: PublishedWeb): Promise<void> {
  const token = web.text(web.at(slug, 'assertion.jws')).trim()
  const payload = Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8')
  const { verification } = JSON.parse(payload) as { readonly verification: { creator: string } }
  const { publicKeyPem = '' }: PublishedKey = web.key(verification.creator)
  await compactVerify(token, createPublicKey(publicKeyPem))
}

async function lookAtBakery(slug: string, web: PublishedWeb): Promise<void> {
  const { bakery } = await bakedInPng(web.bytes(web.at(slug, 'badge.png')))
  JSON.parse(bakery)
}

async function lookAtChunk(slug: string, web: PublishedWeb): Promise<void> {
  const baked = await bakedInPng(web.bytes(web.at(slug, 'badge.png')))
  if (baked.openbadgecredential !== web.text(web.at(slug, 'credential.json')))
    throw new Error('the picture holds another credential than the one that is published')
}

async function lookAtSvg(slug: string, web: PublishedWeb): Promise<void> {
  const [baked] = bakedInSvg(web.text(web.at(slug, 'badge-3.svg')))
  if (baked?.text !== web.text(web.at(slug, 'credential.json')))
    throw new Error('the picture holds another credential than the one that is published')
}

/** Of a badge without a drawing there is none. */
function isDrawn(slug: string, web: PublishedWeb): boolean {
  try {
    return web.bytes(web.at(slug, 'badge-3.svg')).length > 0
  } catch {
    return false
  }
}

function reasonOf(error: unknown): string {
  const { errors } = (error ?? {}) as { readonly errors?: readonly unknown[] }
  const [first = error] = errors ?? []
  return String(first instanceof Error ? first.message : first).split('\n')[0] ?? ''
}
