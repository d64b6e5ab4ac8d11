import { expect, test } from 'vitest'
import { contentSecurityPolicy, jsonForScript } from './head.ts'

test('JSON inside a page cannot end its element, and is still the same JSON', () => {
  const value = { name: '</script><script>alert(1)</script><!--\u2028' }
  const text = jsonForScript(value)
  expect(text).not.toMatch(/<|\u2028/)
  expect(JSON.parse(text)).toEqual(value)
})

test('the policy allows nothing to run on a page without scripts', () => {
  expect(contentSecurityPolicy()).toMatch(/^default-src 'none';/)
  expect(contentSecurityPolicy()).not.toMatch(/script-src|unsafe|https?:/)
})

test('the policy allows our scripts alone on a page that has them, and what they need', () => {
  const policy = contentSecurityPolicy({ 'connect-src': '*', 'img-src': "'self' blob:" })
  expect(policy).toContain('connect-src *;')
  expect(policy).toMatch(/script-src 'self'$/)
  expect(policy).toContain("img-src 'self' blob:;")
  expect(policy).not.toMatch(/unsafe|https?:|img-src 'self' data:/)
})
