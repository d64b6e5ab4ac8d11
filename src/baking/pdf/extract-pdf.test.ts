import { zlibSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { extractPdf } from './extract-pdf.ts'

const latin1 = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'))
const binary = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1')
const utf8 = (text: string) => binary(new TextEncoder().encode(text))
const pdf = (...objects: readonly string[]) =>
  latin1(`%PDF-1.6\n%\xe2\xe3\xcf\xd3\n${objects.join('\n')}\ntrailer << /Info 1 0 R >>\n%%EOF\n`)
const information = (entry: string) => pdf(`1 0 obj\n<< /Title (Badge) ${entry} >>\nendobj`)
const stream = (dictionary: string, body: string, end = '\n') =>
  `5 0 obj\n<< ${dictionary} /Length ${String(body.length)} >>\nstream\n${body}${end}endstream\nendobj`
const packed = (dictionary: string, body: string, end?: string) =>
  stream(`${dictionary} /Filter /FlateDecode`, binary(zlibSync(latin1(body))), end)
const xmp = (element: string, names = 'xmlns:openbadges="http://openbadges.org"') =>
  `<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description ${names}>${element}</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>`

const address = 'https://makers.example/1.json'
const json = '{"uid":"a(1)","name":"SAFe® \\\\ “lamp”"}'

describe('a badge in the information dictionary', () => {
  const literal = utf8(json).replace(/[\\()]/g, String.raw`\$&`)
  const hex = (text: string) =>
    Array.from(text, (letter) => letter.charCodeAt(0).toString(16).padStart(2, '0')).join('')
  const utf16 = Array.from(json, (letter) => {
    const code = letter.charCodeAt(0)
    return String.fromCharCode(code >> 8, code & 255)
  }).join('')

  test.each<[string, Uint8Array, string]>([
    ['an address', information(`/openbadges (${address})`), address],
    ['without a space', information(`/openbadges(${address})`), address],
    ['a token', information('/openbadges (eyJ.e30.c2ln)'), 'eyJ.e30.c2ln'],
    ['JSON', information(`/openbadges (${literal})`), json],
    ['JSON whose brackets match', information('/openbadges ({"a":"(b)"})'), '{"a":"(b)"}'],
    ['octal signs', information(String.raw`/openbadges ({"a":"\101\502"})`), '{"a":"AB"}'],
    [
      'lines that go on',
      information('/openbadges (https://a.\\\nexample/\\\r\n1)'),
      'https://a.example/1',
    ],
    ['hex', information(`/openbadges <${hex(address)}>`), address],
    [
      'hex in lines',
      information(`/openbadges\n<\n${hex(address).replace(/(.{20})/g, '$1\n')}>`),
      address,
    ],
    ['UTF-16', information(`/openbadges <${hex(`\xfe\xff${utf16}`)}>`), json],
    ['UTF-8 with its mark', information(`/openbadges <${hex(utf8(`\ufeff${json}`))}>`), json],
    ['Latin-1', information('/openbadges ({"a":"\xe9"})'), '{"a":"é"}'],
    [
      'in an object of its own',
      pdf(`7 0 obj\n(${address})\nendobj`, '1 0 obj << /openbadges 7 0 R >> endobj'),
      address,
    ],
    [
      'in a packed object',
      pdf(packed('/Type /ObjStm /N 1 /First 4', `1 0 << /openbadges (${address}) >>`)),
      address,
    ],
    ['of 3.0', information('/openbadgecredential (eyJ.e30.c2ln)'), 'eyJ.e30.c2ln'],
  ])('%s', async (_, file, text) => {
    expect(await extractPdf(file)).toEqual([{ text }])
  })

  test('the same badge twice is one, two are two', async () => {
    const both = (first: string, second: string) =>
      pdf(
        `1 0 obj << /openbadges (${first}) >> endobj`,
        `1 0 obj << /openbadges (${second}) >> endobj`,
      )
    expect(await extractPdf(both(address, address))).toHaveLength(1)
    expect(await extractPdf(both(address, `${address}2`))).toHaveLength(2)
  })
})

describe('a badge in the metadata', () => {
  const element = `<openbadges:assertion verify="${address}"/>`
  const metadata = '/Type /Metadata /Subtype /XML'
  test.each<[string, Uint8Array]>([
    ['as it stands', pdf(stream(metadata, xmp(element)))],
    ['packed', pdf(packed(metadata, xmp(element)))],
    ['packed, another line end', pdf(packed(metadata, xmp(element), '\r\n'))],
    ['packed, no line end', pdf(packed(metadata, xmp(element), ''))],
    ['without its namespace', pdf(stream(metadata, xmp(element, 'rdf:about=""')))],
    [
      'under another prefix',
      pdf(
        stream(
          metadata,
          xmp(`<o:assertion xmlns:o="http://openbadges.org" verify="${address}"></o:assertion>`),
        ),
      ),
    ],
  ])('%s', async (_, file) => {
    expect(await extractPdf(file)).toMatchObject([{ verify: address }])
  })

  test('that is locked beside it is read, and the locked information is not', async () => {
    const locked = pdf(
      stream(metadata, xmp(element)),
      '1 0 obj << /openbadges (\x01) >> endobj',
      '/Encrypt 9 0 R',
    )
    expect(await extractPdf(locked)).toMatchObject([{ verify: address }])
  })

  test('with a body in letters of the world', async () => {
    const body = `<openbadges:assertion verify="${address}"><![CDATA[${utf8(json)}]]></openbadges:assertion>`
    expect(await extractPdf(pdf(stream(metadata, xmp(body))))).toMatchObject([{ text: json }])
  })
})

test.each<[string, Uint8Array]>([
  ['nothing', pdf()],
  ['a longer name', information(`/openbadgesfactory (${address})`)],
  ['a name for a value', information('/openbadges /None')],
  ['a string without end', information(`/openbadges (${address}`)],
  ['hex that is none', information('/openbadges <zz>')],
  ['an object that is not there', information('/openbadges 77 0 R')],
  ['a packed page', pdf(packed('/Type /Page', `/openbadges (${address})`))],
  [
    'a stream that is cut short',
    pdf(`5 0 obj << /Type /ObjStm /Filter /FlateDecode >> stream\n\x78\x9c\x01endstream`),
  ],
  ['metadata that is broken', pdf(stream('/Type /Metadata', xmp('<openbadges:assertion')))],
  [
    'metadata that declares something',
    pdf(`<rdf:RDF><!DOCTYPE a [<!ENTITY b "c">]>openbadges</rdf:RDF>`),
  ],
])('a document with %s holds no badge', async (_, file) => {
  expect(await extractPdf(file)).toEqual([])
})

describe('a document made to keep a reader busy', () => {
  test.each<[string, () => Uint8Array]>([
    ['too many places', () => pdf('/openbadges (x) '.repeat(100))],
    [
      'too many streams',
      () => pdf(...Array.from({ length: 300 }, () => packed('/Type /ObjStm', 'x'))),
    ],
    [
      'a stream that unpacks to very much',
      () => pdf(packed('/Type /ObjStm', '\0'.repeat(40 * 1024 * 1024))),
    ],
  ])('%s is refused', async (_, make) => {
    await expect(extractPdf(make())).rejects.toMatchObject({ code: 'too-large' })
  })

  test('a long file of beginnings is read', async () => {
    for (const word of ['stream\n', ' obj << /Type /ObjStm /FlateDecode >> ', '(', '\\', '<'])
      expect(await extractPdf(pdf(word.repeat(200_000)))).toEqual([])
  })
})
