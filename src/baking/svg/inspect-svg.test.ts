import { inEnglish } from '../../bytes/sentence.ts'
import { describe, expect, it } from 'vitest'
import { outgrows } from '../../testing/growth.ts'
import { mutations } from '../../testing/mutate.ts'
import { HOSTILE_SVGS } from '../../testing/pictures/hostile-svg.ts'
import { inspectSvg } from './inspect-svg.ts'
import { SVG_FAULT_CODES, type SvgFaultCode } from './svg-faults.ts'

const bytesOf = (text: string) => new TextEncoder().encode(text)
const faultsOf = (text: string) => inspectSvg(bytesOf(text)).faults
const codesOf = (text: string) => faultsOf(text).map(({ code }) => code)

const HEAD = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"'
const svg = (inside: string, attributes = '') => `${HEAD}${attributes}>${inside}</svg>`
const sized = (attributes: string) => `<svg xmlns="http://www.w3.org/2000/svg" ${attributes}/>`
const padded = (bytes: number) => svg(`<!--${'x'.repeat(bytes - svg('<!---->').length)}-->`)
const doubling = (levels: number) =>
  svg(
    `<g id="u0"/>${Array.from({ length: levels }, (_, n) => `<g id="u${n + 1}">${`<use href="#u${n}"/>`.repeat(2)}</g>`).join('')}`,
  )

/** One fault each, its code, and the nearest thing to it that is right. */
// prettier-ignore
const CASES: readonly (readonly [title: string, code: SvgFaultCode, wrong: string, right: string])[] = [
  ['a byte over 512 KiB', 'svg-too-large', padded(524_289), padded(524_288)],
  ['another encoding', 'svg-encoding', `<?xml version="1.0" encoding="iso-8859-1"?>${svg('')}`, `<?xml version="1.0" encoding="UTF-8"?>${svg('')}`],
  ['a tag left open', 'svg-not-xml', svg('<g>'), svg('<g></g>')],
  ['an entity of HTML', 'svg-not-xml', svg('<title>a&nbsp;b</title>'), svg('<title>a&#160;b &amp; &lt;c&gt;</title>')],
  ['another root', 'svg-not-svg', '<g xmlns="http://www.w3.org/2000/svg"/>', svg('<g/>')],
  ['no namespace', 'svg-no-namespace', '<svg viewBox="0 0 9 9"/>', svg('')],
  ['5,001 elements', 'svg-too-many-elements', svg('<g/>'.repeat(5000)), svg('<g/>'.repeat(4999))],
  ['65 deep', 'svg-too-deep', svg('<g>'.repeat(64) + '</g>'.repeat(64)), svg('<g>'.repeat(63) + '</g>'.repeat(63))],
  ['2^13 copies', 'svg-too-many-copies', doubling(13), doubling(12)],
  ['a circle of references', 'svg-loop', svg('<g id="a"><use href="#a"/></g>'), svg('<g id="a"/><use href="#a"/>')],
  ['a circle of references through another element', 'svg-loop', svg('<g id="a"><use href="#b"/></g><g id="b"><use href="#a"/></g>'), svg('<g id="a"><use href="#b"/></g><g id="b"/>')],
  ['no size', 'svg-no-size', sized(''), sized('viewBox="0 0 1 1"')],
  ['a width and no height', 'svg-no-size', sized('width="9"'), sized('width="9" height="9"')],
  ['five times as wide as high', 'svg-bad-size', sized('viewBox="0 0 5 1"'), sized('viewBox="0 0 4 1"')],
  ['a viewBox of three', 'svg-bad-size', sized('viewBox="0 0 9"'), sized('viewBox="0,0 9 9"')],
  ['a percentage without a viewBox', 'svg-bad-size', sized('width="100%" height="100%"'), sized('width="100%" height="100%" viewBox="0 0 9 9"')],
  ['a DOCTYPE', 'svg-doctype', `<!DOCTYPE svg>${svg('')}`, `<!-- DOCTYPE svg -->${svg('')}`],
  ['an instruction', 'svg-instruction', `<?xml-stylesheet href="#a"?>${svg('')}`, `<?xml version="1.0"?>${svg('')}`],
  ['CDATA', 'svg-cdata', svg('<title><![CDATA[a]]></title>'), svg('<title>[CDATA[a]]</title>')],
  ['a badge', 'svg-already-baked', svg('', ' xmlns:o="http://openbadges.org"'), svg('', ' xmlns:o="http://www.w3.org/2000/svg"')],
  ['a script', 'svg-script', svg('<script/>'), svg('<desc>script</desc>')],
  ['a handler', 'svg-handler', svg('<g onclick="a"/>'), svg('<g id="onclick"/>')],
  ['an animation', 'svg-animation', svg('<animate/>'), svg('<g id="animate"/>')],
  ['a link', 'svg-link', svg('<a/>'), svg('<g/>')],
  ['a foreign object', 'svg-foreign', svg('<foreignObject/>'), svg('<symbol/>')],
  ['a picture', 'svg-picture', svg('<image/>'), svg('<rect/>')],
  ['a filter', 'svg-filter', svg('<filter/>'), svg('<mask/>')],
  ['part of a filter', 'svg-filter', svg('<feGaussianBlur/>'), svg('<clipPath/>')],
  ['a filter as an attribute', 'svg-filter', svg('<g filter="url(#f)"/>'), svg('<g mask="url(#f)"/>')],
  ['text', 'svg-text', svg('<text/>'), svg('<title>text</title>')],
  ['notes of Inkscape', 'svg-editor-data', svg('<g inkscape:label="a"/>', ' xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape"'), svg('<g aria-label="a"/>')],
  ['metadata', 'svg-editor-data', svg('<metadata/>'), svg('<desc/>')],
  ['a property of Inkscape', 'svg-editor-data', svg('<g style="-inkscape-stroke:none"/>'), svg('<g style="stroke:none"/>')],
  ['another language', 'svg-namespace', svg('<m xmlns="http://www.w3.org/1998/Math/MathML"/>'), svg('<g xmlns="http://www.w3.org/2000/svg"/>')],
  ['an element that is not listed', 'svg-element', svg('<pattern/>'), svg('<linearGradient/>')],
  ['an attribute that is not listed', 'svg-attribute', svg('<g tabindex="0"/>'), svg('<g role="img"/>')],
  ['href on a shape', 'svg-attribute', svg('<path href="#a"/>'), svg('<use href="#a"/>')],
  ['a value with an escape', 'svg-value', svg('<g fill="\\72 ed"/>'), svg('<g fill="red"/>')],
  ['a function that is not listed', 'svg-value', svg('<g fill="calc(1)"/>'), svg('<g fill="rgb(1,2,3)"/>')],
  ['a reference to elsewhere', 'svg-reference', svg('<use href="a.svg#b"/>'), svg('<use href="#b"/>')],
  ['a colour from elsewhere', 'svg-reference', svg('<g fill="url(b#a)"/>'), svg('<g fill="url(#a)"/>')],
  ['a colour from elsewhere in a style sheet', 'svg-reference', svg('<style>.a{fill:url(b#a)}</style>'), svg('<style>.a{fill:url(#a)}</style>')],
  ['a property that is not listed', 'svg-style', svg('<g style="background:red"/>'), svg('<g style="fill:red;"/>')],
  ['a style sheet with a pseudo-class', 'svg-style', svg('<style>.a:hover{fill:red}</style>'), svg('<style>.a, g .b{fill:red}#c{stroke:none}</style>')],
  ['a style sheet that does not close', 'svg-style', svg('<style>.a{fill:red</style>'), svg('<style type="text/css">.a{fill:red}</style>')],
]

describe('inspectSvg', () => {
  it.each(CASES)('refuses %s (%s)', (_, code, wrong) => {
    expect(codesOf(wrong)).toEqual([code])
  })

  it.each(CASES)('accepts the near miss of %s (%s)', (_, __, ___, right) => {
    expect(codesOf(right)).toEqual([])
  })

  it('has a case for every code it knows', () => {
    const tested = new Set(CASES.map(([, code]) => code))
    expect(SVG_FAULT_CODES.filter((code) => !tested.has(code))).toEqual([])
  })

  it.each(HOSTILE_SVGS)('refuses the hostile drawing with %s', (_, hostile) => {
    expect(codesOf(hostile).length).toBeGreaterThan(0)
  })

  it('knows at least a hundred ways of doing harm', () => {
    expect(HOSTILE_SVGS.length).toBeGreaterThanOrEqual(100)
  })

  it('refuses bytes that are not UTF-8', () => {
    expect(inspectSvg(Uint8Array.of(0xff, 0xfe, 60, 0)).faults).toMatchObject([
      { code: 'svg-encoding' },
    ])
  })

  it('says where each fault stands, from 1, in files with any line ends', () => {
    const text = `\ufeff<?xml version="1.0"?>\r\n${HEAD}\n  fill="none" onload="a">\r  <g\n\tstyle="x:y"/><text/>\r\n</svg>`
    expect(faultsOf(text).map(({ code, line, column }) => [code, line, column])).toEqual([
      ['svg-handler', 3, 15],
      ['svg-style', 5, 2],
      ['svg-text', 5, 15],
    ])
  })

  it('names what it saw and how to put it right', () => {
    const fault = faultsOf(svg('<text>a</text>'))[0]!
    const said = { message: inEnglish(fault.message), hint: inEnglish(fault.hint) }
    expect({ ...fault, ...said }).toEqual({
      code: 'svg-text',
      message:
        'This drawing contains text (<text>), which looks different where the font is missing.',
      hint: 'Convert the text to outlines (Inkscape: Path, Object to Path; Illustrator: Type, Create Outlines).',
      line: 1,
      column: 59,
    })
  })

  it('reports every fault, but notes of a drawing program once, and no more than 25', () => {
    const inkscape =
      ' xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" inkscape:version="1"'
    expect(codesOf(svg('<g inkscape:label="a"/><a/><image/>', inkscape))).toEqual([
      'svg-editor-data',
      'svg-link',
      'svg-picture',
    ])
    expect(codesOf(svg('<a/>'.repeat(99)))).toHaveLength(25)
  })

  it.each<[string, (size: number) => string]>([
    ['a long value', (size) => svg(`<g fill="${'a'.repeat(size)}"/>`)],
    ['openings of a link', (size) => svg(`<g fill="${'url('.repeat(size / 4)}"/>`)],
    ['openings and spaces', (size) => svg(`<g fill="${'url(  '.repeat(size / 6)}"/>`)],
    ['calls in a path', (size) => svg(`<path d="${'a('.repeat(size / 2)}"/>`)],
    ['zeros in a path', (size) => svg(`<path d="M${'0'.repeat(size)}"/>`)],
    ['openings of a comment', (size) => svg(`<style>${'/*'.repeat(size / 2)}</style>`)],
    ['rules', (size) => svg(`<style>${'.a{fill:url(#b)}'.repeat(size / 16)}</style>`)],
    ['classes', (size) => svg(`<g class="${'a '.repeat(size / 2)}"/>`)],
    ['attributes', (size) => svg(`<g ${numbered('a', size / 10)}/>`)],
    ['namespaces', (size) => svg(`<g ${numbered('xmlns:a', size / 20)}/>`)],
    ['open elements', (size) => svg('<g '.repeat(size / 3))],
    ['entities', (size) => svg('&amp;'.repeat(size / 5))],
  ])('takes no more than its share over %s', (_, drawing) => {
    const sizes = [4000, 30_000, 120_000]
    expect(outgrows((size) => inspectSvg(bytesOf(drawing(size))), sizes)).toBe(false)
  })

  it('takes no more than its share over many rules for many elements', () => {
    const drawing = (size: number) =>
      svg(`<style>${'.a{}'.repeat(size)}</style>${'<g class="a"/>'.repeat(1000)}`)
    expect(outgrows((size) => inspectSvg(bytesOf(drawing(size))), [50, 200])).toBe(false)
  })

  it('lives through damaged drawings', () => {
    const good = bytesOf(
      svg(
        '<style>.a{fill:url(#g)}</style><g id="g" class="a" style="fill:#fff"><use href="#x"/></g>',
      ),
    )
    for (const damaged of mutations(good, 5000)) {
      expect(inspectSvg(damaged).faults.length).toBeLessThanOrEqual(25)
    }
  })
})

it.each([
  [
    'a width',
    `<svg xmlns="http://www.w3.org/2000/svg" width="${'0'.repeat(120_000)}" height="1"/>`,
  ],
  ['a viewBox', `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${'0'.repeat(120_000)} 1"/>`],
  [
    'a path',
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M${'0'.repeat(120_000)}"/></svg>`,
  ],
  [
    'a style',
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path style="stroke-width:${'0'.repeat(120_000)}" d="M0 0"/></svg>`,
  ],
])('%s of 120,000 zeros is refused', (_, svg) => {
  const codes = inspectSvg(new TextEncoder().encode(svg)).faults.map(({ code }) => code)
  expect(codes.length).toBeGreaterThan(0)
  for (const code of codes) expect(['svg-bad-size', 'svg-value']).toContain(code)
})

it('numbers as drawing programs write them are read', () => {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9.00000000 9"><path d="M1.23456789012345 -.5e-7"/></svg>`
  expect(inspectSvg(new TextEncoder().encode(svg)).faults).toEqual([])
})

function numbered(name: string, count: number): string {
  return Array.from({ length: count }, (_, at) => `${name}${at}="b"`).join(' ')
}
