import { expect, test } from 'vitest'
import { madeElsewhere } from '../../../testing/backpack/unpacked.ts'
import { deriveArgon2id } from '../../../backpack/unpack/argon2id.ts'
import type { KeptBadge } from '../../../backpack/kept.ts'
import { checked, type VerificationReport } from '../../../verifier/reporting/report.ts'
import { storeFailure } from '../storing/failure.ts'
import { takeIn, type TakeInPorts } from './take-in.ts'

const report: VerificationReport = {
  ...{ verdict: 'valid', standard: '3.0', checks: [], endorsements: [], contains: [], asked: [] },
  source: { container: 'json', position: 0 },
  claims: { name: 'River watch' },
  answers: { unaltered: 'passed', current: 'passed', issuer: 'passed' },
  checkedAt: '2026-05-01T12:00:00Z',
}
const bytesOf = (text: string) => new TextEncoder().encode(text)
const given = (name: string) => ({ name, bytes: bytesOf(`{"name":"${name}"}`) })
const names = ['1.json', '2.json', '3.json']

const take = async (
  ports: Partial<TakeInPorts>,
  files: Parameters<typeof takeIn>[0] = names.map(given),
  passphrase?: string,
) => {
  const kept: string[] = []
  const taken = await takeIn(
    files,
    { kind: 'file' },
    {
      store: {
        keep: (incoming) => {
          const badges = incoming.map(({ join }) => join([]))
          kept.push(...badges.flatMap(({ files: [file] }) => file?.name ?? []))
          return Promise.resolve(badges)
        },
      },
      verify: () => Promise.resolve([report]),
      now: () => '2026-05-01T12:00:00Z',
      uuid: () => 'a',
      progress: () => {},
      ended: new AbortController().signal,
      ...ports,
    },
    passphrase,
  )
  return { taken, kept }
}

test('a file that the browser cannot read is named, and the others are kept', async () => {
  const file = new File([bytesOf('{}')], 'a.json')
  const folder = new File([], 'folder')
  folder.arrayBuffer = () => Promise.reject(new DOMException('moved', 'NotReadableError'))
  const { taken, kept } = await take({}, [folder, file])
  expect(taken).toMatchObject({ added: 1, refused: [{ name: 'folder', reason: 'unreadable' }] })
  expect(kept).toEqual(['a.json'])
})

test('of a file that holds more badges than are looked at, it is said that the others were not', async () => {
  const check = {
    ...{ id: 'format', outcome: 'unknown', code: 'too-many-badges', detail: {} },
  } as const
  const none = {
    ...report,
    standard: 'unknown',
    claims: {},
    checks: [check],
  } as unknown as VerificationReport
  const verify = () => Promise.resolve([report, report, none])
  const { taken, kept } = await take({ verify }, [given('many.json')])
  expect(taken).toMatchObject({ refused: [{ name: 'many.json', reason: 'too-much' }] })
  expect(kept).toEqual(['many.json', 'many.json'])
  const few = () => Promise.resolve([report, report])
  expect((await take({ verify: few }, [given('few.json')])).taken.refused).toEqual([])
})

test('a name that turns letters round is shown without what does that', async () => {
  const file = new File(['{}'], 'badge\u202Egnp.exe.json')
  const { kept } = await take({}, [file])
  expect(kept).toEqual(['badgegnp.exe.json'])
})

test('a file to which the verifier has no answer is named, and the others are kept', async () => {
  let asked = 0
  const verify = () =>
    ++asked === 2 ? Promise.reject(new Error('took too long')) : Promise.resolve([report])
  const { taken, kept } = await take({ verify })
  expect(taken).toMatchObject({ added: 2, refused: [{ name: '2.json', reason: 'failed' }] })
  expect(kept).toEqual(['1.json', '3.json'])
})

test.each([
  ['only an address that did not answer', 'input-unreachable', 'unreachable'],
  ['no badge', 'picture-without-badge', 'not-a-badge'],
] as const)('a file that holds %s is refused for that', async (_, code, reason) => {
  const empty: VerificationReport = { ...report, standard: 'unknown', checks: [checked(code)] }
  const { taken } = await take({ verify: () => Promise.resolve([empty]) }, [given('a.png')])
  expect(taken.refused).toEqual([{ name: 'a.png', reason }])
})

test.each([
  ['did not answer', 'input-unreachable', 'offline', 'no-answer'],
  ['was not asked', 'input-unreachable', 'not-permitted', 'not-asked'],
  ['does not know it any more', 'input-unreachable', 'not-found', 'unchecked'],
  ['leads somewhere else by now', 'page-without-badge', undefined, 'unchecked'],
] as const)(
  'a picture that holds only an address whose host %s is kept',
  async (_, code, why, finding) => {
    const address = 'https://badges.school.example/assertions/1'
    const empty: VerificationReport = {
      ...{ ...report, claims: {}, standard: 'unknown', source: { container: 'png', position: 0 } },
      checks: [checked(code, { address }, why)],
    }
    const badges: KeptBadge[] = []
    const keep: TakeInPorts['store']['keep'] = (incoming) => {
      badges.push(...incoming.map(({ join }) => join([])))
      return Promise.resolve(badges)
    }
    const verify = () => Promise.resolve([empty])
    const file = given('mine.zip/River watch.png')
    const { taken } = await take({ store: { keep }, verify }, [file])
    expect(taken).toMatchObject({ added: 1, refused: [] })
    expect(badges).toMatchObject([
      {
        facts: { name: 'River watch', issuer: 'badges.school.example', pointsTo: address, day: '' },
        check: { finding },
        files: [{ name: file.name, size: file.bytes.length }],
      },
    ])
    expect(badges[0]?.facts.picture).toBe(badges[0]?.files[0]?.sha256)
  },
)

test('beside a badge that can be read, an address in the same picture is no badge of its own', async () => {
  const address = 'https://badges.school.example/assertions/1'
  const checks = [checked('input-unreachable', { address }, 'offline')]
  const empty: VerificationReport = { ...report, standard: 'unknown', claims: {}, checks }
  const { kept } = await take({ verify: () => Promise.resolve([empty, report]) }, [given('a.png')])
  expect(kept).toHaveLength(1)
})

test('where the device is full, what is counted was kept, and why it ended is told', async () => {
  let kept = 0
  const full = storeFailure('storage-full', 'no room')
  const keep: TakeInPorts['store']['keep'] = (incoming) =>
    ++kept === 2 ? Promise.reject(full) : Promise.resolve(incoming.map(({ join }) => join([])))
  const { taken } = await take({ store: { keep } })
  expect(taken).toMatchObject({ added: 1, refused: [], failure: full })
})

test('what is stopped looks at no further file', async () => {
  const stopping = new AbortController()
  const verify = () => {
    stopping.abort()
    return Promise.resolve([report])
  }
  const { taken, kept } = await take({ verify, ended: stopping.signal })
  expect(taken.added).toBe(1)
  expect(kept).toEqual(['1.json'])
})

test('a locked archive whose key is waited for can be stopped: what was opened by then is kept', async () => {
  const bundle = {
    name: 'bundle.zip',
    bytes: Uint8Array.from(await madeElsewhere('learncard-locked.zip')),
  }
  const stopping = new AbortController()
  const told: string[] = []
  let made = 0
  const { taken } = await take(
    {
      ended: stopping.signal,
      progress: (_, name) => told.push(name),
      derive: (request) => {
        if (++made === 1) return deriveArgon2id(request)
        stopping.abort()
        return Promise.reject(stopping.signal.reason as Error)
      },
    },
    [bundle],
    'Brücke & 7 lamps',
  )
  expect(taken).toMatchObject({ added: 1, refused: [] })
  expect(told[0]).toBe('bundle.zip')
})
