import { expect, it } from 'vitest'
import { goodPng } from '../testing/pictures/make-png.ts'
import { recognise } from './recognise.ts'

const text = (value: string) => new TextEncoder().encode(value)

it.each([
  ['a PNG', goodPng(), 'png'],
  ['an SVG', text('<svg/>'), 'svg'],
  [
    'an SVG behind its declarations',
    text('\ufeff <?xml version="1.0"?>\n<!-- a -->\n<!DOCTYPE svg>\n<s:svg a="b">'),
    'svg',
  ],
  ['an object', text(' \n{"a":1}'), 'json'],
  ['a list', text('[]'), 'json'],
  ['a JWS', text('eyJhbGciOiJSUzI1NiJ9.eyJhIjoiYiJ9.c2ln\n'), 'jws'],
  ['HTML', text('<!DOCTYPE html><html></html>'), 'other'],
  ['a word that begins like SVG', text('<svgfoo/>'), 'other'],
  ['a JWE', text('eyJhbGciOiJkaXIifQ..a.b.c'), 'other'],
  ['a JPEG', Uint8Array.of(0xff, 0xd8, 0xff), 'other'],
  ['an address', text('https://badges.example/1'), 'other'],
  ['nothing', new Uint8Array(0), 'other'],
] as const)('recognises %s as %s', (_, bytes, kind) => {
  expect(recognise(bytes)).toBe(kind)
})
