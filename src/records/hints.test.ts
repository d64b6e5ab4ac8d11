import { inEnglish } from '../bytes/sentence.ts'
import { expect, test } from 'vitest'
import { parseYaml } from './yaml/parse-yaml.ts'
import { unexpectedText } from './unexpected-file.ts'
import { readAwards } from './readers/read-awards.ts'

test.each([
  ['curly marks', 'name: “City: Council”\n', [1, 7], 'name: "City: Council"'],
  ['curly marks of German', 'name: „City: Council“\n', [1, 7], 'name: "City: Council"'],
  ['single curly marks', 'name: ‘City: Council’\n', [1, 7], "name: 'City: Council'"],
  ['no closing mark', 'name: "City\nurl: https://a.example/\n', [1, 12], 'name: "City"'],
  ['no closing single mark', "name: 'City\nkind: council\n", [1, 12], "name: 'City'"],
  ['two spaces too many', 'name: City\n  url: x\nkind: y\n', [2, 3], 'url: x'],
  ['one space too many in a map', 'a:\n  b: 1\n   c: 2\n', [3, 4], '  c: 2'],
  ['a second colon', 'name: City: Council\n', [1, 7], 'name: "City: Council"'],
  ['words after the mark', 'name: "City" Council\n', [1, 14], 'name: "City Council"'],
])('%s: the place, and the line as it would read', (_, text, [line, column], hint) => {
  const [problem, ...others] = parseYaml(text, 'badges/a/profile.yml').problems
  expect([problem?.line, problem?.column, problem && inEnglish(problem.hint), others]).toEqual([
    line,
    column,
    hint,
    [],
  ])
})

test.each([
  'name: “Ada: Byron”\n',
  'name: "Ada Byron\nid: x\n',
  'term: a\n  name: Ada Byron\n',
  'name: Ada: Byron\n',
  'name: "Ada" Byron\n',
])('in an award nothing that was written is repeated: %j', (text) => {
  const { problems } = readAwards(text, { file: 'awards/a/b/c.yml', issuer: 'a', badge: 'b' })
  expect(problems).toHaveLength(1)
  expect(JSON.stringify(problems)).not.toMatch(/Ada|Byron/)
})

test.each([
  ['badges/a/b/image.jpg', 'A JPG picture cannot be used'],
  ['badges/a/b/Photo.JPEG', 'A JPEG picture cannot be used'],
  ['badges/a/b/image.webp', 'export it as PNG'],
  ['awards/a/2026.yml', 'Move it to awards/a/<badge>/'],
  ['awards/2026.yml', 'Move it to awards/<issuer>/<badge>/'],
  ['badges/a/b/2026.yml', 'Move it to awards/a/b/'],
  ['badges/a/badge.md', 'Move it to badges/a/<badge>/badge.md'],
  ['badges/profile.yml', 'Move it to badges/<issuer>/profile.yml'],
  ['awards/a/b/profile.yml', 'Move it to badges/a/profile.yml'],
  ['badges/a/site.yml', 'Move it to badges/site.yml'],
  ['awards/a/b/image.png', 'Move it to badges/a/b/'],
  ['awards/a/b/c.yaml', 'ends in .yml'],
  ['badges/notes.txt', 'Move it out of badges/'],
  ['badges/a/README.md', 'Move it out of badges/'],
  ['badges/a/first-steps.md', 'Move it to badges/a/pathways/ if it is a pathway'],
  ['badges/a/b/first-steps.md', 'Move it to badges/a/pathways/'],
  ['badges/pathways/first-steps.md', 'Move it to badges/<issuer>/pathways/'],
  ['badges/a/pathways/maker.json', 'Move it to badges/a/pathways/copies/'],
  ['badges/a/b/maker.json', 'Move it out of badges/'],
  ['badges/a/frameworks/rqf.yml', 'Move it to badges/frameworks/'],
  ['badges/rqf.yml', 'or to badges/frameworks/ if it lists skills'],
  ['badges/endorsements/council.yml', 'Move it to badges/<issuer>/endorsements/'],
  ['badges/a/pathways/endorsements/council.yml', 'or to badges/a/<badge>/endorsements/'],
])('%s: what to do with it', (path, says) => {
  const { message, hint } = unexpectedText(path)
  expect(`${inEnglish(message)} ${inEnglish(hint)}`).toContain(says)
})
