import * as tree from './good-tree.ts'
import { change, put, type Edit, type NearlySpoiltTree, type SpoiltTree } from './spoil.ts'

const path = 'badges/frameworks/digital.yml'
const levels = 'badges/frameworks/levels.yml'
const written = `name: Digital skills
description: What people do with computers.
publisher: Example City Council
url: https://www.council.example/digital
licence:
  name: CC BY 4.0
  url: https://creativecommons.org/licenses/by/4.0/
version: '1'
language: en-GB
translations:
  gu:
    name: ડિજિટલ કૌશલ્ય
items:
  - code: '1'
    name: Find
  - code: '1.1'
    name: Search
    url: https://www.council.example/digital/search
    parent: '1'
    level:
      framework: levels
      code: L2
    translations:
      gu:
        name: શોધો
  - code: '2'
    name: Make
    type: ext:Skill
    matches:
      - framework: levels
        code: L1
`
const writtenLevels = `name: Levels
description: Two levels.
publisher: Example City Council
url: https://www.council.example/levels
licence:
  name: Ours
version: '1'
items:
  - code: L1
    name: Level 1
  - code: L2
    name: Level 2
    level:
      code: L1
`
const planted = [put(path, written), put(levels, writtenLevels)]
const changed = (from: string, to: string): readonly Edit[] => [...planted, change(path, from, to)]
const own = '  - name: Information and data literacy\n    url: https://www.riverside.example/framework/1\n    code: \'1.1\'\n    type: CFItem\n'
const aligned = (to: string): readonly Edit[] => [...planted, change(tree.explorer, own, to)]

export const badFrameworks: readonly SpoiltTree[] = [
  { code: 'slug-invalid', name: 'a framework with a capital', edits: [put('badges/frameworks/Digital.yml', written)], at: 'badges/frameworks/Digital.yml:1:1' },
  { code: 'slug-reserved', name: 'a framework with a name that Windows keeps', edits: [put('badges/frameworks/con.yml', writtenLevels)], at: 'badges/frameworks/con.yml:1:1' },
  { code: 'file-unexpected', name: 'a picture beside a framework', edits: [...planted, put('badges/frameworks/map.svg', '<svg/>')], at: 'badges/frameworks/map.svg:1:1' },
  { code: 'field-missing', name: 'a framework without a licence', edits: [...planted, change(levels, 'name: Levels', '‸name: Levels'), change(levels, 'licence:\n  name: Ours\n', '')] },
  { code: 'text-needs-quotes', name: 'a code that is a number', edits: changed("code: '2'", 'code: ‸2') },
  { code: 'list-empty', name: 'a framework with nothing in it', edits: [put(levels, writtenLevels.replace(/items:[^]*$/, '‸items: []\n'))] },
  { code: 'translation-of-itself', name: 'an English translation of an English framework', edits: changed('  gu:\n    name: ડિજિટલ', '  ‸en-GB:\n    name: ડિજિટલ') },
  { code: 'text-mixed-scripts', name: 'a framework with a Cyrillic letter', edits: changed('name: Digital skills', 'name: ‸Digitаl skills') },
  { code: 'framework-name-duplicate', name: 'two files of one framework', edits: [...planted, change(levels, 'name: Levels', 'name: ‸Digital skills')] },
  { code: 'framework-code-duplicate', name: 'one code twice', edits: changed("code: '2'", "code: ‸'1'") },
  { code: 'framework-code-duplicate', name: 'codes that differ in a point', edits: [...planted, change(path, "code: '2'", "code: ‸'1-1'")] },
  { code: 'framework-parent-unknown', name: 'part of what is not there', edits: changed("parent: '1'", "parent: ‸'3'") },
  { code: 'framework-circle', name: 'part of itself', edits: changed("parent: '1'", "parent: ‸'1.1'") },
  { code: 'framework-circle', name: 'two that are part of each other', edits: changed('name: Find', "name: Find\n    parent: ‸'1.1'") },
  { code: 'framework-unknown', name: 'a level of a framework that is not there', edits: changed('framework: levels\n      code: L2', 'framework: ‸level\n      code: L2') },
  { code: 'framework-unknown', name: 'the same as something in no framework', edits: changed('- framework: levels', '- framework: ‸stages') },
  { code: 'framework-unknown', name: 'a badge that names a framework by its name', edits: aligned("  - framework: ‸Digital skills\n    code: '1.1'\n") },
  { code: 'framework-code-unknown', name: 'a level that is not there', edits: changed('code: L2', 'code: ‸L3') },
  { code: 'framework-code-unknown', name: 'a level of its own that is not there', edits: [...planted, change(levels, '      code: L1', '      code: ‸L0')] },
  { code: 'framework-code-unknown', name: 'the same as what is not there', edits: changed('        code: L1', '        code: ‸L7') },
  { code: 'framework-code-unknown', name: 'a badge with a mistyped code', edits: aligned("  - framework: digital\n    code: ‸'1.2'\n") },
  { code: 'field-missing', name: 'an alignment by code without the code', edits: aligned('  - ‸framework: digital\n') },
  { code: 'field-missing', name: 'an alignment without an address', edits: aligned('  - ‸name: Search\n    framework: digital\n') },
  { code: 'field-missing', name: 'an alignment by code with a type of its own', edits: aligned("  - ‸framework: digital\n    code: '1.1'\n    type: CFItem\n") },
]

export const nearlyBadFrameworks: readonly NearlySpoiltTree[] = [
  { code: 'framework-name-duplicate', name: 'frameworks whose names differ', edits: planted },
  { code: 'framework-code-duplicate', name: 'codes that differ in a digit', edits: changed("code: '2'", "code: '1.2'") },
  { code: 'framework-code-duplicate', name: 'one code in two frameworks', edits: changed("code: '2'", 'code: L1') },
  { code: 'framework-parent-unknown', name: 'part of what stands below it', edits: changed("parent: '1'", "parent: '2'") },
  { code: 'framework-circle', name: 'two parts of one', edits: changed('name: Make', "name: Make\n    parent: '1'") },
  { code: 'framework-unknown', name: 'a framework by its name where the alignment is written out', edits: aligned('  - name: Search\n    url: https://www.council.example/\n    framework: Digital skills\n    code: anything\n') },
  { code: 'framework-code-unknown', name: 'a badge with a code that is there', edits: aligned("  - framework: digital\n    code: '1.1'\n    description: In our own words.\n") },
  { code: 'field-missing', name: 'an alignment with a name and an address alone', edits: aligned('  - name: Search\n    url: https://www.council.example/\n') },
  { code: 'slug-reserved', name: 'a framework called as a badge is', edits: [put('badges/frameworks/kind-listener.yml', writtenLevels)] },
  { code: 'text-needs-quotes', name: 'a code of letters without quotes', edits: changed("code: '2'", 'code: two') },
]
