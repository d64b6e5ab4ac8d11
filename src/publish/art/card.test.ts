import { expect, test } from 'vitest'
import { makeFolder } from '../../testing/folder.ts'
import { cardLookOf, drawCard } from './card.ts'

const card = { heading: '', line: '', foot: '', look: cardLookOf({ mark: 'cinquefoil' }) }
const drawn = async (heading: string) => drawCard({ ...card, heading }, await makeFolder())

test.each([
  ['Czech', 'Příliš žluťoučký'],
  ['Vietnamese', 'Nguyễn Thị Ánh'],
  ['Polish', 'Łódź źle'],
  ['decomposed accents', 'Cafe\u0301'],
])('a name in %s is drawn', async (_, heading) => {
  expect(await drawn(heading)).not.toEqual(await drawn(''))
})

test.each([
  ['in a script without a face', '机器人'],
  // Its vowel signs would lie upon its letters: resvg gives them no room.
  ['in Gujarati', 'રોબોટ બનાવનાર'],
  ['with one letter that no face has', 'Robot 机'],
  ['with a picture for a letter', 'Robot 🤖'],
])('a name %s is left out whole', async (_, heading) => {
  expect(await drawn(heading)).toEqual(await drawn(''))
})

test('composed and decomposed letters give one picture', async () => {
  expect(await drawn('Cafe\u0301')).toEqual(await drawn('Café'))
})

test('every letter of a name counts: another one gives another picture', async () => {
  expect(await drawn('Ján')).not.toEqual(await drawn('Jan'))
  expect(await drawn('Łódź')).not.toEqual(await drawn('ódź'))
})
