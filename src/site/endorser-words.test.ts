import { expect, test } from 'vitest'
import { endorserText } from '../verifier/endorsements/endorser-line.ts'
import type { Endorsed, VerificationReport } from '../verifier/reporting/report.ts'
import type { BadgeVerdict } from '../verifier/reporting/verdict.ts'
import { verdictWords } from '../verifier/reporting/verdict-words.ts'
import { languages } from './strings/languages.ts'

// In every language the verifier has its own sentences for who stands behind what.

const values = { day: '2026-05-31', reason: 'Ended.', host: 'guild.example' }

function saidOf(of: Endorsed['of'], more: Partial<BadgeVerdict> = {}): BadgeVerdict {
  const report = { claims: { issuerName: 'Guild' }, checks: [], endorses: { of, name: 'Oakfield' } }
  const reports = [report as unknown as VerificationReport]
  return { finding: 'genuine', verdict: 'valid', reports, values, ...more }
}

test.each(Object.entries(languages))('in %s', (code, { words: all }) => {
  const words = all.verifier.element.verdict
  const { stands, findings, until, apart } = words.endorsers
  const standing = (['issuer', 'badge', 'award'] as const).map((of) =>
    endorserText(saidOf(of), words),
  )
  for (const sentence of standing) expect(sentence).toMatch(/Guild/)
  for (const sentence of standing.slice(0, 2)) expect(sentence).toContain('Oakfield')
  const others = (Object.keys(findings) as (keyof typeof findings)[]).flatMap((finding) =>
    finding === 'elsewhere' ? [] : endorserText(saidOf('badge', { finding }), words),
  )
  const timed = endorserText(saidOf('badge', { finding: 'genuine-until' }), words)
  const sentences = [...standing, ...others, timed]
  for (const sentence of sentences) expect(sentence).not.toMatch(/[{}[\]]/)
  expect(new Set(sentences).size).toBe(sentences.length)
  const english = JSON.stringify(verdictWords.endorsers)
  if (code !== 'en')
    for (const own of [...Object.values(stands), ...Object.values(findings), until, apart])
      expect(english).not.toContain(own)
})
