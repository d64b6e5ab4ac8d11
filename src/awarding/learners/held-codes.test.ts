import { expect, test } from 'vitest'
import { heldAward, heldCodes, holdersIn } from './held-codes.ts'
import type { RegisterLine } from '../register/register.ts'

const codes = {
  zoe: 'k3v7qm2xw5n4hbt6zc7yjd2rfa',
  ada: 'au2l6dhmln2rm7xqcj3v5raify',
  otherAda: 'bu2l6dhmln2rm7xqcj3v5raify',
} as const
const line = (code: string, name: string, email: string, id: string, more = {}): RegisterLine => ({
  name,
  email,
  other: '',
  badge: 'Robot Builder',
  awarded: '2026-06-12',
  card: '',
  code,
  link: '',
  id,
  file: 'awards/oakfield/robot-builder/2026-06.yml',
  replaces: '',
  codeSince: '',
  ...more,
})
const lines = [
  line(codes.zoe, 'Zoë O’Brien', 'zoe@school.example', '1'),
  line(codes.zoe, 'Zoë O’Brien', '', '2', {
    file: 'awards/council/swimmer/x.yml',
    badge: 'Swimmer',
  }),
  line(codes.ada, 'Ada Byron', '', '3'),
  line(codes.otherAda, 'Ada Byron', '', '4'),
  line('', 'Old Award', '', '5'),
]
const holders = holdersIn(lines)
const kindsOf = (
  ...learners: readonly (readonly [name: string, email?: string, code?: string])[]
) =>
  heldCodes(
    learners.map(([name, email = '', code = '']) => ({ name, email, code })),
    holders,
  ).map((held) => (held.kind === 'held' ? held.holder.code : held.kind))

test('a register’s people are told by their codes', () => {
  expect(holders.map(({ code, lines: own }) => [code, own.length])).toEqual([
    [codes.zoe, 2],
    [codes.ada, 1],
    [codes.otherAda, 1],
  ])
})

test.each([
  ['the same e-mail address', ['Z. O’Brien', 'ZOE@school.example '], codes.zoe],
  ['exactly the same name', ['zoë  o’brien'], codes.zoe],
  ['the code in the list', ['Somebody', '', codes.ada], codes.ada],
  ['a name without its accent', ['Zoe O’Brien'], 'new'],
  ['nobody', ['Grace Hopper', 'grace@school.example'], 'new'],
  ['a code that is in no register', ['Zoë O’Brien', '', 'cu2l6dhmln2rm7xqcj3v5raify'], 'new'],
  ['no name at all', [''], 'new'],
  ['an award without a code', ['Old Award'], 'new'],
  ['two of one name in the register', ['Ada Byron'], 'ask'],
  ['one name, another address', ['Zoë O’Brien', 'other.zoe@school.example'], 'ask'],
] as const)('a learner with %s is found as such', (_, learner, wanted) => {
  expect(kindsOf(learner)).toEqual([wanted])
})

test('two of one name in the list are asked about, also where the register knows one', () => {
  expect(kindsOf(['Zoë O’Brien'], ['Zoë O’Brien'])).toEqual(['ask', 'ask'])
  expect(kindsOf(['Zoë O’Brien', 'zoe@school.example'], ['Zoë O’Brien'])).toEqual([
    codes.zoe,
    'ask',
  ])
})

test('an award of the same badge is found by its file, or by its name where a list has no files', () => {
  const zoe = holders[0]!
  const badge = { issuer: 'council', slug: 'swimmer', name: 'Swimmer' }
  expect(heldAward(zoe, badge)?.id).toBe('2')
  expect(heldAward(zoe, { ...badge, issuer: 'library' })).toBeUndefined()
  const [old] = holdersIn([line(codes.zoe, 'Z', '', '6', { file: '', badge: 'Swimmer' })])
  expect(heldAward(old!, badge)?.id).toBe('6')
})
