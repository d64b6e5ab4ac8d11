import { describe, expect, test } from 'vitest'
import { encodeBase64url } from '../../bytes/base64.ts'
import { assessmentRequestHead, type AssessmentRequest } from './assessment-request.ts'
import {
  readAssessmentRequest,
  requestFileOf,
  type AssessmentRequestFault,
} from './read-assessment-request.ts'
import { writeAssessmentRequest } from './write-assessment-request.ts'

const site = 'https://badges.example/'
const page = `${site}assess/`
const request: AssessmentRequest = {
  ...{ issuer: 'canal-street', badge: 'fixer', made: '2026-06-12' },
  about: 'urn:uuid:0f1e2d3c-4b5a-8697-8877-665544332211',
  name: 'Zoë Canary',
  words: 'I mended five lamps.\n\nOne could not be mended.',
  evidence: ['https://www.riverside.example/lamps/'],
}
const reader = {
  ...{ site, latest: '2026-06-13' },
  badges: [{ issuer: 'canal-street', slug: 'fixer', name: 'Fixer' }],
}
const { file, link } = writeAssessmentRequest(request, { site, page })

type Json = Record<string, unknown>
const spoilt = (change: (json: Json) => void) => {
  const json = JSON.parse(file) as Json
  change(json)
  return JSON.stringify(json)
}
const set = (name: string, value: unknown) => spoilt((json) => (json[name] = value))

describe('a request for assessors', () => {
  test.each([
    ['a file', file],
    ['a link', requestFileOf(link)],
  ])('is read back as it was written from %s', (_, text) => {
    expect(readAssessmentRequest(text, reader)).toEqual({ request, badge: reader.badges[0] })
  })

  test('holds what assessors need and nothing else of what it is made from', () => {
    const code = 'kq5ywzqxlz4ngc3ria4hkrkvju'
    const asking = { ...request, code, email: 'zoe@school.example', recipient: 'eyJ…', mark: 'm' }
    expect(writeAssessmentRequest(asking, { site, page })).toEqual({ file, link })
  })

  const linkOf = (more: Json) =>
    `${page}#request=${encodeBase64url(new TextEncoder().encode(JSON.stringify(more)))}`
  test.each<[string, string, AssessmentRequestFault]>([
    ['that is far too long', 'x'.repeat(200_000), 'too-large'],
    ['that is no JSON', 'Please look at my lamps', 'none'],
    ['that names a thing twice', file.replace('"made"', '"made": "2026-01-01", "made"'), 'none'],
    ['of another kind', set('type', 'move-request'), 'none'],
    ['that is the application', set('type', 'badge-application'), 'application'],
    ['that is an assessment', set('type', 'badge-assessment'), 'assessment'],
    ['of a later version', set('version', 2), 'newer'],
    ['of another site', set('site', 'https://other.example/'), 'other-site'],
    ['of no site', set('site', 3), 'changed'],
    ['without a member', spoilt((json) => delete json['name']), 'changed'],
    ['with one more', set('code', 'kq5ywzqxlz4ngc3ria4hkrkvju'), 'changed'],
    ['about what is no hash', set('about', 'urn:uuid:1'), 'changed'],
    ['with links that are none', set('evidence', [3]), 'changed'],
    ['with too many links', set('evidence', Array(11).fill('https://a.example/')), 'changed'],
    ['cut off in its file', file.slice(0, -40), 'none'],
    ['cut off in its link', requestFileOf(link.slice(0, -3)), 'changed'],
    [
      'whose link is of another site',
      requestFileOf(linkOf({ site: 'https://o.example/' })),
      'other-site',
    ],
    ['for a badge that asks for none', set('badge', 'tester'), 'unknown-badge'],
    ['whose name turns the text round', set('name', 'Zoë \u202e'), 'text'],
    ['whose words hide a letter', set('words', 'I\u200b did'), 'text'],
    [
      'without words and links',
      spoilt((json) => Object.assign(json, { words: '', evidence: [] })),
      'text',
    ],
    ['with a link to a script', set('evidence', ['javascript:alert(1)']), 'link'],
    ['of a day to come', set('made', '2026-06-14'), 'future'],
    ['of no day', set('made', '2026-02-30'), 'future'],
  ])('%s is not taken: it says why, and nothing of what was written', (_, text, fault) => {
    expect(readAssessmentRequest(text, reader)).toEqual({ fault })
  })

  test.each([
    ['with words alone', set('evidence', [])],
    ['with links alone', set('words', '')],
    ['of the newest day', set('made', '2026-06-13')],
  ])('%s is taken', (_, text) => {
    expect(readAssessmentRequest(text, reader)).toMatchObject({ badge: reader.badges[0] })
  })

  test('begins as every file of its kind', () => {
    expect(JSON.parse(file)).toMatchObject(assessmentRequestHead(site))
  })
})
