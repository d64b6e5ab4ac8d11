import { cp, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { directoryStorage } from '../ledger/directory-storage.ts'
import { openLedger } from '../ledger/ledger.ts'
import { decodeStatusList, isSet } from '../openbadges/status-list.ts'
import type { StatusListCredential } from '../openbadges/v3/status-list-credential.ts'
import { hashIdentityAsync, normaliseName } from '../proof/identity/hash-identity.ts'
import { claimKeysOf, openClaimBox, type ClaimBox } from '../proof/sealing/claim-box.ts'
import { parseKeyLines } from '../proof/keys/key-line.ts'
import { sealClaimCode, sealRecipient, type Recipient } from '../proof/sealing/seal.ts'
import { madeUpId } from '../testing/publish/big-class.ts'
import { citySealingLine, cityKeyLines } from '../testing/publish/canaries.ts'
import { digestsIn, filesIn } from '../testing/publish/files.ts'
import {
  cityPlace,
  copyOf,
  edit,
  freshCopyOf,
  write,
  type Place,
} from '../testing/publish/place.ts'
import { published, runScript } from '../testing/publish/run.ts'
import { sealCity } from '../testing/publish/seal-city.ts'
import { touched, unitsOf } from '../testing/publish/units.ts'
import { webOf } from '../testing/publish/web.ts'
import { makeTestRepo } from '../testing/repo.ts'

// A class is sealed with claim codes, as the award form does it, and lives through a school career.

const keys = [...cityKeyLines, citySealingLine]
const career = madeUpId('the code of a whole school career')
const later = madeUpId('the code that took its place')
const file = 'awards/oakfield/robot-builder/sealed.yml'
const secondFile = 'awards/council/river-watch/sealed.yml'
const learners = ['Zoë O’Brien', 'Adjoa Mensah', 'Li Na'].map((name, index) => ({
  id: madeUpId(`learner ${index}`),
  name,
  code: index === 0 ? career : madeUpId(`code ${index}`),
}))
const [zoe, adjoa] = [learners[0]!, learners[1]!]

const sealedTo = async (recipient: Recipient): Promise<string> => {
  const { publicKeyJwk } = (await parseKeyLines(citySealingLine)).sealing[0]!
  return sealRecipient(recipient, publicKeyJwk)
}

let place: Place
let site: string
beforeAll(async () => {
  place = await cityPlace()
  await sealCity(place, citySealingLine)
  const entries = await Promise.all(
    learners.map(async ({ id, name, code }, index) => {
      // One has a claim code and no address, the others an address with a code beside it.
      const recipient: Recipient =
        index === 1
          ? { identities: [{ type: 'claim', value: code }], name }
          : { identities: [{ type: 'email', value: `learner${index}@school.example` }], name, code }
      return `  - id: ${id}\n    recipient: ${await sealedTo(recipient)}\n`
    }),
  )
  await write(place, file, `awarded: 2026-03-02\nawards:\n${entries.join('')}`)
  site = /^url: (.*)$/m.exec(await readFile(join(place.root, 'badges/site.yml'), 'utf8'))?.[1] ?? ''
  await published(place, { keys })
})

async function fileOf(code: string, at = place): Promise<string | undefined> {
  const { lookup } = await claimKeysOf(code, site)
  return readFile(join(at.dist, 'claims', lookup), 'utf8').catch(() => undefined)
}

async function boxesOf(code: string, at = place): Promise<readonly ClaimBox[]> {
  const text = (await fileOf(code, at)) ?? ''
  const keysOfCode = await claimKeysOf(code, site)
  const lines = text.split('\n').filter((line) => line !== '')
  return Promise.all(lines.map((line) => openClaimBox(line, keysOfCode)))
}

describe('once an award is published', () => {
  test.each(learners)(
    'the code leads to its page, with the day and the name: $id',
    async (learner) => {
      const [box, ...others] = await boxesOf(learner.code)
      expect(others).toEqual([])
      expect(box).toMatchObject({
        issuer: 'oakfield',
        badge: 'robot-builder',
        awarded: '2026-03-02',
        name: learner.name,
      })
      const page = await readFile(join(place.dist, 'awards', box?.slug ?? '', 'index.html'), 'utf8')
      expect(page).toContain('Robot Builder')
      expect(page).not.toContain(learner.name)
    },
  )

  test('what is in the box opens the name that the issuer signed, and no other name fits', async () => {
    const [box] = await boxesOf(zoe.code)
    const path = join(place.dist, 'awards', box?.slug ?? '', 'credential.json')
    const credential = JSON.parse(await readFile(path, 'utf8')) as {
      readonly credentialSubject: {
        readonly identifier: readonly Readonly<Record<string, unknown>>[]
      }
    }
    const name = credential.credentialSubject.identifier.find((id) => id['identityType'] === 'name')
    expect(name).not.toHaveProperty('salt')
    const salt = box?.nameSalt ?? ''
    expect(await hashIdentityAsync(normaliseName(zoe.name), salt)).toBe(name?.['identityHash'])
    expect(await hashIdentityAsync(normaliseName(adjoa.name), salt)).not.toBe(
      name?.['identityHash'],
    )
  })

  test('a code beside an address is no identity of the badge', async () => {
    const [box] = await boxesOf(zoe.code)
    const path = join(place.dist, 'awards', box?.slug ?? '', 'credential.json')
    expect(await readFile(path, 'utf8')).not.toContain('ext:claimCode')
  })

  test('the same records and ledger give the same files, and so does another machine without the ledger', async () => {
    const [same, anew] = [
      await freshCopyOf(place, 'same ledger'),
      await freshCopyOf(place, 'no ledger'),
    ]
    for (const each of [same, anew]) await published(each, { keys })
    expect(await digestsIn(same.dist)).toEqual(await digestsIn(place.dist))
    expect(await digestsIn(anew.dist)).toEqual(await digestsIn(place.dist))
  })

  test('the site says of which day it speaks', async () => {
    expect(await readFile(join(place.dist, 'claims/as-of'), 'utf8')).toMatch(/^\d{4}-\d\d-\d\d\n$/)
  })
})

describe('nobody who lacks the codes', () => {
  test('can tell whose an award is, with the whole site, the repository and every name in hand', async () => {
    const files = await filesIn(place.dist)
    const salts = new Set<string>()
    const hashes: string[] = []
    for (const [path, bytes] of files) {
      const text = bytes.toString()
      for (const [, salt = ''] of text.matchAll(/"salt":"([^"]+)"/g)) salts.add(salt)
      if (path.endsWith('credential.json'))
        for (const [, hash = ''] of text.matchAll(
          /"identityHash":"(sha256\$[0-9a-f]{64})","identityType":"name"/g,
        ))
          hashes.push(hash)
    }
    expect(hashes.length).toBeGreaterThanOrEqual(learners.length)
    for (const { name, id } of learners)
      for (const salt of ['', ...salts, id, name])
        expect(hashes).not.toContain(await hashIdentityAsync(normaliseName(name), salt))
  })

  test('finds a name, an address, a code or its lookup in any file', async () => {
    const lookups = await Promise.all(
      learners.map(async ({ code }) => (await claimKeysOf(code, site)).lookup),
    )
    const secrets = learners.flatMap(({ name, code }) => [name, code, 'learner0@school.example'])
    for (const folder of [place.dist, place.root]) {
      for (const [path, bytes] of await filesIn(folder))
        for (const secret of [...secrets, ...lookups])
          expect(bytes.includes(secret), `${path} holds a secret`).toBe(false)
    }
  })
})

describe('a slip that a class shares, put right in one step in a repository of its own', () => {
  let old: ReadonlyMap<string, string>
  let after: Place
  test('is put right by the command, and published with the next commit', async () => {
    old = new Map(
      await Promise.all(
        learners.map(async ({ code }) => [code, (await boxesOf(code))[0]?.slug ?? ''] as const),
      ),
    )
    const repo = await makeTestRepo()
    after = { ...(await copyOf(place)), root: repo.root }
    await cp(place.root, repo.root, { recursive: true })
    repo.commitAll('The class', '2026-03-03T09:00:00Z')
    const said = await runScript('correct.ts', [
      ...[file, '--root', repo.root, '--narrative', 'Built a robot that turns.'],
    ])
    expect(said).toMatchObject({ code: 0 })
    expect(said.stdout).toContain('Awards put right: 3. Left as they are: 0.')
    repo.commitAll('What the class built', '2026-03-04T09:00:00Z')
    expect((await published(after, { keys })).issued).toBe(3)
  })

  /** Old address and new, of the awards behind a code. */
  const slugsOf = async (code: string) => {
    const before = old.get(code) ?? ''
    const slugs = (await boxesOf(code, after)).map(({ slug }) => slug)
    expect(slugs).toHaveLength(2)
    expect(slugs).toContain(before)
    return { before, now: slugs.find((slug) => slug !== before) ?? '' }
  }

  test.each(learners)(
    'the same code opens both awards, of the same name and day: $id',
    async (learner) => {
      const { now } = await slugsOf(learner.code)
      for (const box of await boxesOf(learner.code, after))
        expect(box).toMatchObject({
          name: learner.name,
          awarded: '2026-03-02',
          badge: 'robot-builder',
        })
      const page = await readFile(join(after.dist, 'awards', now, 'index.html'), 'utf8')
      expect(page).toContain('Built a robot that turns.')
      expect(page).not.toContain('Replaced by a newer award')
    },
  )

  test.each(learners)(
    'the old page says that it was replaced, and leads to the new one: $id',
    async ({ code }) => {
      const { before, now } = await slugsOf(code)
      const page = await readFile(join(after.dist, 'awards', before, 'index.html'), 'utf8')
      expect(page).toContain('Replaced by a newer award')
      const newer = /<a [^>]*data-newer[^>]*>/.exec(page)?.[0]
      expect(newer).toContain(`awards/${now}/`)
    },
  )

  test('the old ones are replaced in 2.0 and in 3.0, the new ones stand', async () => {
    const web = webOf(await filesIn(after.dist))
    const isStruck = (slug: string) => {
      const { statusListCredential, statusListIndex } = web.credential(slug).credentialStatus
      const list = web.json(statusListCredential) as StatusListCredential
      const decoded = decodeStatusList(list.credentialSubject.encodedList)
      return decoded.ok && isSet(decoded.bits, Number(statusListIndex))
    }
    for (const { code } of learners) {
      const { before, now } = await slugsOf(code)
      expect(web.hosted(before)).toMatchObject({
        revoked: true,
        revocationReason: `Replaced by ${web.at(now, 'assertion.json')}`,
      })
      expect(web.hosted(now)).not.toHaveProperty('revoked')
      expect([isStruck(before), isStruck(now)]).toEqual([true, false])
    }
  })

  test('nothing that was signed before has other bytes, in the site and in the ledger', async () => {
    const isSigned = ([path]: readonly [string, string]) =>
      !/index\.html$|assertion\.json$/.test(path)
    const awards = async (at: Place) =>
      Object.entries(await digestsIn(join(at.dist, 'awards'))).filter(isSigned)
    const before = await awards(place)
    expect(before.length).toBeGreaterThan(learners.length * 4)
    expect(await awards(after)).toEqual(expect.arrayContaining(before))
    expect(await digestsIn(after.ledger)).toMatchObject(await digestsIn(place.ledger))
  })
})

describe('a school career', () => {
  test('a second award appears behind the same code, and one claim file is touched', async () => {
    const before = await unitsOf(place)
    const recipient = await sealedTo({
      identities: [{ type: 'email', value: 'learner0@school.example' }],
      name: zoe.name,
      code: career,
    })
    await write(
      place,
      secondFile,
      `id: ${madeUpId('second award')}\nawarded: 2026-03-01\nrecipient: ${recipient}\n`,
    )
    await published(place, { keys })
    const boxes = await boxesOf(career)
    expect(boxes.map(({ badge }) => badge).sort()).toEqual(['river-watch', 'robot-builder'])
    const claims = touched(before, await unitsOf(place)).filter((name) => name.startsWith('claim/'))
    expect(claims).toHaveLength(1)
  })

  test('an increment has the bytes of a clean build', async () => {
    const clean = await freshCopyOf(place, 'same ledger')
    await published(clean, { keys })
    expect(await digestsIn(place.dist)).toEqual(await digestsIn(clean.dist))
  })

  test('with a new code the old file is gone, the new one opens the same, and nothing signed changes', async () => {
    const awards = async () =>
      Object.entries(await digestsIn(join(place.dist, 'awards'))).filter(
        ([path]) => !path.endsWith('index.html'),
      )
    const before = [await boxesOf(career), await awards()]
    const { publicKeyJwk } = (await parseKeyLines(citySealingLine)).sealing[0]!
    for (const path of [file, secondFile]) {
      const text = await readFile(join(place.root, path), 'utf8')
      const id = path === file ? zoe.id : madeUpId('second award')
      const at = text.indexOf('recipient:', text.indexOf(id))
      const margin = path === file ? '    ' : ''
      const line = `newCode: ${await sealClaimCode(later, publicKeyJwk)}\n${margin}`
      await write(place, path, text.slice(0, at) + line + text.slice(at))
    }
    expect((await published(place, { keys })).issued).toBe(0)
    expect(await fileOf(career)).toBeUndefined()
    const byBadge = (boxes: readonly ClaimBox[]) => boxes.map((box) => JSON.stringify(box)).sort()
    expect(byBadge(await boxesOf(later))).toEqual(byBadge(before[0] as readonly ClaimBox[]))
    expect(await awards()).toEqual(before[1])
  })

  test('an erased award is behind no code any more', async () => {
    const text = await readFile(join(place.root, secondFile), 'utf8')
    await write(place, secondFile, `${text.split('\n')[0]}\nerased:\n  on: 2026-09-01\n`)
    await published(place, { keys })
    expect((await boxesOf(later)).map(({ badge }) => badge)).toEqual(['robot-builder'])
  })

  test('a revoked award stays behind its code: its page says how it stands', async () => {
    const id = adjoa.id
    await edit(
      place,
      file,
      `- id: ${id}\n`,
      `- id: ${id}\n    revoked: { on: 2026-09-01, reason: Awarded by mistake. }\n`,
    )
    await published(place, { keys })
    expect(await boxesOf(adjoa.code)).toHaveLength(1)
  })
})

describe('awards that were issued before there were boxes', () => {
  let old: Place
  beforeAll(async () => {
    old = await freshCopyOf(place, 'no ledger')
    await edit(old, 'badges/site.yml', 'repository: public', 'repository: private')
    await published(old, { keys })
    const full = await openLedger({ storage: directoryStorage(old.ledger) })
    const { awards, badges, genesis, statusLists, erasures } = full.index
    const facts = [genesis!, ...badges.values(), ...awards.values(), ...statusLists.values()]
    const entries = await Promise.all(facts.map(({ ref }) => full.read(ref)))
    expect(erasures.size).toBe(0)
    const bare = await freshCopyOf(old, 'no ledger')
    await (await openLedger({ storage: directoryStorage(bare.ledger) })).append(entries)
    old = bare
  })

  test('a publish without keys leaves them as they are', async () => {
    await published(old, { keys: [] })
    expect((await filesIn(join(old.dist, 'claims'))).size).toBe(1)
  })

  test('the next publish with keys makes them, and signs nothing', async () => {
    expect((await published(old, { keys })).issued).toBe(0)
    expect((await boxesOf(later, old)).map(({ name }) => name)).toEqual([zoe.name])
  })

  test('after that nothing is left to do, and no key is asked for', async () => {
    const { unchanged } = await published(old, { keys: [] })
    expect(unchanged).toBe(true)
  })
})
