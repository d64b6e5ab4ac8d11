import { describe, expect, test } from 'vitest'
import { signAssessment } from '../../proof/assessment.ts'
import { proofFailure } from '../../proof/failure.ts'
import type { Signer } from '../../proof/keys/signer.ts'
import { makeKey } from '../../testing/verifier/keys.ts'
import { gatherAssessments, type AssessmentRefusal } from './gather-assessments.ts'
import { writeHanded, type Remark } from './handed-assessment.ts'

const site = 'https://city.example/'
const reader = { site, badges: [{ issuer: 'canal-street', slug: 'fixer' }] }
const about = 'urn:uuid:0f1e2d3c-4b5a-8697-8877-665544332211'
const said = {
  ...{ version: 1, site, issuer: 'canal-street', badge: 'fixer', about, made: '2026-09-12' },
  ...{ levels: { safe: 'always' }, entitlement: 'eyJ' },
}
const newSigner = async (): Promise<Signer> => {
  const key = await makeKey('EdDSA')
  const sign: Signer['sign'] = async (bytes) => new Uint8Array(await key.sign(bytes))
  return { keyId: '', alg: 'EdDSA', publicKeyJwk: key.jwk, sign }
}
const signer = await newSigner()
const fileOf = (assessment: string, remarks: readonly Remark[] = []) =>
  writeHanded({ assessment, remarks }, { site, page: `${site}requests/` }).file
const signed = async (change: object = {}, by = signer) =>
  signAssessment({ ...said, ...change }, by)
const token = await signed()
const handed = (text: string, file = 'a.json') => [{ file, text }]

describe('assessments that are handed over', () => {
  test('are taken with what was said beside them', async () => {
    const remarks = [{ kind: 'concern', text: 'One slip has no date.' }] as const
    const { taken, refused } = await gatherAssessments(handed(fileOf(token, remarks)), [], reader)
    expect(refused).toEqual([])
    expect(taken).toMatchObject([
      { assessment: token, remarks, read: { assessment: { about, levels: { safe: 'always' } } } },
    ])
  })

  test('of three people for one request, and of one key of staff for two, are all taken', async () => {
    const tokens = [
      ...[token, await signed({}, await newSigner()), await signed({}, await newSigner())],
      await signed({ about: about.replace('0f1e', '1f1e') }),
    ]
    const all = tokens.map((each) => ({ file: '', text: fileOf(each) }))
    const first = await gatherAssessments(all.slice(0, 2), [], reader)
    const { taken, refused } = await gatherAssessments(all.slice(2), first.taken, reader)
    expect([taken.map(({ assessment }) => assessment), refused]).toEqual([tokens, []])
  })

  const swapped = async () => {
    const [head, , tail] = token.split('.')
    return [head, (await signed({ levels: { safe: 'never' } })).split('.')[1], tail].join('.')
  }
  const byOther = async () => {
    const [, body, tail] = token.split('.')
    return [(await signed({}, await newSigner())).split('.')[0], body, tail].join('.')
  }
  test.each<[string, () => Promise<string> | string, AssessmentRefusal]>([
    ['that is something else', () => '{"type":"move-request"}', 'none'],
    ['of another site', () => fileOf(token).replace(site, 'https://o.example/'), 'other-site'],
    ['that is no token', () => fileOf('eyJ'), 'changed'],
    ['that says more', async () => fileOf(await signed({ more: 1 })), 'changed'],
    [
      'signed for another site',
      async () => fileOf(await signed({ site: 'https://o.example/' })),
      'other-site',
    ],
    [
      'for a badge that asks for none',
      async () => fileOf(await signed({ badge: 'b' })),
      'unknown-badge',
    ],
    ['with other levels than were signed', async () => fileOf(await swapped()), 'forged'],
    ['under the name of another key', async () => fileOf(await byOther()), 'forged'],
    ['whose signature was altered', () => fileOf(`${token.slice(0, -4)}AAAA`), 'forged'],
  ])('%s is named and left out, and others are taken', async (_, make, fault) => {
    const files = [...handed(await make(), 'bad.json'), ...handed(fileOf(token))]
    const { taken, refused } = await gatherAssessments(files, [], reader)
    expect(refused).toEqual([{ file: 'bad.json', fault }])
    expect(taken).toHaveLength(1)
  })

  test('twice by one key are counted once, also when the first came before', async () => {
    const { taken } = await gatherAssessments(handed(fileOf(token)), [], reader)
    const again = await signed({ levels: { safe: 'never' } })
    const { refused } = await gatherAssessments(handed(fileOf(again)), taken, reader)
    expect(refused).toEqual([{ file: 'a.json', fault: 'twice' }])
  })

  test('are not called forged where nothing can check signatures', async () => {
    const { verify, importKey } = crypto.subtle
    const lacking = () => Promise.reject(new DOMException('', 'NotSupportedError'))
    Object.assign(crypto.subtle, { verify: lacking, importKey: lacking })
    try {
      const loadEd25519 = () => Promise.reject(proofFailure('algorithm-unavailable', 'not loaded'))
      const found = await gatherAssessments(handed(fileOf(token)), [], { ...reader, loadEd25519 })
      expect(found.refused.map(({ fault }) => fault)).toEqual(['unchecked'])
    } finally {
      Object.assign(crypto.subtle, { verify, importKey })
    }
  })
})
