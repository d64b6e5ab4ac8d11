import { describe, expect, test } from 'vitest'
import { exampleDid as did } from '../../model/identity.ts'
import { isFileName } from '../../model/addresses/slug.ts'
import { publicJwkOf } from '../../proof/keys/jwk.ts'
import { readMoveRequest, sealMoveRequest, type Move } from '../../proof/move-request.ts'
import { openRecipient } from '../../proof/sealing/seal.ts'
import { openingKey } from '../../testing/awarding/opening-key.ts'
import { recordsOf } from '../../testing/awarding/records-of.ts'
import { awardIds, batch, goodTree, single } from '../../testing/trees/good-tree.ts'
import { freshCode } from '../learners/fresh-code.ts'
import { folderBeside } from './roomy-folder.ts'
import { moveAwards, movedLines, openMove, type OpenedMove } from './move-awards.ts'
import type { RegisterLine } from '../register/register.ts'

const folderFor = (path: string) => folderBeside(path, '2026-11-23', () => 0)
const site = 'https://city.example/badges/'
const code = 'zu2l6dhmln2rm7xqcj3v5raify'
const stranger = 'au2l6dhmln2rm7xqcj3v5raify'
const email = 'canary.amina@home.example'
const line = (more: Partial<RegisterLine>): RegisterLine => ({
  name: 'Amina Canary',
  email: 'amina@school.example',
  other: '',
  badge: 'Digital Explorer',
  awarded: '2026-07-01',
  card: '',
  code,
  link: '',
  id: awardIds.first,
  file: batch,
  replaces: '',
  codeSince: '',
  ...more,
})
const lines = [
  line({}),
  line({ id: awardIds.single, file: single }),
  line({ id: awardIds.second, awarded: '2026-07-02' }),
  line({ name: 'Ada', id: 'cccccccccccccccccccccccccc', code: stranger }),
]
const files = new Map([batch, single].map((path) => [path, String(goodTree.get(path))]))
const pathOf = (path: string) => path.split('/').slice(1, 3)
const [issuer = '', badge = ''] = pathOf(batch)
const asked: Move = {
  email,
  made: '2026-09-01',
  awards: [{ issuer, badge, awarded: '2026-07-01', named: true }],
}
const iv = () => crypto.getRandomValues(new Uint8Array(12))
const request = async (move: Move = asked, by = code, at = site) =>
  readMoveRequest(await sealMoveRequest(move, by, at, iv()))
const random = (length: number) => crypto.getRandomValues(new Uint8Array(length))

async function opened(move: Move = asked): Promise<OpenedMove> {
  const found = await openMove(await request(move), lines, site)
  if ('fault' in found) throw new RangeError(found.fault)
  return found
}

async function moved(move: Move = asked) {
  const found = await opened(move)
  const made = await moveAwards(found, files, publicJwkOf(openingKey), {
    freshId: () => freshCode(random),
    folderFor,
  })
  if ('fault' in made) throw new RangeError(made.fault)
  return { found, made }
}

test('the request names nobody and no code, and a register opens it for the awards of its holder alone', async () => {
  const text = await sealMoveRequest(asked, code, site, iv())
  for (const secret of [email, code, issuer, 'canary']) expect(text).not.toContain(secret)
  const found = await opened()
  expect(found.lines.map(({ id }) => id)).toEqual([
    awardIds.first,
    awardIds.single,
    awardIds.second,
  ])
  expect(found.move).toEqual(asked)
})

test('each award that stands gets one in its place, tied to the new address and opened by the same code, and no word of it in clear', async () => {
  const { found, made } = await moved()
  const { records, problems } = await recordsOf(made.files)
  expect(problems).toEqual([])
  const written = JSON.stringify(made.files)
  for (const secret of [email, 'canary', 'Canary', code, 'home.example'])
    expect(written).not.toContain(secret)
  const fresh = records?.awards.filter(({ award }) => award.supersedes !== undefined) ?? []
  const mine = fresh.filter(({ award }) => made.moved.some(([, id]) => id === award.id))
  expect(mine.map(({ award }) => award.supersedes)).toEqual([awardIds.first])
  for (const { award } of mine) {
    const recipient = await openRecipient(award.recipient as string, openingKey)
    expect(recipient).toMatchObject({ identities: [{ type: 'email', value: email }], code })
  }
  const kept = movedLines(lines, found, made)
  expect(kept.slice(lines.length).map((each) => [each.replaces, each.code, each.email])).toEqual([
    [awardIds.first, code, email],
  ])
})

test('beside a file whose name has room for nothing more goes one that may be called so', async () => {
  const long = `awards/${issuer}/${badge}/${'class-of-2026-'.repeat(7).slice(0, 91)}9.yml`
  expect(isFileName(long.split('/')[3] ?? '')).toBe(true)
  const { move } = await opened()
  const texts = new Map([[long, files.get(batch) ?? '']])
  const how = { freshId: () => freshCode(random), folderFor }
  const found = { move, lines: [line({ file: long })] }
  const made = await moveAwards(found, texts, publicJwkOf(openingKey), how)
  const names = 'fault' in made ? [] : made.files.map(({ path }) => path.split('/')[3] ?? '')
  expect(names.map(isFileName)).toEqual([true])
})

test.each([
  ['was', true, 'Amina Canary'],
  ['was not', false, undefined],
])(
  'where the name %s signed it is so again, and as the register has it',
  async (_, named, name) => {
    const { made } = await moved({
      ...asked,
      awards: asked.awards.map((each) => ({ ...each, named })),
    })
    const { records } = await recordsOf(made.files)
    const award = records?.awards.find((each) => each.award.id === made.moved[0]?.[1])?.award
    expect((await openRecipient(award?.recipient as string, openingKey)).name).toBe(name)
  },
)

const byKey: Move = { did, made: asked.made, awards: asked.awards }

test('with a key they are tied to it, opened by the same code, and a register has its name beside no address', async () => {
  const { found, made } = await moved(byKey)
  const { records, problems } = await recordsOf(made.files)
  expect(problems).toEqual([])
  expect(JSON.stringify(made.files)).not.toContain(did)
  const award = records?.awards.find((each) => each.award.id === made.moved[0]?.[1])?.award
  const recipient = await openRecipient(award?.recipient as string, openingKey)
  expect(recipient).toEqual({
    identities: [{ type: 'did', value: did }],
    name: 'Amina Canary',
    code,
  })
  const kept = movedLines(lines, found, made)
  const [fresh] = kept.slice(lines.length)
  expect([fresh?.email, fresh?.other, fresh?.code]).toEqual(['', did, code])
})

test('whose key is lost asks again by the same code', async () => {
  const { found, made } = await moved(byKey)
  const kept = movedLines(lines.slice(0, 1), found, made)
  const again = async (move: Move) => openMove(await request(move), kept, site)
  expect(await again(byKey)).toEqual({ fault: 'done' })
  for (const move of [asked, { made: asked.made, awards: asked.awards }])
    expect(await again(move)).toEqual({ move, lines: kept.slice(-1) })
})

test('a request of a key says that it is of the second version, and none can be turned into one of the other', async () => {
  const [withKey, without] = [await request(byKey), await request()]
  expect([withKey.version, without.version]).toEqual([2, 1])
  for (const [each, version] of [
    [withKey, 1],
    [without, 2],
  ] as const) {
    const turned = openMove({ ...each, version }, lines, site)
    await expect(turned).rejects.toMatchObject({ code: 'move-wrong-code' })
  }
})

test('without an address the claim code alone tells whose they are', async () => {
  const { made } = await moved({ made: asked.made, awards: asked.awards })
  const { records } = await recordsOf(made.files)
  const award = records?.awards.find((each) => each.award.id === made.moved[0]?.[1])?.award
  const { identities, code: beside } = await openRecipient(award?.recipient as string, openingKey)
  expect({ identities, beside }).toEqual({ identities: [{ type: 'claim', value: code }] })
})

describe('a request comes to nothing', () => {
  test('with a code that the register does not have', async () => {
    const other = await request(asked, 'bu2l6dhmln2rm7xqcj3v5raify')
    expect(await openMove(other, lines, site)).toEqual({ fault: 'unknown-code' })
    expect(await openMove(await request(), [], site)).toEqual({ fault: 'unknown-code' })
  })

  test('for another site, even where the code is the same', async () => {
    const elsewhere = await request(asked, code, 'https://other.example/')
    expect(await openMove(elsewhere, lines, site)).toEqual({ fault: 'other-site' })
    const renamed = { ...elsewhere, site }
    expect(await openMove(renamed, lines, site)).toEqual({ fault: 'unknown-code' })
  })

  test('that somebody has put another code’s name on', async () => {
    const own = await request(asked, stranger)
    const forged = { ...own, lookup: (await request()).lookup }
    await expect(openMove(forged, lines, site)).rejects.toMatchObject({ code: 'move-wrong-code' })
  })

  test('in which a letter was changed', async () => {
    const { sealed, ...rest } = await request()
    const letter = sealed.charAt(40) === 'A' ? 'B' : 'A'
    const changed = { ...rest, sealed: sealed.slice(0, 40) + letter + sealed.slice(41) }
    await expect(openMove(changed, lines, site)).rejects.toMatchObject({ code: 'move-wrong-code' })
  })

  test('whose address is none', async () => {
    const wrong = await request({ ...asked, email: 'not an address' })
    expect(await openMove(wrong, lines, site)).toEqual({ fault: 'email' })
  })

  test.each([
    ['none', 'did:web:learner.example'],
    ['one for agreeing', 'did:key:z6LSbysY2xFMRpGMhb7tFTLMpeuPRaqaWM1yECx2AtzE3KCc'],
  ])('whose key is %s', async (_, wrong) => {
    expect(await openMove(await request({ ...byKey, did: wrong }), lines, site)).toEqual({
      fault: 'did',
    })
  })

  test('that asks for an address and a key', async () => {
    const both = openMove(await request({ ...asked, did }), lines, site)
    await expect(both).rejects.toMatchObject({ code: 'move-malformed' })
  })

  test.each([['{}'], ['[]'], ['null'], ['no JSON'], ['{"type":"move-request","version":3}']])(
    'that is %s',
    (text) => {
      expect(() => readMoveRequest(text)).toThrow(
        expect.objectContaining({ code: 'move-malformed' }) as Error,
      )
    },
  )
})

test('a request that was carried out says so, and moves only what came since', async () => {
  const { found, made } = await moved()
  const only = lines.filter(({ id }) => id === awardIds.first)
  const since = line({ id: 'dddddddddddddddddddddddddd', awarded: '2026-10-01' })
  const kept = movedLines(only, found, made)
  const again = async (all: readonly RegisterLine[], move = asked) =>
    openMove(await request(move), all, site)
  expect(await again(kept)).toEqual({ fault: 'done' })
  expect(await again([...kept, since])).toEqual({ move: asked, lines: [since] })
  const elsewhere = { ...asked, email: 'canary.amina@work.example' }
  expect(await again(kept, elsewhere)).toEqual({ move: elsewhere, lines: kept.slice(-1) })
  const alone = { made: asked.made, awards: asked.awards }
  expect(await again(kept, alone)).toEqual({ move: alone, lines: kept.slice(-1) })
})

test('awards that stand no more are not moved', async () => {
  const found = await opened()
  const revoked = new Map(
    [...files].map(([path, text]) => [path, `revoked:\n  on: 2026-01-01\n  reason: x\n${text}`]),
  )
  const made = await moveAwards(found, revoked, publicJwkOf(openingKey), {
    freshId: () => freshCode(random),
    folderFor,
  })
  expect(made).toHaveProperty('fault')
})
