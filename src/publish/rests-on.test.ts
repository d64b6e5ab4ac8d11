import { beforeAll, expect, test } from 'vitest'
import { filesIn, type Files } from '../testing/publish/files.ts'
import { cityPlace, edit, write } from '../testing/publish/place.ts'
import { published } from '../testing/publish/run.ts'
import { quoted } from '../testing/pages-of.ts'

// The award of a completion badge, and what its page says of the awards that it rests on.

const elsewhere = 'https://elsewhere.example/maker.json'
const pathway = 'badges/council/pathways/out-and-about.md'
const listed = { id: 'k52mu2hb2u3qstioounuvs3i2i', says: 'She built it' }
const unlisted = { id: 'tnkbio64h5nzxk7vxblw27geg4', says: 'datetime="2026-03-31"' }

let files: Files
beforeAll(async () => {
  const place = await cityPlace()
  await edit(
    place,
    pathway,
    '      - badge: council/river-watch',
    `      - badge: council/river-watch\n      - url: ${elsewhere}\n        copy: maker.json`,
  )
  await write(
    place,
    'badges/council/pathways/copies/maker.json',
    JSON.stringify({ id: elsewhere, type: 'BadgeClass', name: 'Maker' }),
  )
  await edit(
    place,
    'awards/oakfield/robot-builder/ada.yml',
    'narrative: She',
    'listed: true\nnarrative: She',
  )
  await edit(
    place,
    'awards/council/town-guide/guides.yml',
    '    displayName: Sam Sample',
    `    displayName: Sam Sample\n    restsOn: [${listed.id}, ${unlisted.id}, '${elsewhere}']`,
  )
  await published(place)
  files = await filesIn(place.dist)
})

test('a listed award is linked, another is counted, and a badge of another site is named by its host', () => {
  const section = restsOnIn(textOf(`awards/${slugOf('Sam Sample')}/index.html`))
  expect(linksIn(section)).toEqual([`/badges/awards/${slugOf(listed.says)}/`, elsewhere])
  expect(section).toContain('Robot Builder')
  expect(section).toContain('1 badge of the pathway whose page is not listed')
  expect(section).toContain('A badge from elsewhere.example')
})

test('nothing in any file of it leads to the award that is not listed', () => {
  const slug = slugOf(unlisted.says)
  const own = [...files.keys()].filter((path) => path.startsWith(`awards/${slugOf('Sam Sample')}/`))
  expect(own.length).toBeGreaterThan(5)
  for (const path of own) {
    expect(textOf(path), path).not.toContain(slug)
    expect(textOf(path), path).not.toContain(unlisted.id)
  }
})

test('an award that rests on nothing says nothing of it, and what it was given under', () => {
  const page = textOf(`awards/${slugOf(unlisted.says)}/index.html`)
  expect(page).not.toContain('What it rests on')
  const version = /href="(\/badges\/badges\/council\/river-watch\/v\/[0-9a-f]{16}\/)"/.exec(page)
  expect(files.has(`${version?.[1]?.slice('/badges/'.length)}index.html`)).toBe(true)
})

function textOf(path: string): string {
  return quoted(String(files.get(path)))
}

/** Of the one award whose page says that. */
function slugOf(says: string): string {
  const slugs = [...files].flatMap(([path, bytes]) => {
    const [, slug] = /^awards\/([^/]+)\/index\.html$/.exec(path) ?? []
    return slug !== undefined && quoted(String(bytes)).includes(says) ? [slug] : []
  })
  expect(slugs).toHaveLength(1)
  return slugs[0] ?? ''
}

function restsOnIn(page: string): string {
  const from = page.indexOf('What it rests on')
  expect(from).toBeGreaterThan(-1)
  return page.slice(from, page.indexOf('</section>', from))
}

function linksIn(text: string): readonly string[] {
  return [...text.matchAll(/href="([^"]*)"/g)].map(([, link = '']) => link)
}
