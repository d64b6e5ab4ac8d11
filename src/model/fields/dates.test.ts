import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDuration, daysAt, isDate, isDuration, nearestDate } from './dates.ts'

test.each(['2026-06-12', '2024-02-29', '1900-01-01', '2199-12-31', '2000-02-29'])(
  '%s is a day',
  (text) => {
    expect(isDate(text)).toBe(true)
  },
)

test.each([
  '2026-02-30',
  '2026-02-29',
  '1900-02-29',
  '2026-13-01',
  '2026-00-10',
  '2026-1-1',
  '0000-01-01',
  '2200-01-01',
  '2026-06-12T00:00:00Z',
  ' 2026-06-12',
  '２０２６-06-12',
])('%s is no day', (text) => {
  expect(isDate(text)).toBe(false)
})

test.each([
  ['P2Y', true],
  ['P6M', true],
  ['P90D', true],
  ['P2W', true],
  ['P1Y6M1W1D', true],
  ['P0D', false],
  ['P', false],
  ['PT24H', false],
  ['P1D1Y', false],
  ['P1.5Y', false],
  ['-P1Y', false],
  ['2Y', false],
])('%s: a length of time? %s', (text, is) => {
  expect(isDuration(text)).toBe(is)
})

test.each([
  ['2026-06-12', 'P2Y', '2028-06-12'],
  ['2024-02-29', 'P1Y', '2025-02-28'],
  ['2024-02-29', 'P4Y', '2028-02-29'],
  ['2026-01-31', 'P1M', '2026-02-28'],
  ['2026-12-31', 'P2M', '2027-02-28'],
  ['2026-12-15', 'P1M', '2027-01-15'],
  ['2026-02-28', 'P1D', '2026-03-01'],
  ['2026-01-31', 'P1M1D', '2026-03-01'],
  ['2026-06-12', 'P2W', '2026-06-26'],
])('%s and %s is %s', (date, duration, end) => {
  expect(addDuration(date, duration)).toBe(end)
})

test('a later day never expires earlier', () => {
  const day = fc
    .integer({ min: 0, max: 70_000 })
    .map((days) => new Date(days * 86_400_000).toISOString().slice(0, 10))
  fc.assert(
    fc.property(
      day,
      day,
      fc.constantFrom('P1D', 'P1M', 'P1Y', 'P1Y1M1D', 'P13M'),
      (a, b, duration) => {
        const [first, second] = a < b ? [a, b] : [b, a]
        return (
          addDuration(first, duration) <= addDuration(second, duration) &&
          addDuration(first, duration) > first
        )
      },
    ),
  )
})

test.each([
  ['12/06/2026', '2026-06-12'],
  ['1.9.2026', '2026-09-01'],
  ['31/11/2026', '2026-11-30'],
  ['2026-02-30', '2026-02-28'],
  ['11/23/2026', '2026-11-23'],
  ['2026-1-5', '2026-01-05'],
  ['2026/13/45', '2026-06-12'],
  ['2026-06-12T10:00:00Z', '2026-06-12'],
  ['soon', '2026-06-12'],
])('the day nearest to %s is %s', (text, day) => {
  expect(nearestDate(text)).toBe(day)
})

test.each([
  ['2026-06-12T09:59:59Z', '2026-06-12', '2026-06-12'],
  ['2026-06-12T10:00:00Z', '2026-06-12', '2026-06-13'],
  ['2026-12-31T23:00:00Z', '2026-12-31', '2027-01-01'],
])('at %s it is %s in London, and the newest day on earth is %s', (now, today, latest) => {
  expect(daysAt(new Date(now))).toEqual({ today, latest })
})
