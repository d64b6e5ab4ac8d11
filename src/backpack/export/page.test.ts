import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { englishExportTexts as texts } from '../../testing/backpack/export-texts.ts'
import {
  sampleBadge,
  sampleContent,
  sampleFiles,
  sha256Of,
} from '../../testing/backpack/export-sample.ts'
import { originalPaths } from './original-names.ts'
import { exportPage } from './page.ts'

const made = '2026-05-04T10:00:00Z'
const paths = originalPaths(sampleContent.badges)
const page = await exportPage({ badges: sampleContent.badges, paths, made, texts })

test('what strangers wrote is text, in every place that they can write to', async () => {
  const hostile = `</p>"'><script>alert(1)</script>&amp;`
  const badge = sampleBadge(1, {
    facts: {
      ...{ name: hostile, issuer: hostile, description: hostile, criteria: hostile },
      ...{ day: hostile, expires: hostile, skills: [hostile] },
    },
    own: { tags: [hostile], note: hostile },
  })
  const hostileTexts = { ...texts, title: hostile, locale: 'en-GB' }
  const shown = await exportPage({ badges: [badge], paths, made, texts: hostileTexts })
  expect(shown).not.toContain('<script')
  const written = '&#60;/p&#62;&#34;&#39;&#62;&#60;script&#62;alert(1)&#60;/script&#62;&#38;amp;'
  expect(shown.split(written)).toHaveLength(12)
})

test('what it took is shown in the form it was written in, and leads nowhere but to https', async () => {
  const criteria =
    '# Build\n\nA **robot**, as [here](https://a.example/) and [not](javascript:alert(1))'
  const shown = await exportPage({
    badges: [sampleBadge(1, { facts: { criteria } })],
    paths,
    made,
    texts,
  })
  expect(shown).toContain(
    '<h4>Build</h4><p>A <strong>robot</strong>, as <a href="https://a.example/"',
  )
  expect(shown).not.toContain('javascript:')
})

test('a word of a badge that looks like a place to fill in stays as it is', async () => {
  const badge = sampleBadge(1, { facts: { issuer: '{issuer} {day} $&' } })
  const shown = await exportPage({ badges: [badge], paths, made, texts })
  expect(shown).toContain('<bdi>{issuer} {day} $&#38;</bdi>')
})

test('its policy allows its own style and pictures beside it, and nothing else', () => {
  const [, style = ''] = /<style>([^]*)<\/style>/.exec(page) ?? []
  const hash = createHash('sha256').update(style).digest('base64')
  const policy = /Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1]
  expect(policy).toBe(
    `default-src 'none'; img-src 'self' file:; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`,
  )
  expect(page).not.toMatch(/ style=| on\w+="|<script|(?:src|href)="(?!originals\/)/)
})

test('badges stand in their holder’s order, and those in the bin do not', () => {
  const names = [...page.matchAll(/<h2 dir="auto">(.*)<\/h2>/g)].map(([, name]) => name)
  expect(names).toEqual(['&#60;img src=x onerror=alert(1)&#62;', 'નદીનું ધ્યાન', 'River watch'])
})

test('a picture is shown, and a drawing leads nowhere else', () => {
  const picture = paths.get(sha256Of(sampleFiles.picture))
  expect(page).toContain(`<img src="${picture}" alt="">`)
  expect(page).toContain(`<a href="${picture}">`)
  expect(page).toContain('-%E0%AA%A8%E0%AA%A6%E0%AB%80.svg" alt="">')
  expect(page).not.toMatch(/<a [^>]*(?:svg|html|CON)"/)
})

test('days are written in the page’s language, and what is none as it is', () => {
  expect(page).toContain('Given on 2 March 2026 · Valid until 2 March 2028')
  expect(page).toContain('Given on last spring · Valid until 2026-99-99')
})

test('a page of another language says so and runs its way', async () => {
  const urdu = { ...texts, locale: 'ur', direction: 'rtl' } as const
  const shown = await exportPage({ badges: [], paths, made, texts: urdu })
  expect(shown).toContain('<html lang="ur" dir="rtl">')
  expect(shown).toContain(`<p>${texts.page.empty}</p>`)
})
