import { expect, test } from 'vitest'
import { editUrl, codeHostOf, newFileUrl, uploadUrl, repositoryOfSite } from './code-host.ts'

const file = {
  path: 'awards/school/badge/2026-06.yml',
  text: 'id: a\nnarrative: "50 % & more #1"\n',
}

test('GitHub’s page for a new file opens with its name and text filled in', () => {
  const forge = codeHostOf('https://github.com/leicester/badges/tree/next/year')
  if (!forge) throw new Error('no forge')
  const url = new URL(newFileUrl(forge, file) ?? '')
  expect(url.pathname).toBe('/leicester/badges/new/next/year/awards/school/badge')
  expect(Object.fromEntries(url.searchParams)).toEqual({
    filename: '2026-06.yml',
    value: file.text,
  })
  expect(uploadUrl(forge, file.path)).toBe(
    'https://github.com/leicester/badges/upload/next/year/awards/school/badge',
  )
  expect(editUrl(forge, file.path)).toBe(
    'https://github.com/leicester/badges/edit/next/year/awards/school/badge/2026-06.yml',
  )
})

test('a text too long for an address has none', () => {
  const forge = codeHostOf('https://github.com/leicester/badges.git')
  if (!forge) throw new Error('no forge')
  const url = newFileUrl(forge, { ...file, text: 'x'.repeat(5800) })
  expect(url?.length).toBeLessThanOrEqual(6000)
  expect(newFileUrl(forge, { ...file, text: 'x'.repeat(6000) })).toBeUndefined()
})

test.each([
  [
    'https://github.com/a/b',
    { kind: 'github', repository: 'https://github.com/a/b', branch: 'main' },
  ],
  [
    'https://github.com/a/b/',
    { kind: 'github', repository: 'https://github.com/a/b', branch: 'main' },
  ],
  [
    'https://codeberg.org/a/b/src/branch/dev',
    { kind: 'forgejo', repository: 'https://codeberg.org/a/b', branch: 'dev' },
  ],
  ['https://gitlab.com/a/b', undefined],
  ['https://github.com/a', undefined],
  ['nonsense', undefined],
  [undefined, undefined],
])('%s leads to the forge %j', (address, forge) => {
  expect(codeHostOf(address)).toEqual(forge)
})

test.each([
  ['https://leicester.github.io/badges/', 'https://github.com/leicester/badges'],
  ['https://leicester.github.io/', 'https://github.com/leicester/leicester.github.io'],
  ['https://leicester.codeberg.page/badges/', 'https://codeberg.org/leicester/badges'],
  ['https://leicester.codeberg.page/', 'https://codeberg.org/leicester/pages'],
  ['https://badges.leicester.example/', undefined],
  ['https://github.io/badges/', undefined],
  ['https://leicester.github.io.example/badges/', undefined],
])('the repository behind %s is %s', (site, repository) => {
  expect(repositoryOfSite(site)).toBe(repository)
  if (repository !== undefined) expect(codeHostOf(repository)?.repository).toBe(repository)
})
