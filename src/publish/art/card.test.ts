import { PNG } from 'pngjs'
import { expect, test } from 'vitest'
import { cardLookOf } from './card-look.ts'
import { drawCard } from './card.ts'
import { facesForPictures } from './faces.ts'
import { setLine } from './set-line.ts'

const card = { heading: '', line: '', foot: '', look: cardLookOf({ mark: 'cinquefoil' }) }
const drawn = async (heading: string) => drawCard({ ...card, heading })

/** A name in each script that the site brings a font for. */
const names = [
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
  ['Gujarati', 'રોબોટ બનાવનાર'],
  ['Punjabi', 'ਹਰਪ੍ਰੀਤ ਕੌਰ'],
  ['Hindi', 'आरती शर्मा'],
  ['Bengali', 'রহিম'],
  ['Tamil', 'தமிழ் வாசகர்'],
  ['Latin and Arabic', 'Club عربي 2'],
  ['Gujarati and Latin', 'રોબોટ Club'],
  ['Arabic, Latin and Punjabi', 'عربي Club ਕੌਰ'],
] as const

test.each(names)('a name in %s is drawn', async (_, heading) => {
  expect(await drawn(heading)).not.toEqual(await drawn(''))
})

test.each(names)('every letter and sign of a name in %s counts', async (_, heading) => {
  const faces = await facesForPictures()
  const set = (text: string) => setLine(text, faces, 'ltr')?.drawing
  const whole = set(heading.normalize('NFC'))
  expect(whole).toBeDefined()
  const letters = [...heading.normalize('NFC')]
  for (const index of letters.keys())
    expect(set(letters.toSpliced(index, 1).join('')), letters[index]).not.toEqual(whole)
})

test.each([
  ['in a script without a face', '机器人'],
  ['in Latin and Chinese', 'Robot 机'],
  ['in Gujarati and Chinese', 'રોબોટ 机'],
  ['with a sign that no face has upon its letter', 'Robo\u1DC4t'],
  ['with a picture for a letter', 'Robot 🤖'],
])('a name %s is left out whole, and shows no box', async (_, heading) => {
  expect(await drawn(heading)).toEqual(await drawn(''))
})

test('a heading that cannot be drawn is said in another language that can', async () => {
  const both = { ...card, heading: '机器人', headings: ['ロボット', 'Robot Builder'] }
  expect(await drawCard(both)).toEqual(await drawn('Robot Builder'))
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
  const { mark: _, ...bare } = card.look
  const isPlain = async (look: typeof card.look) => {
    const { data, width } = PNG.sync.read(Buffer.from(await drawCard({ ...card, look })))
    const at = (x: number, y: number) => data.subarray((y * width + x) * 4, (y * width + x) * 4 + 4)
    return at(566, 538).equals(at(1100, 300))
  }
  expect([await isPlain(bare), await isPlain(card.look)]).toEqual([true, false])
})
