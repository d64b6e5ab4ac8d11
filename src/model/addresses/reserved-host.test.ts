import { expect, test } from 'vitest'
import { isReservedHost } from './reserved-host.ts'

test.each([
  ['badges.riverside.example', true],
  ['riverside.example.', true],
  ['example.com', true],
  ['badges.example.org', true],
  ['WWW.Example.NET', true],
  ['badges.test', true],
  ['badges.invalid', true],
  ['localhost', true],
  ['badges.example.org.uk', false],
  ['myexample.com', false],
  ['example.edu', false],
  ['riverside-example', false],
  ['badges.riverside.org.uk', false],
  ['example.com.riverside.org', false],
])('%s is a name that nobody can own: %s', (host, reserved) =>
  expect(isReservedHost(host)).toBe(reserved),
)
