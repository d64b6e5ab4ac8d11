import { PNG } from 'pngjs'
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
  ['Somali', 'Xirfad-yaqaan'],
  ['Greek', 'Γιώργος Νικολάου'],
  ['Cyrillic', 'Олена Шевченко'],
  ['Arabic', 'عبد الرحمن'],
  ['Urdu', 'روٹی پکانے والا'],
  ['Hebrew', 'דוד כהן'],
])('a name in %s is drawn', async (_, heading) => {
  expect(await drawn(heading)).not.toEqual(await drawn(''))
})

test.each([
  ['in a script without a face', '机器人'],
  // Its vowel signs would lie upon its letters: resvg gives them no room.
  ['in Gujarati', 'રોબોટ બનાવનાર'],
  ['in Tamil', 'தமிழ் வாசகர்'],
  ['in Gurmukhi', 'ਹਰਪ੍ਰੀਤ ਕੌਰ'],
  ['in Bengali', 'রহিম'],
  ['in Devanagari', 'आरती शर्मा'],
  // Which of the two stands first would be a guess.
  ['that runs both ways', 'Club عربي'],
  ['with one letter that no face has', 'Robot 机'],
  ['with a picture for a letter', 'Robot 🤖'],
])('a name %s is left out whole', async (_, heading) => {
  expect(await drawn(heading)).toEqual(await drawn(''))
})

test('a heading that cannot be drawn is said in another language that can', async () => {
  const both = { ...card, heading: 'રોબોટ બનાવનાર', headings: ['机器人', 'Robot Builder'] }
  expect(await drawCard(both, await makeFolder())).toEqual(await drawn('Robot Builder'))
})

test.each([
  ['Greek', 'Γιώργος', 'Γιώργο'],
  ['Arabic', 'رحمن', 'حمن'],
])('every letter of a word in %s counts', async (_, whole, less) => {
  expect(await drawn(whole)).not.toEqual(await drawn(less))
})

test('composed and decomposed letters give one picture', async () => {
  expect(await drawn('Cafe\u0301')).toEqual(await drawn('Café'))
})

test('every letter of a name counts: another one gives another picture', async () => {
  expect(await drawn('Ján')).not.toEqual(await drawn('Jan'))
  expect(await drawn('Łódź')).not.toEqual(await drawn('ódź'))
})

test.each([
  ['without a theme', undefined, undefined, '#1f4e79'],
  ['with its own colour', { colours: { main: '#4b2e83' } }, undefined, '#4b2e83'],
  [
    'with its own colour and the mark',
    { mark: 'cinquefoil', colours: { main: '#4b2e83' } },
    'cinquefoil',
    '#4b2e83',
  ],
] as const)('the cards of a site %s have no colour of Leicester', (_, theme, mark, main) => {
  const look = cardLookOf(theme)
  expect(look).toMatchObject({ main, link: main })
  expect(look.mark).toBe(mark)
  const leicester = Object.values(cardLookOf({ mark: 'cinquefoil' })).filter(
    (each) => each !== 'cinquefoil',
  )
  expect(Object.values(look).filter((each) => leicester.includes(each))).toEqual([])
})

test('a card has a flower at its foot only where the site keeps the mark', async () => {
  const fonts = await makeFolder()
  const { mark: _, ...bare } = card.look
  const isPlain = async (look: typeof card.look) => {
    const { data, width } = PNG.sync.read(Buffer.from(await drawCard({ ...card, look }, fonts)))
    const at = (x: number, y: number) => data.subarray((y * width + x) * 4, (y * width + x) * 4 + 4)
    return at(566, 538).equals(at(1100, 300))
  }
  expect([await isPlain(bare), await isPlain(card.look)]).toEqual([true, false])
})
