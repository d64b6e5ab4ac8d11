import { DOMParser } from '@xmldom/xmldom'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mutations } from '../../testing/mutate.ts'
import { isBakingFailure } from '../failure.ts'
import { extractSvg } from './extract-svg.ts'
import { type SvgCredential, bakeSvg, prepareSvg } from './svg.ts'

const OB2 = 'http://openbadges.org'
const OB3 = 'https://purl.imsglobal.org/ob/v3p0'
const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0"/></svg>'
const JWS = 'eyJhbGciOiJSUzI1NiJ9.eyJhIjoiYiJ9.c2ln_-'
const URL_TEXT = 'https://badges.example/a?b=1&c="<\'>'
const TEXT = JSON.stringify({
  name: 'Café 🏅 ગુજરાતી',
  tricks: ']]> ]]]]>> <b> & &amp; "\'\ufffe\uffff\u007f\u0085',
})

const hosted: SvgCredential = { standard: '2.0', form: 'hosted', url: URL_TEXT, text: TEXT }
interface Baked {
  readonly namespace: string
  readonly local: string
  readonly verify?: string
  readonly body?: string
}
const FORMS: readonly (readonly [string, SvgCredential, Baked])[] = [
  ['2.0 hosted', hosted, { namespace: OB2, local: 'assertion', verify: URL_TEXT, body: TEXT }],
  [
    '2.0 signed',
    { standard: '2.0', form: 'signed', text: JWS },
    { namespace: OB2, local: 'assertion', verify: JWS },
  ],
  [
    '3.0 signed',
    { standard: '3.0', form: 'signed', text: JWS },
    { namespace: OB3, local: 'credential', verify: JWS },
  ],
  [
    '3.0 with a proof',
    { standard: '3.0', form: 'proof', text: TEXT },
    { namespace: OB3, local: 'credential', body: TEXT },
  ],
]

const ART: readonly (readonly [string, string])[] = [
  ['plain', SVG],
  ['empty root', '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"/>'],
  ['empty root with a space', '<svg xmlns="http://www.w3.org/2000/svg" />'],
  ['with a prefix', '<s:svg xmlns:s="http://www.w3.org/2000/svg"><s:g/></s:svg>'],
  [
    'brackets in attributes',
    '<svg aria-label="a > b />" xmlns="http://www.w3.org/2000/svg"\r\n\tid=\'">\'\n>\r\n <g/> </svg>\n',
  ],
  [
    'behind a comment that looks like one',
    '<?xml version="1.0"?><!-- <svg> 🏅 -->\n<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd"><svg xmlns="http://www.w3.org/2000/svg"/>',
  ],
  ['with a byte order mark', `\ufeff${SVG}`],
]

describe('bakeSvg', () => {
  const cases = ART.flatMap(([art, svg]) =>
    FORMS.map(([form, credential, expected]) => ({
      title: `${form}, ${art}`,
      svg,
      credential,
      expected,
    })),
  )

  const expectRead = ({ svg, credential, expected }: (typeof cases)[number]) => {
    const root = parse(bakeSvg(svg, credential)).documentElement
    const [first] = [...(root?.childNodes ?? [])]
    const found = root?.getElementsByTagNameNS(expected.namespace, expected.local)
    expect(found?.length).toBe(1)
    expect(found?.item(0)).toBe(first)
    expect(found?.item(0)?.hasAttribute('verify')).toBe(expected.verify !== undefined)
    expect(found?.item(0)?.getAttribute('verify') ?? undefined).toBe(expected.verify)
    expect(root?.getAttribute('xmlns:openbadges')).toBe(expected.namespace)
    const body = found?.item(0)?.textContent ?? ''
    expect(expected.body === undefined ? body : JSON.parse(body)).toEqual(
      expected.body === undefined ? '' : JSON.parse(expected.body),
    )
  }

  it.each(cases.filter(({ credential }) => credential.standard === '2.0'))(
    'point 20: a namespace-aware parser finds one assertion, the first child: $title',
    expectRead,
  )

  it.each(cases.filter(({ credential }) => credential.standard === '3.0'))(
    'point 37: a namespace-aware parser finds one credential, the first child: $title',
    expectRead,
  )

  it.each(cases)('leaves every other character alone: $title', ({ svg, credential, expected }) => {
    const baked = bakeSvg(svg, credential)
    const declared = ` xmlns:openbadges="${expected.namespace}"`
    const element =
      /<openbadges:[^]*?(?:<\/openbadges:\w+>|"\/>)/.exec(
        baked.slice(baked.indexOf(declared)),
      )?.[0] ?? '?'
    const without = baked.replace(declared, () => '').replace(element, () => '')
    expect(without.replace(/><\/(s:)?svg>$/, '/>')).toBe(svg.replace(/><\/(s:)?svg>$/, '/>'))
  })

  it('writes what the specifications print', () => {
    expect(
      bakeSvg('<svg xmlns="http://www.w3.org/2000/svg"><g/></svg>', {
        ...hosted,
        url: 'https://a.example/1',
        text: '{}',
      }),
    ).toBe(
      '<svg xmlns="http://www.w3.org/2000/svg" xmlns:openbadges="http://openbadges.org"><openbadges:assertion verify="https://a.example/1"><![CDATA[{}]]></openbadges:assertion><g/></svg>',
    )
    expect(
      bakeSvg('<svg xmlns="http://www.w3.org/2000/svg"/>', {
        standard: '3.0',
        form: 'signed',
        text: JWS,
      }),
    ).toBe(
      `<svg xmlns="http://www.w3.org/2000/svg" xmlns:openbadges="https://purl.imsglobal.org/ob/v3p0"><openbadges:credential verify="${JWS}"/></svg>`,
    )
  })

  it('gives back any JSON and any URL, to us and to another parser', () => {
    const url = fc.string({ unit: 'grapheme', minLength: 1 }).filter((value) => /^\S+$/.test(value))
    fc.assert(
      fc.property(fc.json({ stringUnit: 'binary' }), url, (text, address) => {
        const baked = bakeSvg(SVG, { standard: '2.0', form: 'hosted', url: address, text })
        const [found] = extractSvg(baked)
        expect(JSON.parse(found?.text ?? '')).toEqual(JSON.parse(text))
        expect(found?.verify).toBe(address)
        const judged = parse(baked).getElementsByTagNameNS(OB2, 'assertion').item(0)
        expect(JSON.parse(judged?.textContent ?? '')).toEqual(JSON.parse(text))
        expect(judged?.getAttribute('verify')).toBe(address)
      }),
      { numRuns: 500, examples: [['"]]>"', '&"<>\'']] },
    )
  })

  it('bakes many awards into a drawing looked at once, each as if it were the only one', () => {
    const prepared = prepareSvg(SVG)
    for (const [, credential] of FORMS)
      expect(prepared.bake(credential)).toBe(bakeSvg(SVG, credential))
  })

  it.each([
    ['another kind of file', 'not-svg', '{}', hosted],
    ['another root', 'not-svg', '<g xmlns="http://www.w3.org/2000/svg"/>', hosted],
    ['a root without its namespace', 'not-svg', '<svg/>', hosted],
    ['half a drawing', 'broken-svg', SVG.slice(0, -2), hosted],
    ['a DOCTYPE with entities', 'broken-svg', `<!DOCTYPE svg [<!ENTITY a "b">]>${SVG}`, hosted],
    ['a badge that is there', 'already-baked', bakeSvg(SVG, hosted), hosted],
    [
      'a badge under another prefix',
      'already-baked',
      SVG.replace('<path', `<g xmlns:o="${OB3}"><o:credential/></g><path`),
      hosted,
    ],
    [
      'the prefix taken',
      'already-baked',
      SVG.replace('<path', '<path xmlns:openbadges="urn:x"'),
      hosted,
    ],
    ['no text', 'text-unfit', SVG, { ...hosted, text: '' }],
    ['no URL', 'text-unfit', SVG, { ...hosted, url: '' }],
    ['a control character', 'text-unfit', SVG, { ...hosted, text: '"\u0001"' }],
    ['half a character', 'text-unfit', SVG, { ...hosted, text: '"\ud83c"' }],
    ['a control character in the URL', 'text-unfit', SVG, { ...hosted, url: 'https://a\u0000' }],
    [
      'a signed form that is not a JWS',
      'text-unfit',
      SVG,
      { standard: '3.0', form: 'signed', text: 'a.b"c.d' },
    ],
  ] as const)('refuses %s (%s)', (_, code, svg, credential) => {
    expect(() => bakeSvg(svg, credential)).toThrow(
      expect.objectContaining({ name: 'Failure', code }),
    )
  })

  it('lives through damaged drawings: a result or a BakingFailure', () => {
    const baked = new TextEncoder().encode(bakeSvg(SVG, { ...hosted, text: '{"a":"b"}' }))
    for (const damaged of mutations(baked, 5000)) {
      const text = new TextDecoder().decode(damaged)
      for (const attempt of [() => extractSvg(text), () => bakeSvg(text, hosted)]) {
        try {
          attempt()
        } catch (error) {
          expect(error).toSatisfy(isBakingFailure)
        }
      }
    }
  })
})

function parse(text: string) {
  return new DOMParser().parseFromString(text.replace(/^\ufeff/, ''), 'image/svg+xml')
}
