import { expect, test } from 'vitest'
import { hostNames, hostOf, hosts, type Host, type WrittenHost } from './hosts.ts'

const own = 'https://badges.example.org/'

test.each<readonly [string, WrittenHost, string | undefined]>([
  ['an address of GitHub Pages', { url: 'https://riverside.github.io/badges/' }, 'github-pages'],
  ['an address of GitLab Pages', { url: 'https://riverside.gitlab.io/badges/' }, 'gitlab-pages'],
  ['an address of Cloudflare Pages', { url: 'https://riverside.pages.dev/' }, 'cloudflare'],
  ['an address of Cloudflare Workers', { url: 'https://a.riverside.workers.dev/' }, 'cloudflare'],
  ['an address of Netlify', { url: 'https://riverside.netlify.app/' }, 'netlify'],
  ['an address of Codeberg Pages', { url: 'https://riverside.codeberg.page/' }, 'codeberg'],
  ['a domain that only looks like one', { url: 'https://mygithub.io/' }, undefined],
  ['a path that only looks like one', { url: 'https://example.org/a.github.io/' }, undefined],
  ['a domain of one’s own', { url: own }, undefined],
  ['a repository on GitHub', { url: own, forge: 'https://github.com/a/b' }, 'github-pages'],
  ['a repository on GitLab', { url: own, forge: 'https://gitlab.com/a/b' }, 'gitlab-pages'],
  ['a repository on Codeberg', { url: own, forge: 'https://codeberg.org/a/b' }, 'codeberg'],
  ['a repository elsewhere', { url: own, forge: 'https://git.example.org/a/b' }, undefined],
  [
    'an address before a repository',
    { url: 'https://a.pages.dev/', forge: 'https://github.com/a/b' },
    'cloudflare',
  ],
  [
    'what is written before both',
    { url: 'https://a.github.io/', forge: 'https://github.com/a/b', host: { name: 'own-server' } },
    'own-server',
  ],
])('the host is known by %s', (_, site, name) => {
  expect(hostOf(site)?.name).toBe(name)
  expect(hostOf(site)?.isGuessed).toBe(name && site.host === undefined)
})

test('limits that a host has granted take the place of what it says of itself', () => {
  const limitsOf = (host: WrittenHost['host']) => hostOf({ url: own, host: host! })?.limits
  expect(limitsOf({ name: 'cloudflare', limits: { files: 50_000 } })).toEqual({
    files: 50_000,
    largestFile: 26_214_400,
  })
  expect(
    limitsOf({
      name: 'other',
      limits: { megabytes: 1.5, files: 9, largestFile: 2, filesInFolder: 7 },
    }),
  ).toEqual({ bytes: 1_500_000, files: 9, largestFile: 2_000_000, filesInFolder: 7 })
  expect(limitsOf({ name: 'gitlab-pages', limits: { megabytes: 5 } })).toEqual({
    bytes: 5_000_000,
    entries: 200_000,
  })
  expect(limitsOf({ name: 'gitlab-pages', limits: { files: 5 } })).toEqual({
    bytes: 1_000_000_000,
    files: 5,
  })
  expect(limitsOf({ name: 'own-server' })).toEqual({})
})

test('of each host that limits anything it is said where that is written and when it was read, or that it is hearsay', () => {
  for (const name of hostNames) {
    const { limits, source = '', read = '', isHearsay }: Host = hosts[name]
    if (Object.keys(limits).length === 0 || isHearsay) continue
    expect(source, name).toMatch(/^https:\/\//)
    expect(read, name).toMatch(/^\d{4}-\d\d-\d\d$/)
  }
})
