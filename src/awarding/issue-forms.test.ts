import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { readRecords } from '../records/read-records.ts'
import type { PublicKeyRecord } from '../kinds/issuer/public-key.ts'
import { issueForms } from './issue-forms.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

async function madeForms() {
  const { records } = await readRecords(root, { random: () => 'x' })
  if (!records) throw new Error('the sample city has problems')
  return { records, forms: issueForms(records) }
}

interface Form {
  readonly name: string
  readonly body: readonly {
    readonly id?: string
    readonly attributes: { readonly options?: readonly unknown[] }
  }[]
}

test('the issue forms are current (node scripts/issue-forms.ts)', async () => {
  const { forms } = await madeForms()
  for (const { path, text } of forms) {
    const place = join(root, path)
    expect(existsSync(place) ? readFileSync(place, 'utf8') : '', path).toBe(text)
  }
  const there = readdirSync(join(root, '.github/ISSUE_TEMPLATE')).sort()
  expect(there).toEqual(forms.map(({ path }) => path.split('/').at(-1) ?? '').sort())
})

test('an issuer whose keys are all compromised gives no badge, and one with another key does', async () => {
  const { records } = await madeForms()
  const key = { id: 'x', alg: 'EdDSA', publicKeyJwk: { kty: 'OKP' }, from: '2026-01-01' } as const
  const stolen = { ...key, compromised: '2026-02-01' }
  const offered = (...keys: readonly PublicKeyRecord[]) => {
    const issuers = records.issuers.map((issuer) => ({ ...issuer, keys }))
    return issueForms({ ...records, issuers }).some(({ path }) => path.endsWith('/award.yml'))
  }
  expect([offered(), offered(key), offered(stolen), offered(stolen, key)]).toEqual([
    true,
    true,
    false,
    true,
  ])
})

test('the drop-down offers every badge that is still awarded', async () => {
  const { records, forms } = await madeForms()
  const form = parse(forms[0]?.text ?? '') as Form
  const offered = form.body.find(({ id }) => id === 'badge')?.attributes.options
  const wanted: string[] = records.badges
    .filter(({ badge }) => !badge.retired)
    .map(({ issuer, slug }) => `${issuer}/${slug}`)
  expect(offered).toEqual(wanted.sort())
})

test('every form warns against names and addresses, and asks for none', async () => {
  const { forms } = await madeForms()
  for (const { text } of forms.filter(({ path }) => !path.endsWith('config.yml'))) {
    const form = parse(text) as Form
    const ids = form.body.flatMap(({ id }) => id ?? [])
    expect(text).toContain('Never write a name, an e-mail address')
    expect(ids).toContain('promise')
    expect(ids.filter((id) => /mail|phone|learner|recipient|person|birth/.test(id))).toEqual([])
    expect(new Set(ids).size).toBe(ids.length)
  }
})
