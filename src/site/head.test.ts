import { expect, test } from 'vitest'
import { contentSecurityPolicy, jsonForScript } from './head.ts'

test('JSON inside a page cannot end its element, and is still the same JSON', () => {
  const value = { name: '</script><script>alert(1)</script><!--\u2028' }
  const text = jsonForScript(value)
  expect(text).not.toMatch(/<|\u2028/)
  expect(JSON.parse(text)).toEqual(value)
})

test('the policy allows nothing to run', () => {
  expect(contentSecurityPolicy).toMatch(/^default-src 'none';/)
  expect(contentSecurityPolicy).not.toMatch(/script-src|unsafe|https?:/)
})
