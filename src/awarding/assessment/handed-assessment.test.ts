import { describe, expect, test } from 'vitest'
import {
  assessedMark,
  handedFileOf,
  isHandedAssessment,
  readHanded,
  writeHanded,
  type HandedAssessment,
  type HandedFault,
} from './handed-assessment.ts'

const site = 'https://badges.example/'
const page = `${site}requests/`
const handed: HandedAssessment = {
  assessment: 'eyJ.eyJ.c2ln',
  remarks: [
    { kind: 'kudos', text: 'Every lamp is safe.' },
    { kind: 'concern', text: 'One slip has\nno date.' },
  ],
}
const { file, link } = writeHanded(handed, { site, page })
const letters = link.slice(link.indexOf(assessedMark) + assessedMark.length)

const set = (name: string, value: unknown) =>
  JSON.stringify({ ...(JSON.parse(file) as object), [name]: value })

describe('what an assessor hands back', () => {
  test.each([
    ['a file', file],
    ['a link', handedFileOf(letters)],
  ])('is read back as it was written from %s', (_, text) => {
    expect(isHandedAssessment(text)).toBe(true)
    expect(readHanded(text, site)).toEqual(handed)
  })

  test.each<[string, string, HandedFault]>([
    ['that is far too long', 'x'.repeat(100_000), 'too-large'],
    ['that is something else', set('type', 'badge-application'), 'none'],
    ['of a later version', set('version', 2), 'newer'],
    ['of another site', set('site', 'https://other.example/'), 'other-site'],
    ['cut off in its link', handedFileOf(letters.slice(0, -9)), 'changed'],
    ['without what was signed', set('assessment', undefined), 'changed'],
    ['whose signed part is huge', set('assessment', 'e'.repeat(40_000)), 'changed'],
    ['with remarks that are no list', set('remarks', 'good'), 'changed'],
    ['with a remark of an unknown kind', set('remarks', [{ kind: 'joke', text: 'a' }]), 'changed'],
    [
      'with a remark that has more',
      set('remarks', [{ kind: 'kudos', text: 'a', by: 'b' }]),
      'changed',
    ],
    ['with four remarks', set('remarks', Array(4).fill({ kind: 'kudos', text: 'a' })), 'changed'],
    [
      'with a remark that turns the text round',
      set('remarks', [{ kind: 'kudos', text: '\u202ea' }]),
      'text',
    ],
    ['with an empty remark', set('remarks', [{ kind: 'kudos', text: ' ' }]), 'text'],
    [
      'with a remark that is too long',
      set('remarks', [{ kind: 'kudos', text: 'a'.repeat(1001) }]),
      'text',
    ],
  ])('%s is not taken, and says why', (_, text, fault) => {
    expect(readHanded(text, site)).toEqual({ fault })
  })

  test('may hold no remark, or one of the longest', () => {
    expect(readHanded(set('remarks', []), site)).toMatchObject({ remarks: [] })
    const longest = set('remarks', [{ kind: 'question', text: 'a'.repeat(1000) }])
    expect(readHanded(longest, site)).toMatchObject({ remarks: [{ kind: 'question' }] })
  })
})
