import { expect, test } from 'vitest'
import { isObject, jsonText, objectOf, parsedJson } from './json.ts'

test.each([
  ['{}', true],
  ['{"a":[]}', true],
  ['[]', false],
  ['null', false],
  ['"{}"', false],
  ['{', false],
  ['', false],
])('of %j it is told whether it is an object', (text, isOne) => {
  const value = parsedJson(text)
  expect(isObject(value)).toBe(isOne)
  expect(objectOf(value)).toEqual(isOne ? value : {})
})

test('a document ends in a line feed, and comes back as it was', () => {
  const document = { a: [1, 'é'], b: null }
  expect(jsonText(document)).toBe('{\n  "a": [\n    1,\n    "é"\n  ],\n  "b": null\n}\n')
  expect(parsedJson(jsonText(document))).toEqual(document)
})
