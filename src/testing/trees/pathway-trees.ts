import * as tree from './good-tree.ts'
import { listed, listedBadge } from './publisher-trees.ts'
import { change, put, type Edit, type NearlySpoiltTree, type SpoiltTree } from './spoil.ts'

const path = 'badges/riverside-school/pathways/confident-online.md'
const copyPath = 'badges/riverside-school/pathways/copies/maker.json'
const copy = `{
  "id": "https://badges.example.org/maker.json",
  "type": "BadgeClass",
  "name": "Maker",
  "description": "Has made something.",
  "issuer": { "id": "https://badges.example.org/issuer.json", "name": "Example Makers" }
}
`
const written = `---
name: Confident online
description: From a first search to helping others, for anybody over 11.
type: informal
completion: city-council/city-reader
translations:
  gu:
    name: ઓનલાઇન આત્મવિશ્વાસ
    text: "પહેલાં *શોધો*."
steps:
  - id: search
    name: Search
    of:
      - badge: riverside-school/digital-explorer
    takes: P6W
    hours: 12
  - id: listen
    name: Listen
    level: Bronze
    after: [search]
    needs: 1
    of:
      - badge: riverside-school/kind-listener
      - url: https://badges.example.org/maker.json
        copy: maker.json
  - id: more
    name: More
    optional: true
    needs: any
    of:
      - step: search
      - step: listen
---

Begin wherever you *like*.
`
const planted = [put(path, written), put(copyPath, copy)]
const changed = (from: string, to: string): readonly Edit[] => [...planted, change(path, from, to)]
const retired = change(tree.listener, 'name: Kind Listener', 'name: Kind Listener\nretired: true')

// Each step is made of the two before it, so there are more ways through them than could be gone one by one.
const manyWays = Array.from({ length: 50 }, (_, at) => {
  const of = [at - 1, at - 2].map((before) => (before < 0 ? (before === -1 ? 'search' : 'listen') : `way-${before}`))
  return `  - id: way-${at}\n    name: Way ${at}\n    of:\n      - step: ${of[0]}\n      - step: ${of[1]}\n`
}).join('')
const { awardIds } = tree
const rests = (...parts: readonly string[]) => change(tree.readers, 'listed: true', `‸restsOn: [${parts.join(', ')}]\nlisted: true`)
const restsAt = (...parts: readonly string[]) => change(tree.readers, 'listed: true', `restsOn: [${parts.join(', ')}]\nlisted: true`)
const elsewhere = 'https://badges.example.org/maker.json'
const ownAddress = 'https://badges.example.org/badges/city-council/city-reader/v/1/achievement.json'
const nearlyOwn = 'https://badges.example.org/badges/city-council/city-writer/'

export const badPathways: readonly SpoiltTree[] = [
  { code: 'slug-invalid', name: 'a pathway with a capital', edits: [put('badges/riverside-school/pathways/Online.md', written)], at: 'badges/riverside-school/pathways/Online.md:1:1' },
  { code: 'file-unexpected', name: 'a picture beside a pathway', edits: [...planted, put('badges/riverside-school/pathways/map.svg', '<svg/>')], at: 'badges/riverside-school/pathways/map.svg:1:1' },
  { code: 'markdown-html', name: 'HTML in the text of a pathway', edits: changed('wherever you *like*', '‸<br>wherever') },
  { code: 'translation-of-itself', name: 'an English translation of an English pathway', edits: changed('  gu:\n', '  ‸en-GB:\n') },
  { code: 'badge-name-invalid', name: 'a badge without its issuer', edits: changed('- badge: riverside-school/digital-explorer', '- badge: ‸digital-explorer') },
  { code: 'badge-name-invalid', name: 'a completion badge in capitals', edits: changed('completion: city-council/city-reader', 'completion: ‸City-Council/City-Reader') },
  { code: 'pathway-part-invalid', name: 'a badge and a step in one', edits: changed('- badge: riverside-school/digital-explorer', '- ‸badge: riverside-school/digital-explorer\n        step: listen') },
  { code: 'pathway-part-invalid', name: 'a copy without an address', edits: changed('- badge: riverside-school/digital-explorer', '- ‸copy: maker.json') },
  { code: 'pathway-url-unlisted', name: 'an address without a copy, of nobody that is listed', edits: changed('- badge: riverside-school/digital-explorer', '- url: ‸https://badges.example.org/maker.json') },
  { code: 'pathway-url-unlisted', name: 'a mistyped badge of a publisher', edits: [...listed(), ...changed('- badge: riverside-school/digital-explorer', '- url: ‸https://riverbank.example/badges/badges/mill/miler/')] },
  { code: 'pathway-url-unlisted', name: 'a badge that a publisher does not have', edits: [...listed(), ...changed('- badge: riverside-school/digital-explorer', '- url: ‸https://riverbank.example/badges/something/else/altogether/')] },
  { code: 'pathway-url-unlisted', name: 'a badge of this site by its address', edits: changed('- badge: riverside-school/digital-explorer', '- url: ‸https://badges.example.org/badges/riverside-school/digital-explorer/') },
  { code: 'pathway-url-unlisted', name: 'a badge of this site by its address, with a copy', edits: [put(path, written.replaceAll(elsewhere, `‸${ownAddress}`)), put(copyPath, copy.replace(elsewhere, ownAddress))] },
  { code: 'pathway-needs-invalid', name: 'a word for a number', edits: changed('needs: 1', 'needs: ‸one') },
  { code: 'pathway-needs-invalid', name: 'none at all', edits: changed('needs: 1', 'needs: ‸0') },
  { code: 'pathway-needs-invalid', name: 'one and a half', edits: changed('needs: 1', 'needs: ‸1.5') },
  { code: 'field-type', name: 'a number without end', edits: changed('needs: 1', 'needs: ‸.inf') },
  { code: 'pathway-copy-name', name: 'a copy in another folder', edits: changed('copy: maker.json', 'copy: ‸../maker.json') },
  { code: 'pathway-step-duplicate', name: 'two steps of one id', edits: changed('- id: more', '- id: ‸search') },
  { code: 'pathway-step-unknown', name: 'a step after one that is not there', edits: changed('after: [search]', 'after: [‸serch]') },
  { code: 'pathway-step-unknown', name: 'a part that is a step that is not there', edits: changed('- step: listen', '- step: ‸lisen') },
  { code: 'pathway-part-duplicate', name: 'one badge twice', edits: changed('- badge: riverside-school/digital-explorer', '- badge: riverside-school/digital-explorer\n      - ‸badge: riverside-school/digital-explorer') },
  { code: 'pathway-needs-too-many', name: 'three of two', edits: changed('needs: 1', 'needs: ‸3') },
  { code: 'pathway-nothing-needed', name: 'steps that are all optional', edits: [...planted, change(path, 'name: Search\n', 'name: Search\n    optional: ‸true\n'), change(path, 'name: Listen\n', 'name: Listen\n    optional: true\n')] },
  { code: 'pathway-circle', name: 'two steps after each other', edits: changed('name: Search\n', 'name: Search\n    after: [‸listen]\n') },
  { code: 'pathway-circle', name: 'a step after itself', edits: changed('after: [search]', 'after: [‸listen]') },
  { code: 'pathway-circle', name: 'a step that is part of a part of itself', edits: changed('      - badge: riverside-school/digital-explorer', '      - step: ‸more') },
  { code: 'pathway-circle', name: 'two pathways that need each other', edits: [...planted, put('badges/city-council/pathways/reading.md', '---\nname: Reading\ndescription: To read.\ntype: formal\ncompletion: ‸riverside-school/digital-explorer\nsteps:\n  - id: read\n    name: Read\n    of:\n      - badge: city-council/city-reader\n---\n')] },
  { code: 'pathway-badge-unknown', name: 'a mistyped badge', edits: changed('badge: riverside-school/kind-listener', 'badge: ‸riverside-school/kind-listner') },
  { code: 'pathway-badge-unknown', name: 'a completion badge that is not there', edits: changed('completion: city-council/city-reader', 'completion: ‸city-council/city-writer') },
  { code: 'pathway-dead-end', name: 'a badge that is not awarded any more', edits: [...changed('needs: 1', 'needs: 2'), change(path, '- badge: riverside-school/kind-listener', '- badge: ‸riverside-school/kind-listener'), retired] },
  { code: 'pathway-dead-end', name: 'a badge in a step that others are made of', edits: [...changed('riverside-school/digital-explorer', '‸riverside-school/kind-listener'), change(path, 'needs: any', 'needs: all'), retired] },
  { code: 'pathway-dead-end', name: 'a step that others wait for', edits: [...changed('riverside-school/digital-explorer', '‸riverside-school/kind-listener'), retired] },
  { code: 'pathway-completion-inside', name: 'a completion badge that a step asks for', edits: changed('completion: city-council/city-reader', 'completion: ‸riverside-school/kind-listener') },
  { code: 'pathway-copy-missing', name: 'a copy that was never saved', edits: [put(path, written), change(path, 'copy: maker.json', 'copy: ‸maker.json')] },
  { code: 'pathway-copy-invalid', name: 'a page instead of JSON', edits: [put(path, written), put(copyPath, '<html></html>')], at: `${copyPath}:1:1` },
  { code: 'pathway-copy-invalid', name: 'a badge that somebody holds', edits: [put(path, written), put(copyPath, copy.replace('BadgeClass', 'Assertion'))], at: `${copyPath}:1:1` },
  { code: 'pathway-copy-invalid', name: 'a badge whose name turns letters round', edits: [put(path, written), put(copyPath, copy.replace('"Maker"', '"Mak\\u202eer"'))], at: `${copyPath}:1:1` },
  { code: 'pathway-copy-invalid', name: 'a badge whose issuer has a name of two lines', edits: [put(path, written), put(copyPath, copy.replace('Example Makers', 'Example\\nMakers'))], at: `${copyPath}:1:1` },
  { code: 'pathway-copy-other', name: 'a copy of another badge', edits: [put(path, written), put(copyPath, copy.replace('maker.json', 'baker.json')), change(path, 'url: https', 'url: ‸https')] },
  { code: 'pathway-copy-unused', name: 'a copy that nothing names', edits: [...planted, put('badges/riverside-school/pathways/copies/baker.json', copy)], at: 'badges/riverside-school/pathways/copies/baker.json:1:1' },
  { code: 'rests-on-invalid', name: 'an award that rests on a badge by its name', edits: [...planted, restsAt('‸riverside-school/digital-explorer')] },
  { code: 'rests-on-unknown', name: 'an award that rests on one that is not there', edits: [...planted, restsAt(awardIds.first, awardIds.old, `‸${'z'.repeat(26)}`)] },
  { code: 'rests-on-no-pathway', name: 'an award that rests on another, of a badge that completes nothing', edits: [rests(awardIds.first)] },
  { code: 'rests-on-other', name: 'an award that rests on itself as well', edits: [...planted, restsAt(awardIds.first, awardIds.old, `‸${awardIds.reader}`)] },
  { code: 'rests-on-other', name: 'an award that rests on a badge of a site that no step names', edits: [...planted, restsAt(awardIds.first, awardIds.old, `‸${elsewhere.replace('maker', 'baker')}`)] },
  { code: 'rests-on-incomplete', name: 'an award that rests on one of two that it takes', edits: [...planted, rests(awardIds.first)] },
  { code: 'rests-on-incomplete', name: 'an award that rests on nothing', edits: [...planted, rests()] },
]

export const nearlyBadPathways: readonly NearlySpoiltTree[] = [
  { code: 'badge-name-invalid', name: 'a badge of another issuer in a pathway', edits: changed('riverside-school/digital-explorer', 'riverside-school/kind-listener') },
  { code: 'pathway-part-invalid', name: 'a badge, a step and an address, each on its own', edits: planted },
  { code: 'pathway-url-unlisted', name: 'a badge that a publisher has', edits: [...listed(), ...changed('- badge: riverside-school/digital-explorer', `- url: ${listedBadge.id}`)] },
  { code: 'pathway-url-unlisted', name: 'a badge of another site in a folder beside this one’s', edits: [put(path, written.replaceAll(elsewhere, nearlyOwn)), put(copyPath, copy.replace(elsewhere, nearlyOwn))] },
  { code: 'pathway-url-unlisted', name: 'a badge of a publisher that is suspended', edits: [...listed('    suspended: We look into it.\n'), ...changed('- badge: riverside-school/digital-explorer', '- url: https://riverbank.example/badges/badges/mill/gone/')] },
  { code: 'pathway-needs-invalid', name: 'all, in a word', edits: changed('needs: 1', 'needs: all') },
  { code: 'pathway-copy-name', name: 'a copy with a point in its name', edits: [put(path, written.replace('copy: maker.json', 'copy: maker.2.json')), put(copyPath.replace('maker', 'maker.2'), copy)] },
  { code: 'pathway-step-duplicate', name: 'ids of steps that differ in a digit', edits: changed('- id: more', '- id: search-2') },
  { code: 'pathway-step-unknown', name: 'a step after one that stands below it', edits: changed('name: Search\n', 'name: Search\n    after: []\n') },
  { code: 'pathway-part-duplicate', name: 'one badge in two steps', edits: changed('- badge: riverside-school/kind-listener', '- badge: riverside-school/digital-explorer') },
  { code: 'pathway-needs-too-many', name: 'two of two', edits: changed('needs: 1', 'needs: 2') },
  { code: 'pathway-nothing-needed', name: 'one step that is not optional', edits: changed('name: Search\n', 'name: Search\n    optional: true\n') },
  { code: 'pathway-circle', name: 'two steps after a third', edits: changed('name: More\n', 'name: More\n    after: [search, listen]\n') },
  { code: 'pathway-badge-unknown', name: 'no completion badge', edits: changed('completion: city-council/city-reader\n', '') },
  { code: 'pathway-dead-end', name: 'one badge of two that is not awarded any more', edits: [...planted, retired] },
  { code: 'pathway-dead-end', name: 'steps that many lead to, each by two ways', edits: [...planted, change(path, '---\n\nBegin', `${manyWays}---\n\nBegin`)] },
  { code: 'pathway-dead-end', name: 'steps one after the other in the order in which they stand', edits: changed('type: informal', 'type: informal\nordered: true') },
  { code: 'pathway-completion-inside', name: 'a completion badge that is part of another pathway', edits: [...planted, put('badges/city-council/pathways/reading.md', '---\nname: Reading\ndescription: To read.\ntype: formal\nsteps:\n  - id: read\n    name: Read\n    of:\n      - badge: city-council/city-reader\n---\n')] },
  { code: 'pathway-copy-missing', name: 'a copy that two steps name', edits: changed('- badge: riverside-school/digital-explorer', '- url: https://badges.example.org/maker.json\n        copy: maker.json') },
  { code: 'pathway-copy-invalid', name: 'an Achievement of Open Badges 3.0', edits: [put(path, written), put(copyPath, copy.replace('"BadgeClass"', '["Achievement", "Other"]'))] },
  { code: 'pathway-copy-invalid', name: 'a badge that is described in two lines, with a letter and its accent apart', edits: [put(path, written), put(copyPath, copy.replace('made something.', 'made\\r\\nsome cafe\\u0301.'))] },
  { code: 'pathway-copy-other', name: 'a copy with more in it than is used', edits: [put(path, written), put(copyPath, copy.replace('"name": "Maker"', '"name": "Maker", "tags": ["a"]'))] },
  { code: 'pathway-copy-unused', name: 'a copy that one pathway names', edits: planted },
  { code: 'rests-on-invalid', name: 'an award that rests on a badge of another site', edits: [...planted, restsAt(awardIds.first, elsewhere)] },
  { code: 'rests-on-unknown', name: 'an award that rests on one that was replaced', edits: [...planted, restsAt(awardIds.first, awardIds.old)] },
  { code: 'rests-on-no-pathway', name: 'an award of a badge that completes nothing and rests on nothing', edits: [] },
  { code: 'rests-on-other', name: 'an award that rests on two of which one would do', edits: [...planted, restsAt(awardIds.first, awardIds.old, elsewhere)] },
  { code: 'rests-on-incomplete', name: 'an award that completes one of two pathways', edits: [...planted, put('badges/city-council/pathways/reading.md', '---\nname: Reading\ndescription: To read.\ntype: formal\ncompletion: city-council/city-reader\nsteps:\n  - id: read\n    name: Read\n    of:\n      - badge: riverside-school/digital-explorer\n---\n'), restsAt(awardIds.first)] },
]
