import { expect, test } from 'vitest'
import { fileName, fileNotDevice, fileStem } from './file-name.ts'

test.each([
  ['For college', 'For-college'],
  ['Maths / Science', 'Maths-Science'],
  [String.raw`C:\Users\Asha`, 'C-Users-Asha'],
  ['../../etc/passwd', 'etc-passwd'],
  ['my\u202egnp.exe', 'my-gnp-exe'],
  ['a\u2066b\u200bc\u0000d\ne', 'a-b-c-d-e'],
  ['નદીઓની સંભાળ', 'નદીઓની-સંભાળ'],
  ['دریا کی دیکھ بھال', 'دریا-کی-دیکھ-بھال'],
  ['Rivie\u0300re', 'Rivi\u00e8re'],
  ['half \ud800 a pair', 'half-a-pair'],
  ['...', ''],
  ['😀', ''],
  ['', ''],
])('%o is a part of a name as %o', (text, stem) => {
  expect(fileStem(text)).toBe(stem)
})

test.each([
  [['For college', '2026-11-30'], 'vp.json', 'For-college-2026-11-30.vp.json'],
  [['For college', 'signed', '2026-11-30'], 'vp.json', 'For-college-signed-2026-11-30.vp.json'],
  [['', '2026-11-30'], 'zip', '2026-11-30.zip'],
  [['/', '\u202e'], 'html', 'badges.html'],
])('%o are saved as %s under %s', (parts, ending, name) => {
  expect(fileName(parts, ending)).toBe(name)
})

test.each([
  ['con.png', 'badge-con.png'],
  ['NUL', 'badge-NUL'],
  ['com1.vp.json', 'badge-com1.vp.json'],
  ['concert.png', 'concert.png'],
  ['com10.png', 'com10.png'],
  ['my-con.png', 'my-con.png'],
])('%s is saved as %s, as some names are devices', (name, safe) => {
  expect(fileNotDevice(name)).toBe(safe)
})

test('a name from anybody is no longer than disks take, in bytes', () => {
  for (const letter of ['x', 'ક', '𝒳', 'ક્ષ'])
    expect(
      Buffer.byteLength(fileName([letter.repeat(5000), 'signed', '2026-11-30'], 'locked.json')),
    ).toBeLessThan(256)
})
