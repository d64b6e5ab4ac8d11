import { describe, expect, it } from 'vitest'
import { extractSvg } from './extract-svg.ts'

const JWS = 'eyJhbGciOiJSUzI1NiJ9.eyJhIjoiYiJ9.c2ln'
const svg = (inside: string, attributes = '') =>
  `<svg xmlns="http://www.w3.org/2000/svg"${attributes}>${inside}</svg>`
const OB2 = ' xmlns:openbadges="http://openbadges.org"'
const OB3 = ' xmlns:openbadges="https://purl.imsglobal.org/ob/v3p0"'

describe('extractSvg', () => {
  it.each([
    [
      '2.0 hosted',
      svg(
        '<openbadges:assertion verify="https://a.example/1"><![CDATA[{"a":1}]]></openbadges:assertion>',
        OB2,
      ),
      [{ standard: '2.0', verify: 'https://a.example/1', text: '{"a":1}' }],
    ],
    [
      '2.0 signed',
      svg(`<openbadges:assertion verify="${JWS}"/>`, OB2),
      [{ standard: '2.0', verify: JWS }],
    ],
    [
      '1.0 with nothing but a URL',
      svg('<openbadges:assertion verify="https://a.example/1">\n</openbadges:assertion>', OB2),
      [{ standard: '2.0', verify: 'https://a.example/1' }],
    ],
    [
      '3.0 signed',
      svg(`<openbadges:credential verify="${JWS}"></openbadges:credential>`, OB3),
      [{ standard: '3.0', verify: JWS }],
    ],
    [
      '3.0 with a proof and white space',
      svg(
        '\n <openbadges:credential>\n  <![CDATA[\n {"a":1} \n]]>\n </openbadges:credential>',
        OB3,
      ),
      [{ standard: '3.0', text: '{"a":1}' }],
    ],
    [
      'a body without CDATA',
      svg('<openbadges:credential>{"a":"&lt;&amp;&#233;"}</openbadges:credential>', OB3),
      [{ standard: '3.0', text: '{"a":"<&é"}' }],
    ],
    [
      'another prefix',
      svg(`<o:credential xmlns:o="https://purl.imsglobal.org/ob/v3p0" verify="${JWS}"/>`),
      [{ standard: '3.0', verify: JWS }],
    ],
    [
      'no prefix',
      svg('<assertion xmlns="http://openbadges.org" verify="https://a.example/1"/>'),
      [{ standard: '2.0', verify: 'https://a.example/1' }],
    ],
    [
      'a namespace with a slash',
      svg('<o:assertion xmlns:o="https://openbadges.org/" verify="https://a.example/1"/>'),
      [{ standard: '2.0', verify: 'https://a.example/1' }],
    ],
    [
      'a CLR',
      svg(`<c:credential xmlns:c="https://purl.imsglobal.org/clr/v2p0" verify="${JWS}"/>`),
      [{ standard: 'clr', verify: JWS }],
    ],
    [
      'both standards',
      svg(
        `<openbadges:assertion verify="https://a.example/1"/><o:credential xmlns:o="https://purl.imsglobal.org/ob/v3p0" verify="${JWS}"/>`,
        OB2,
      ),
      [
        { standard: '2.0', verify: 'https://a.example/1' },
        { standard: '3.0', verify: JWS },
      ],
    ],
    [
      'a DOCTYPE that only names a DTD',
      `<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">${svg(`<openbadges:credential verify="${JWS}"/>`, OB3)}`,
      [{ standard: '3.0', verify: JWS }],
    ],
    [
      'a break behind the credential',
      svg(`<openbadges:credential verify="${JWS}"/>`, OB3).slice(0, -3),
      [{ standard: '3.0', verify: JWS }],
    ],
    [
      'the prefix bound to something else',
      svg(`<openbadges:credential verify="${JWS}"/>`, ' xmlns:openbadges="urn:x"'),
      [],
    ],
    ['the wrong element of the namespace', svg('<openbadges:assertion/>', OB3), []],
    ['a drawing without a badge', svg('<g/>'), []],
  ])('reads what is baked: %s', (_, text, expected) => {
    expect(extractSvg(text)).toEqual(expected)
  })

  it.each([
    ['JSON', 'not-svg', '{}'],
    ['nothing', 'not-svg', ''],
    ['HTML', 'not-svg', '<html/>'],
    [
      'a break before the credential',
      'broken-svg',
      svg('<openbadges:credential verify="x">', OB3).slice(0, -9),
    ],
    ['a DOCTYPE with entities', 'broken-svg', `<!DOCTYPE svg [<!ENTITY a "b">]>${svg('')}`],
    [
      'an entity nobody declared',
      'broken-svg',
      svg('<openbadges:credential>&a;</openbadges:credential>', OB3),
    ],
    ['groups without end', 'too-large', svg('<g>'.repeat(600))],
    ['seventeen credentials', 'too-large', svg('<openbadges:credential/>'.repeat(17), OB3)],
  ])('throws on %s (%s)', (_, code, text) => {
    expect(() => extractSvg(text)).toThrow(expect.objectContaining({ name: 'Failure', code }))
  })
})
