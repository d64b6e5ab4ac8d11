import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { inspectSvg } from '../../baking/svg/inspect-svg.ts'
import { isHarmlessSvg } from './harmless-svg.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const drawing = (inside: string, attributes = '') =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 9 9" ${attributes}>${inside}</svg>`

test.each([
  drawing(''),
  `\ufeff<?xml version="1.0" encoding="UTF-8"?>\n<!-- drawn -->\n${drawing('<g id="a"/>')}\n`,
  drawing('<title>Salt &amp; pepper &#x263a;</title>'),
  drawing('<style type="text/css">.a{fill:#fff}</style><path class="a" d="M0 0L1 1"/>'),
  drawing("<use xlink:href='#a' style='fill:url(#b)'/>"),
  '<s:svg xmlns:s="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><s:g/></s:svg>',
])('a harmless drawing passes both readers: %s', (text) => {
  expect([isHarmlessSvg(bytes(text)), inspectSvg(bytes(text)).faults]).toEqual([true, []])
})

test.each([
  drawing('<script>alert(1)</script>'),
  drawing('<SCRIPT/>'),
  drawing('<s:script xmlns:s="http://www.w3.org/1999/xhtml"/>'),
  drawing('<g onload="alert(1)"/>'),
  drawing('', 'onclick="x"'),
  drawing('<g oNfocus="x"/>'),
  drawing('<foreignObject/>'),
  drawing('<image href="https://x.example/"/>'),
  drawing('<a href="https://x.example/"/>'),
  drawing('<use href="https://x.example/#a"/>'),
  drawing('<use xlink:href="other.svg#a"/>'),
  drawing('<rect fill="url(https://x.example/)"/>'),
  drawing('<rect style="fill:u&#114;l(https://x.example/)"/>'),
  drawing('<style>@import "https://x.example/";</style>'),
  drawing('<style>.a{fill:url(//x.example/)}</style>'),
  drawing('<style>.a{}<!-- -->@import "x";</style>'),
  drawing('<animate attributeName="href"/>'),
  drawing('<text>Doctor</text>'),
  drawing('<g filter="url(#a)"/>'),
  drawing('<![CDATA[<script/>]]>'),
  drawing('<?php x ?>'),
  drawing('&x;'),
  drawing('<g></svg>'),
  drawing('<g a=b/>'),
  drawing('<g id="a" id="b"/>'),
  `<!DOCTYPE svg [<!ENTITY x "y">]>${drawing('')}`,
  `<?xml-stylesheet href="x.css"?>${drawing('')}`,
  `${drawing('')}${drawing('')}`,
  `${drawing('')}<script/>`,
  `words${drawing('')}`,
  '<svg viewBox="0 0 9 9"/>',
  '<html xmlns="http://www.w3.org/1999/xhtml"/>',
  drawing('').slice(0, -1),
  '',
])('what is not known to be harmless is refused: %s', (text) => {
  expect(isHarmlessSvg(bytes(text))).toBe(false)
})

test('bytes that are no text are refused', () => {
  expect(isHarmlessSvg(new Uint8Array([0x3c, 0xff]))).toBe(false)
})

test('every drawing of the sample city passes', () => {
  const names = readdirSync('badges', { recursive: true, encoding: 'utf8' })
  const drawings = names.filter((name) => name.endsWith('.svg'))
  const refused = drawings.filter((name) => !isHarmlessSvg(readFileSync(join('badges', name))))
  expect(refused).toEqual([])
  expect(drawings.length).toBeGreaterThan(0)
})
