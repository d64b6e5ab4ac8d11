import { expect, test } from 'vitest'
import { judgementTable, type Judgement } from './judgement.ts'

const judgement = (award: string, more: Partial<Judgement> = {}): Judgement => ({
  judge: 'somebody',
  form: '3.0 JSON',
  award,
  refusal: null,
  ...more,
})

test('each judge and form is a line, with the reasons that are alike counted together', () => {
  const said = [
    judgement('a'),
    judgement('b', {
      refusal: 'urn:uuid:0d6a1d2c-7d9e-4a5f-8c35-7b0b6f3d8f10 ended on 2026-10-18T23:59:59Z',
    }),
    judgement('c', {
      refusal: 'urn:uuid:1071076a-a531-4040-bd66-05e0f7684ddb ended on 2025-05-02T23:59:59Z',
    }),
    judgement('d', { refusal: 'https://a.example/1 is not there' }),
    judgement('a', { form: 'PNG' }),
  ]
  expect(judgementTable(said).map((line) => line.replace(/ {2,}/g, '  '))).toEqual([
    'somebody  3.0 JSON  accepted 1, refused 3',
    '  2 x … ended on …',
    '  1 x … is not there',
    'somebody  PNG  accepted 1, refused 0',
  ])
})

test('a judge that could not be asked is named with the reason', () => {
  const [line] = judgementTable([{ judge: 'openbadges', absent: 'no wheel for this Python' }])
  expect(line).toMatch(/^openbadges +could not be asked: no wheel for this Python$/)
})
