import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { DataIntegrityProof } from '@digitalbazaar/data-integrity'
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite'
import { verifyCredential } from '@digitalbazaar/vc'
import { Ajv2019 } from 'ajv/dist/2019.js'
import ajvFormats, { type FormatsPlugin } from 'ajv-formats'
import { compactVerify, importJWK, type JWK } from 'jose'
import { beforeAll, describe, expect, test } from 'vitest'
import { claimKeysOf, openClaimBox } from '../proof/sealing/claim-box.ts'
import { openClr, openClrBox, type ClrBox } from '../proof/sealing/claim-clr.ts'
import { parseKeyLines } from '../proof/keys/key-line.ts'
import { sealRecipient } from '../proof/sealing/seal.ts'
import { madeUpId } from '../testing/publish/big-class.ts'
import { cityKeyLines, citySealingLine } from '../testing/publish/canaries.ts'
import { digestsIn, filesIn } from '../testing/publish/files.ts'
import {
  cityPlace,
  copyOf,
  edit,
  freshCopyOf,
  write,
  type Place,
} from '../testing/publish/place.ts'
import { published } from '../testing/publish/run.ts'
import { sealCity } from '../testing/publish/seal-city.ts'
import { touched, unitsOf } from '../testing/publish/units.ts'
import { siteUrl, webOf } from '../testing/publish/web.ts'
import { verdictsOf } from '../verifier/reporting/verdict.ts'
import { verifyBadge } from '../verifier/verify-badge.ts'

// One learner asks for a record of all that an issuer awarded them; two others do not, or have nothing to put together.

type Json = Readonly<Record<string, unknown>>
const keys = [...cityKeyLines, citySealingLine]
const [asks, silent, single] = ['asks', 'silent', 'single'].map((who) => madeUpId(`code of ${who}`))
const files = {
  river: 'awards/council/river-watch/rowers.yml',
  guide: 'awards/council/town-guide/rowers.yml',
  robot: 'awards/oakfield/robot-builder/rowers.yml',
}
const day = '2026-03-02'

async function awardTo(code: string, id: string, more = ''): Promise<string> {
  const { publicKeyJwk } = (await parseKeyLines(citySealingLine)).sealing[0]!
  const identities = [{ type: 'email', value: 'rower@people.tiny.example' }] as const
  const sealed = await sealRecipient({ identities, name: 'Rowan Rower', code }, publicKeyJwk)
  return `  - id: ${madeUpId(id)}\n    recipient: ${sealed}\n${more}`
}

let place: Place
beforeAll(async () => {
  place = await cityPlace()
  await sealCity(place, citySealingLine)
  const batch = async (...entries: readonly Promise<string>[]) =>
    `awarded: ${day}\nawards:\n${(await Promise.all(entries)).join('')}`
  await write(
    place,
    files.river,
    await batch(
      awardTo(asks!, 'asks river', '    wholeRecord: true\n'),
      awardTo(silent!, 'silent river'),
    ),
  )
  const guide = batch(awardTo(asks!, 'asks guide'), awardTo(silent!, 'silent guide'))
  await write(place, files.guide, await guide)
  const robot = batch(
    awardTo(asks!, 'asks robot'),
    awardTo(single!, 'single robot', '    wholeRecord: true\n'),
  )
  await write(place, files.robot, await robot)
  await published(place, { keys })
})

async function linesOf(code: string, at = place): Promise<readonly string[]> {
  const { lookup } = await claimKeysOf(code, siteUrl)
  const text = await readFile(join(at.dist, 'claims', lookup), 'utf8').catch(() => '')
  return text.split('\n').filter((line) => line !== '')
}

async function clrBoxesOf(code: string, at = place): Promise<readonly ClrBox[]> {
  const claimKeys = await claimKeysOf(code, siteUrl)
  const boxes = (await linesOf(code, at)).map((line) => openClrBox(line, claimKeys).catch(() => []))
  return (await Promise.all(boxes)).flat()
}

const fileOf = ({ clr }: ClrBox, at = place) =>
  readFile(join(at.dist, 'claims/records', clr), 'utf8')

async function tokenOf(box: ClrBox, code = asks!, at = place): Promise<string> {
  return openClr(await fileOf(box, at), await claimKeysOf(code, siteUrl))
}

const payloadTextOf = (token: string) => Buffer.from(token.split('.')[1]!, 'base64url').toString()
const payloadOf = (token: string) => JSON.parse(payloadTextOf(token)) as Json

async function slugsOf(code: string, at = place): Promise<readonly string[]> {
  const claimKeys = await claimKeysOf(code, siteUrl)
  const boxes = (await linesOf(code, at)).map((line) =>
    openClaimBox(line, claimKeys).then(
      ({ slug, issuer }) => (issuer === 'council' ? [slug] : []),
      () => [],
    ),
  )
  return (await Promise.all(boxes)).flat()
}

const verifyAt = async (input: string, at = place) => {
  const web = webOf(await filesIn(at.dist))
  const fetch = async (url: string) => {
    try {
      return new Response(new Uint8Array(web.bytes(url)))
    } catch {
      return new Response('', { status: 404 })
    }
  }
  return verifyBadge(input, { fetch, now: new Date('2026-05-10T12:00:00Z'), mayAsk: () => true })
}

describe('whoever asked', () => {
  test('finds one record of that issuer behind their code, and nobody else does', async () => {
    expect(await clrBoxesOf(asks!)).toEqual([
      {
        clr: expect.any(String) as string,
        issuer: 'council',
        name: expect.any(String) as string,
        badges: 2,
        upTo: day,
      },
    ])
    expect(await clrBoxesOf(silent!)).toEqual([])
    expect(await clrBoxesOf(single!)).toEqual([])
    expect((await filesIn(join(place.dist, 'claims/records'))).size).toBe(1)
  })

  test('has every badge of that issuer in it, byte for byte as it was issued', async () => {
    const [box] = await clrBoxesOf(asks!)
    const text = payloadTextOf(await tokenOf(box!))
    const slugs = await slugsOf(asks!)
    expect(slugs).toHaveLength(2)
    for (const slug of slugs)
      expect(text).toContain(
        await readFile(join(place.dist, 'awards', slug, 'credential.json'), 'utf8'),
      )
    expect(payloadOf(await tokenOf(box!))).toMatchObject({
      partial: false,
      validFrom: `${day}T00:00:00Z`,
      type: ['VerifiableCredential', 'ClrCredential'],
    })
  })

  test('reads in it how badges belong together, by the pathway that holds both', async () => {
    const [box] = await clrBoxesOf(asks!)
    const { credentialSubject: subject } = payloadOf(await tokenOf(box!)) as {
      credentialSubject: Json
    }
    const idOf = (badge: string) =>
      expect.stringMatching(`/badges/council/${badge}/v/[0-9a-f]{16}/achievement.json$`) as string
    expect(subject['association']).toEqual([
      {
        ...{ type: 'Association', associationType: 'isChildOf' },
        ...{ sourceId: idOf('river-watch'), targetId: idOf('town-guide') },
      },
    ])
  })

  test('is told by our verifier that all of it is good', async () => {
    const [box] = await clrBoxesOf(asks!)
    const [report] = await verifyAt(await tokenOf(box!))
    expect(report).toMatchObject({ verdict: 'valid', standard: 'clr-2.0' })
    expect(report?.contains.map(({ verdict }) => verdict)).toEqual(['valid', 'valid'])
    const codes = report?.checks.map(({ code }) => code)
    expect(codes).toEqual(
      expect.arrayContaining(['members-good', 'associations-inside', 'subjects-agree']),
    )
  })
})

describe('what others wrote', () => {
  test('jose finds the record signed by the key that it names, and not with another word in it', async () => {
    const [box] = await clrBoxesOf(asks!)
    const token = await tokenOf(box!)
    const web = webOf(await filesIn(place.dist))
    const judge = (each: string) =>
      compactVerify(each, async ({ kid, alg }) => importJWK(web.json(kid!) as JWK, alg))
    const { payload, protectedHeader } = await judge(token)
    const said = JSON.parse(Buffer.from(payload).toString()) as Json
    expect(Object.keys(protectedHeader).toSorted()).toEqual(['alg', 'kid', 'typ'])
    expect(said['iss']).toBe((said['issuer'] as Json)['id'])
    const [head, , tail] = token.split('.')
    const forged = Buffer.from(payloadTextOf(token).replace('"partial":false', '"partial":true'))
    await expect(judge(`${head}.${forged.toString('base64url')}.${tail}`)).rejects.toThrow()
  })

  test('@digitalbazaar/vc accepts each badge as it stands in the record', async () => {
    const [box] = await clrBoxesOf(asks!)
    const web = webOf(await filesIn(place.dist))
    const subject = payloadOf(await tokenOf(box!))['credentialSubject'] as {
      verifiableCredential: readonly object[]
    }
    for (const credential of subject.verifiableCredential)
      expect(
        await verifyCredential({
          credential,
          suite: new DataIntegrityProof({ cryptosuite }),
          documentLoader: (url: string) => web.loader(url),
          checkStatus: () => ({ verified: true }),
          now: new Date('2026-05-10T12:00:00Z'),
        }),
      ).toMatchObject({ verified: true })
  })

  test('the schema of the standard, which is of the time of VC 1.1, passes it', async () => {
    const file = join(import.meta.dirname, '../testing/vectors/clr2/schema/clr-credential.json')
    const { $schema: _, ...schema } = JSON.parse(readFileSync(file, 'utf8')) as Json
    const ajv = new Ajv2019({ allErrors: true, strict: false })
    const addFormats = ajvFormats as unknown as FormatsPlugin
    addFormats(ajv)
    const validate = ajv.compile(schema)
    const [box] = await clrBoxesOf(asks!)
    const { validFrom, ...record } = payloadOf(await tokenOf(box!))
    const subject = record['credentialSubject'] as { verifiableCredential: readonly Json[] }
    // In its time a status had a name and nothing else.
    const dated = subject.verifiableCredential.map(({ credentialStatus, ...each }) => {
      const { id, type } = credentialStatus as Json
      return { issuanceDate: each['validFrom'], ...each, credentialStatus: { id, type } }
    })
    const credentialSubject = { ...subject, verifiableCredential: dated }
    const older = { ...record, issuanceDate: validFrom, credentialSubject }
    validate(older)
    expect(validate.errors ?? []).toEqual([])
    validate({ ...older, partial: 'no' })
    expect(validate.errors).not.toEqual([])
  })
})

describe('nobody without the code', () => {
  test('can tell which awards are one learner’s, with the whole site and the repository in hand', async () => {
    const slugs = [...(await slugsOf(asks!)), ...(await slugsOf(silent!))]
    const uuids = await Promise.all(
      slugs.map(async (slug) => {
        const path = join(place.dist, 'awards', slug, 'credential.json')
        const credential = JSON.parse(await readFile(path, 'utf8')) as { credentialSubject: Json }
        return credential.credentialSubject['id'] as string
      }),
    )
    const [box] = await clrBoxesOf(asks!)
    const { id, sub } = payloadOf(await tokenOf(box!)) as { id: string; sub: string }
    for (const folder of [place.dist, place.root])
      for (const [path, bytes] of await filesIn(folder)) {
        const named = [...slugs, ...uuids].filter((each) => bytes.includes(each))
        const own = slugs.find((slug) => path.includes(slug))
        if (own === undefined && !path.includes('status')) expect(named, path).toEqual([])
        for (const secret of [asks!, box!.clr, id, sub, 'Rowan Rower', 'rower@people'])
          expect(bytes.includes(secret), `${path} holds a secret`).toBe(false)
      }
  })

  test('learns nothing from how long the sealed record is', async () => {
    const [box] = await clrBoxesOf(asks!)
    const bytes = Buffer.from((await fileOf(box!)).trim().split('.')[3]!, 'base64url')
    expect(Math.log2(bytes.length) % 1).toBe(0)
  })

  test.each([
    ['another code', async () => claimKeysOf(silent!, siteUrl)],
    ['the same code at another site', async () => claimKeysOf(asks!, 'https://other.example/')],
  ])('opens it with %s', async (_, keysOf) => {
    const [box] = await clrBoxesOf(asks!)
    await expect(openClr(await fileOf(box!), await keysOf())).rejects.toMatchObject({
      code: 'box-wrong-code',
    })
  })
})

describe('as time goes by', () => {
  test('the same records and ledger give the same files, and so does another machine without the ledger', async () => {
    for (const ledger of ['same ledger', 'no ledger'] as const) {
      const other = await freshCopyOf(place, ledger)
      await published(other, { keys })
      expect(await digestsIn(other.dist)).toEqual(await digestsIn(place.dist))
    }
  })

  test('a publish in which nothing has changed touches nothing and makes no other record', async () => {
    const before = await digestsIn(place.ledger)
    expect((await published(place, { keys })).unchanged).toBe(true)
    expect(await digestsIn(place.ledger)).toEqual(before)
  })

  test('one award more to the same learner makes a longer record at another address; the earlier one stays', async () => {
    const later = await copyOf(place)
    const [first] = await clrBoxesOf(asks!)
    const before = await unitsOf(later)
    await write(
      later,
      'awards/council/town-guide/again.yml',
      `awarded: 2026-04-02\nawards:\n${await awardTo(asks!, 'asks again')}${await awardTo(silent!, 'silent again')}`,
    )
    await published(later, { keys })
    const [box, ...more] = await clrBoxesOf(asks!, later)
    expect(more).toEqual([])
    expect(box).toMatchObject({ badges: 3, upTo: '2026-04-02' })
    expect(box?.clr).not.toBe(first?.clr)
    expect(await fileOf(first!, later)).toBe(await fileOf(first!))
    const names = touched(before, await unitsOf(later))
    expect(names.filter((name) => name.startsWith('clr/'))).toEqual([`clr/${box?.clr}`])
    const clean = await freshCopyOf(later, 'same ledger')
    await published(clean, { keys })
    expect(await digestsIn(clean.dist)).toEqual(await digestsIn(later.dist))
  })

  test('an award that is taken back is not in the next record, and the verifier finds it in the earlier one', async () => {
    const later = await copyOf(place)
    const [first] = await clrBoxesOf(asks!)
    await write(
      later,
      'awards/council/town-guide/again.yml',
      `awarded: 2026-04-02\nawards:\n${await awardTo(asks!, 'asks again')}`,
    )
    const id = madeUpId('asks guide')
    const revoked = `    revoked: { on: 2026-04-03, reason: Awarded by mistake. }\n`
    await edit(later, files.guide, `- id: ${id}\n`, `- id: ${id}\n${revoked}`)
    await published(later, { keys })
    const [box] = await clrBoxesOf(asks!, later)
    expect(box).toMatchObject({ badges: 2, upTo: '2026-04-02' })
    const [now] = await verifyAt(await tokenOf(box!, asks!, later), later)
    expect(now?.checks.map(({ code }) => code)).toContain('members-good')
    const [then] = await verifyAt(await tokenOf(first!, asks!, later), later)
    expect(then?.checks.map(({ code }) => code)).toContain('members-some-ended')
    expect(verdictsOf(then?.contains ?? []).map(({ finding }) => finding)).toContain('taken-back')
  })

  test('an erased award takes every record with it that holds it', async () => {
    const later = await copyOf(place)
    const [first] = await clrBoxesOf(asks!)
    const sealed = (await fileOf(first!, later)).trim()
    const text = await readFile(join(later.root, files.guide), 'utf8')
    const at = text.indexOf(madeUpId('silent guide'))
    const rest = text.slice(text.lastIndexOf('  - ', at))
    const id = madeUpId('asks guide')
    const erased = `awarded: ${day}\nawards:\n  - id: ${id}\n    erased:\n      on: 2026-04-04\n`
    await write(later, files.guide, erased + rest)
    await published(later, { keys })
    expect(await clrBoxesOf(asks!, later)).toEqual([])
    await expect(fileOf(first!, later)).rejects.toMatchObject({ code: 'ENOENT' })
    expect(await linesOf(asks!, later)).toHaveLength(2)
    for (const folder of [later.dist, later.ledger, later.state])
      for (const [path, bytes] of await filesIn(folder))
        expect(bytes.includes(sealed), path).toBe(false)
  })

  test('whoever asks no more keeps what there is, and gets no more of it', async () => {
    const later = await copyOf(place)
    await edit(later, files.river, '    wholeRecord: true\n', '')
    await published(later, { keys })
    const boxes = await clrBoxesOf(asks!, later)
    expect(boxes).toEqual(await clrBoxesOf(asks!))
    await write(
      later,
      'awards/council/town-guide/again.yml',
      `awarded: 2026-04-02\nawards:\n${await awardTo(asks!, 'asks again')}`,
    )
    await published(later, { keys })
    expect(await clrBoxesOf(asks!, later)).toEqual(boxes)
    const clean = await freshCopyOf(later, 'same ledger')
    await published(clean, { keys })
    expect(await digestsIn(clean.dist)).toEqual(await digestsIn(later.dist))
  })

  test('a publish without keys leaves it to the next one that has some', async () => {
    const later = await copyOf(place)
    await edit(later, files.guide, `awarded: ${day}\n`, `awarded: ${day}\nwholeRecord: true\n`)
    await published(later, { keys: [] })
    expect(await clrBoxesOf(silent!, later)).toEqual([])
    expect((await published(later, { keys })).issued).toBe(0)
    expect(await clrBoxesOf(silent!, later)).toHaveLength(1)
    expect(await clrBoxesOf(asks!, later)).toEqual(await clrBoxesOf(asks!))
  })
})
