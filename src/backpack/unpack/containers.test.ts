import { DOMImplementation, XMLSerializer } from '@xmldom/xmldom'
import pngItxt from 'png-itxt'
import { describe, expect, test } from 'vitest'
import { makeZip } from '../../testing/backpack/make-zip.ts'
import { madeElsewhere } from '../../testing/backpack/unpacked.ts'
import { goodPng } from '../../testing/pictures/make-png.ts'
import { recognise } from '../../verifier/recognising/recognise.ts'
import { defaultLimits } from '../../verifier/world.ts'
import { unpack } from './unpack.ts'

// Whatever a leaver is given by other services: out of its archive, and then out of its container by the verifier.

const url = 'https://makers.example/awards/1.json'
const jws = 'eyJhbGciOiJSUzI1NiJ9.eyJ0eXBlIjoiQXNzZXJ0aW9uIn0.c2lnbmF0dXJl'
// As in the documents that were made elsewhere.
const json = JSON.stringify({
  '@context': 'https://w3id.org/openbadges/v2',
  type: 'Assertion',
  id: url,
  note: '(é) \\ “lamp”',
})
const forms = { url, json, jws } as const

/** What the verifier finds in a file that came out of an archive. */
async function foundIn(name: string, content: Uint8Array | string) {
  const found = []
  const bytes = makeZip({ path: name, data: content })
  for await (const piece of unpack({ name: 'badges.zip', bytes }))
    if (piece.kind === 'file') found.push(...(await recognise(piece.file.bytes, defaultLimits)))
  return found
}

type TextChunk = Parameters<typeof pngItxt.set>[0]

function baked(text: TextChunk): Promise<Buffer> {
  return new Promise((resolve) => {
    const stream = pngItxt.set({ ...text })
    const pieces: Buffer[] = []
    stream.on('data', (piece: Buffer) => pieces.push(piece))
    stream.on('end', () => resolve(Buffer.concat(pieces)))
    stream.end(Buffer.from(goodPng()))
  })
}

describe.each(['iTXt', 'tEXt', 'zTXt'] as const)('a PNG with %s made by png-itxt', (type) => {
  test.each([
    ['openbadges', 'url'],
    ['openbadges', 'json'],
    ['openbadges', 'jws'],
    ['openbadge', 'url'],
    ['openbadge', 'json'],
    ['openbadge', 'jws'],
    ['openbadgecredential', 'json'],
    ['openbadgecredential', 'jws'],
    ['clrcredential', 'json'],
    ['clrcredential', 'jws'],
  ] as const)('is read: keyword %s, %s', async (keyword, form) => {
    const png = await baked({ type, keyword, value: forms[form] })
    expect(await foundIn('badge.png', png)).toEqual([{ form, text: forms[form], container: 'png' }])
  })
})

describe('an SVG written by a DOM', () => {
  function svgWith(namespace: string, name: string, verify?: string, body?: string) {
    const document = new DOMImplementation().createDocument('http://www.w3.org/2000/svg', 'svg')
    const element = document.createElementNS(namespace, name)
    if (verify !== undefined) element.setAttribute('verify', verify)
    if (body !== undefined) element.appendChild(document.createCDATASection(body))
    document.documentElement?.appendChild(element)
    return new XMLSerializer().serializeToString(document)
  }

  test.each([
    ['http://openbadges.org', 'openbadges:assertion'],
    ['https://purl.imsglobal.org/ob/v3p0', 'openbadges:credential'],
    ['https://purl.imsglobal.org/clr/v2p0', 'clr:credential'],
  ])('is read: %s', async (namespace, name) => {
    const in1 = async (svg: string, form: keyof typeof forms) =>
      expect(await foundIn('badge.svg', svg)).toEqual([
        { form, text: forms[form], container: 'svg' },
      ])
    await in1(svgWith(namespace, name, url), 'url')
    await in1(svgWith(namespace, name, jws), 'jws')
    await in1(svgWith(namespace, name, url, json), 'json')
    await in1(svgWith(namespace, name, undefined, json), 'json')
  })
})

test.each([
  ['pdf-lib-url-packed.pdf', 'url'],
  ['pdf-lib-json-plain.pdf', 'json'],
  ['pdfkit-json.pdf', 'json'],
  ['pdfkit-jws.pdf', 'jws'],
  ['pdf-lib-xmp-packed.pdf', 'url'],
] as const)('a certificate of another library is read: %s', async (name, form) => {
  expect(await foundIn(name, await madeElsewhere(name))).toEqual([
    { form, text: forms[form], container: 'pdf' },
  ])
})

test.each([
  ['one JSON document', json, { form: 'json', text: json, container: 'json' }],
  ['many', `[${json}]`, { form: 'json', text: `[${json}]`, container: 'json' }],
  ['a token', jws, { form: 'jws', text: jws, container: 'jws' }],
  ['an address', `${url}\r\n`, { form: 'url', text: url, container: 'url' }],
])('a text file is read: %s', async (_, text, candidate) => {
  expect(await foundIn('badge', text)).toEqual([candidate])
})
