import { expect, test } from 'vitest'
import { personalAmongIds, personalKinds } from './personal-patterns.ts'

test.each([
  ['an e-mail address', 'Write to robin.lee@school.example today.', 'personal-email', 9],
  ['one in letters of full width', 'Robin: ｒｏｂｉｎ＠school．example', 'personal-email', 7],
  ['one with a wide @ alone', 'robin＠school.example', 'personal-email', 0],
  ['a telephone number', 'Call 0116 496 0123.', 'personal-telephone', 5],
  ['one in wide digits', 'Call ０１１６ ４９６ ０１２３.', 'personal-telephone', 5],
  ['a date of birth', 'She was born 3 May 2009.', 'personal-birth-date', 8],
  ['a pupil number', 'A123456789012', 'personal-pupil-number', 0],
] as const)('%s is found where it begins', (_, text, code, index) => {
  expect(personalKinds(text)).toMatchObject([{ code }])
  expect(personalAmongIds(text)).toMatchObject([{ code, index }])
})

test.each([
  ['an @ without a host', 'Meet me @ school, at 10.'],
  ['a wide @ without a host', 'Meet me ＠ school.'],
  ['a year and a score', 'In 2026 she scored 0.75 of 12.'],
  ['signs of full width', '“ＡＢＣ！” （１２）'],
])('%s is no personal data', (_, text) => {
  expect(personalKinds(text)).toEqual([])
  expect(personalAmongIds(text)).toEqual([])
})

test('digits in ids and in addresses of pages are nobody’s telephone', () => {
  const id = 'a0116496012301164960123456'
  expect(personalAmongIds(`${id} https://a.example/01164960123`)).toEqual([])
  expect(personalAmongIds(`https://a.example/ 01164960123`)).toMatchObject([
    { code: 'personal-telephone', index: 19 },
  ])
})
