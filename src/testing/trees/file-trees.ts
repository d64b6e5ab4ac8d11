import * as tree from './good-tree.ts'
import { change, drop, move, put, type NearlySpoiltTree, type SpoiltTree } from './spoil.ts'

const explorerFolder = 'badges/riverside-school/digital-explorer'
const awardsFolder = 'awards/riverside-school/digital-explorer'
const tinyPng = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=='),
  (character) => character.charCodeAt(0),
)

export const badFiles: readonly SpoiltTree[] = [
  { code: 'file-unexpected', name: 'a text file among the badges', edits: [put('badges/notes.txt', 'x')], at: 'badges/notes.txt:1:1' },
  { code: 'file-unexpected', name: 'a page that can run code', edits: [put(`${explorerFolder}/badge.mdx`, 'x')], at: `${explorerFolder}/badge.mdx:1:1` },
  { code: 'file-unexpected', name: 'an award ending in .yaml', edits: [put(`${awardsFolder}/a.yaml`, 'x')], at: `${awardsFolder}/a.yaml:1:1` },
  { code: 'file-unexpected', name: 'an award in the wrong folder', edits: [move(tree.single, 'awards/riverside-school/single.yml')], at: 'awards/riverside-school/single.yml:1:1' },
  { code: 'file-unexpected', name: 'a folder inside a badge', edits: [put(`${explorerFolder}/more/badge.md`, 'x')], at: `${explorerFolder}/more:1:1` },
  { code: 'file-unexpected', name: 'a hidden file', edits: [put('awards/.env', 'x')], at: 'awards/.env:1:1' },
  { code: 'file-unexpected', name: 'a JPEG', edits: [put(`${explorerFolder}/image.jpg`, 'x')], at: `${explorerFolder}/image.jpg:1:1` },
  { code: 'file-unexpected', name: 'a private key file in PEM', edits: [put('badges/riverside-school/keys/key.pem', 'x')], at: 'badges/riverside-school/keys/key.pem:1:1' },
  { code: 'file-not-regular', name: 'a link to a file outside', edits: [put(`${awardsFolder}/a.yml`, { link: '/etc/hostname' })], at: `${awardsFolder}/a.yml:1:1` },
  { code: 'file-not-regular', name: 'a link to a file inside', edits: [put(`${awardsFolder}/a.yml`, { link: 'single.yml' })], at: `${awardsFolder}/a.yml:1:1` },
  { code: 'file-not-regular', name: 'a link to a folder', edits: [put('badges/other-school', { link: 'riverside-school' })], at: 'badges/other-school:1:1' },
  { code: 'file-not-regular', name: 'awards/ itself a link', edits: [(files) => { for (const path of [...files.keys()]) if (path.startsWith('awards/')) files.delete(path) }, put('awards', { link: '/etc' })], at: 'awards:1:1' },
  { code: 'file-not-regular', name: 'a picture that is a link', edits: [put('badges/city-council/logo.svg', { link: '../riverside-school/logo.svg' })], at: 'badges/city-council/logo.svg:1:1' },
  { code: 'file-name-invalid', name: 'a space in the name of an award', edits: [move(tree.single, `${awardsFolder}/class list.yml`)], at: `${awardsFolder}/class list.yml:1:1` },
  { code: 'file-name-invalid', name: 'a capital in the name of an award', edits: [move(tree.single, `${awardsFolder}/June.yml`)], at: `${awardsFolder}/June.yml:1:1` },
  { code: 'file-name-invalid', name: 'a name that Windows keeps', edits: [move(tree.single, `${awardsFolder}/aux.yml`)], at: `${awardsFolder}/aux.yml:1:1` },
  { code: 'file-name-invalid', name: 'a line feed in a name', edits: [move(tree.single, `${awardsFolder}/a\nb.yml`)], at: `${awardsFolder}/a\nb.yml:1:1` },
  { code: 'file-name-invalid', name: 'an option as a name', edits: [move(tree.single, `${awardsFolder}/--upload-pack=x.yml`)], at: `${awardsFolder}/--upload-pack=x.yml:1:1` },
  { code: 'file-case-clash', name: 'a picture twice, once with a capital', edits: [put(`${explorerFolder}/Image.svg`, 'x')], at: `${explorerFolder}/Image.svg:1:1` },
  { code: 'file-too-large', name: 'an award of 65 KiB', edits: [put(`${awardsFolder}/big.yml`, `# ${'x'.repeat(65 * 1024)}`)], at: `${awardsFolder}/big.yml:1:1` },
  { code: 'file-too-large', name: 'an SVG of 513 KiB', edits: [put(tree.picture, `<!--${'x'.repeat(513 * 1024)}-->`)], at: `${tree.picture}:1:1` },
  { code: 'file-encoding', name: 'an award in Latin-1', edits: [put(tree.single, Uint8Array.of(0x23, 0xe9, 0x0a))], at: `${tree.single}:1:1` },
  { code: 'file-too-large', name: 'front matter of 60,000 blank lines', edits: [change(tree.reader, '---\nname', `---\n‸${'\n'.repeat(60_000)}name`)] },
  { code: 'file-too-large', name: 'a thousand lines of spaces in an award', edits: [change(tree.single, 'narrative: Led', `‸${'  \n'.repeat(1000)}narrative: Led`)] },
  { code: 'file-encoding', name: 'UTF-16', edits: [put(tree.council, Uint8Array.of(0xff, 0xfe, 0x6e, 0, 0x61, 0))], at: `${tree.council}:1:1` },
  { code: 'file-encoding', name: 'a NUL in a text', edits: [change(tree.council, 'City Council', 'City\0Council')], at: `${tree.council}:1:1` },
  { code: 'file-encoding', name: 'lines that end in CR', edits: [put(tree.council, 'name: City\rurl: x\r')], at: `${tree.council}:1:1` },
  { code: 'file-lfs-pointer', name: 'a picture kept elsewhere', edits: [put(tree.picture, 'version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 1\n')], at: `${tree.picture}:1:1` },
  { code: 'file-lfs-pointer', name: 'an award kept elsewhere', edits: [put(tree.single, 'version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 1\n')], at: `${tree.single}:1:1` },
  { code: 'slug-invalid', name: 'an issuer folder with a capital', edits: [put('badges/Riverside/profile.yml', 'x')], at: 'badges/Riverside:1:1' },
  { code: 'slug-invalid', name: 'a badge folder with an underscore', edits: [put('badges/riverside-school/a_b/badge.md', 'x')], at: 'badges/riverside-school/a_b:1:1' },
  { code: 'slug-invalid', name: 'an award folder that ends in a hyphen', edits: [put('awards/riverside-school/digital-/a.yml', 'x')], at: 'awards/riverside-school/digital-:1:1' },
  { code: 'slug-invalid', name: 'a folder with a Cyrillic letter', edits: [put('badges/riverside-schооl/profile.yml', 'x')], at: 'badges/riverside-schооl:1:1' },
  { code: 'slug-reserved', name: 'an issuer called con', edits: [put('badges/con/profile.yml', 'x')], at: 'badges/con:1:1' },
  { code: 'slug-reserved', name: 'an issuer called kind', edits: [put('badges/kind/profile.yml', 'x')], at: 'badges/kind:1:1' },
  { code: 'slug-reserved', name: 'an issuer called tag', edits: [put('badges/tag/profile.yml', 'x')], at: 'badges/tag:1:1' },
  { code: 'slug-reserved', name: 'a badge called profile', edits: [put('badges/riverside-school/profile/badge.md', 'x')], at: 'badges/riverside-school/profile:1:1' },
  { code: 'site-missing', name: 'no site.yml', edits: [drop(tree.site)], at: `${tree.site}:1:1` },
  { code: 'profile-missing', name: 'an issuer folder without profile.yml', edits: [put('badges/new-school', { folder: true })], at: 'badges/new-school/profile.yml:1:1' },
  { code: 'badge-missing', name: 'a badge folder with only a picture', edits: [put('badges/riverside-school/new-badge', { folder: true })], at: 'badges/riverside-school/new-badge/badge.md:1:1' },
  { code: 'image-missing', name: 'a badge whose picture is not there', edits: [drop(tree.picture)], at: `${tree.explorer}:4:8` },
  { code: 'image-missing', name: 'an issuer whose logo is not there', edits: [drop('badges/riverside-school/logo.svg')], at: `${tree.profile}:7:8` },
  { code: 'image-unused', name: 'a picture that nothing names', edits: [put(`${explorerFolder}/old.png`, tinyPng)], at: `${explorerFolder}/old.png:1:1` },
  { code: 'image-invalid', name: 'an SVG with a script', edits: [change(tree.picture, '  <circle', '  ‸<script>alert(1)</script><circle')] },
  { code: 'image-invalid', name: 'a PNG that is cut short', edits: [put(`${explorerFolder}/image.png`, tinyPng.slice(0, 40)), change(tree.explorer, 'image.svg', 'image.png'), drop(tree.picture)], at: `${explorerFolder}/image.png:1:1` },
  { code: 'image-invalid', name: 'a PNG that unpacks to gigabytes', edits: [put(`${explorerFolder}/image.png`, hugePng()), change(tree.explorer, 'image.svg', 'image.png'), drop(tree.picture)], at: `${explorerFolder}/image.png:1:1` },
]

export const nearlyBadFiles: readonly NearlySpoiltTree[] = [
  { code: 'file-unexpected', name: 'what macOS and Windows leave behind', edits: [put('badges/.DS_Store', 'x'), put(`${awardsFolder}/Thumbs.db`, 'x')] },
  { code: 'file-not-regular', name: 'a regular file that is empty but for a comment is not a link', edits: [change(tree.single, 'narrative: Led', '# a comment\nnarrative: Led')] },
  { code: 'file-name-invalid', name: 'dots, hyphens and underscores in a name', edits: [move(tree.single, `${awardsFolder}/2026-06_class.9b.yml`)] },
  { code: 'file-case-clash', name: 'names that differ in more than capitals', edits: [move(tree.single, `${awardsFolder}/batch2.yml`)] },
  { code: 'file-too-large', name: 'an award file of nearly 64 KiB', edits: [change(tree.single, 'narrative: Led', `# ${'x'.repeat(62 * 1024)}\nnarrative: Led`)] },
  { code: 'file-too-large', name: 'fifty blank lines', edits: [change(tree.reader, '---\nname', `---\n${'\n'.repeat(50)}name`)] },
  { code: 'file-encoding', name: 'a byte order mark in YAML', edits: [change(tree.council, 'name: City', '\ufeffname: City')] },
  { code: 'file-encoding', name: 'a byte order mark before front matter', edits: [change(tree.reader, '---\nname', '\ufeff---\nname')] },
  { code: 'file-encoding', name: 'a byte order mark and Windows line ends in awards', edits: [(files) => void files.set(tree.batch, `\ufeff${String(files.get(tree.batch)).replaceAll('\n', '\r\n')}`)] },
  { code: 'file-encoding', name: 'a byte order mark before a key', edits: [change(tree.ed25519Key, '{\n  "id"', '\ufeff{\n  "id"')] },
  { code: 'file-encoding', name: 'Windows line ends', edits: [(files) => void files.set(tree.council, String(files.get(tree.council)).replaceAll('\n', '\r\n'))] },
  { code: 'file-lfs-pointer', name: 'a text that speaks of Git LFS', edits: [change(tree.explorer, 'Ask for help.', 'Read about git-lfs.github.com.')] },
  { code: 'slug-invalid', name: 'a folder of digits', edits: [put('badges/9/profile.yml', String(tree.goodTree.get(tree.council)))] },
  { code: 'slug-reserved', name: 'a folder called profiles', edits: [put('badges/profiles/profile.yml', String(tree.goodTree.get(tree.council)))] },
  { code: 'slug-reserved', name: 'a folder called kinds', edits: [put('badges/kinds/profile.yml', String(tree.goodTree.get(tree.council)))] },
  { code: 'site-missing', name: 'a site.yml without what is optional', edits: [put(tree.site, 'title: A\ndescription: B\nurl: https://a.example/\nlanguage: en\nrepository: public\n')] },
  { code: 'profile-missing', name: 'an issuer with a profile and no badges', edits: [put('badges/new-school/profile.yml', String(tree.goodTree.get(tree.council)))] },
  { code: 'badge-missing', name: 'a keys folder, which is no badge', edits: [put('badges/city-council/keys', { folder: true })] },
  { code: 'image-missing', name: 'a badge that names no picture gets one drawn', edits: [change(tree.explorer, 'image: image.svg\n', ''), drop(tree.picture)] },
  { code: 'image-unused', name: 'a badge named after another picture', edits: [move(tree.picture, `${explorerFolder}/a.b.svg`), change(tree.explorer, 'image.svg', 'a.b.svg')] },
  { code: 'image-invalid', name: 'a sound PNG', edits: [put(`${explorerFolder}/image.png`, tinyPng), change(tree.explorer, 'image.svg', 'image.png'), drop(tree.picture)] },
]

/** 68 bytes that claim 2,147,483,647 pixels each way. */
function hugePng(): Uint8Array {
  const png = tinyPng.slice()
  png.set([0x7f, 0xff, 0xff, 0xff, 0x7f, 0xff, 0xff, 0xff], 16)
  return png
}

const yaml = (text: string) => put(tree.council, text)

export const badYaml: readonly SpoiltTree[] = [
  { code: 'yaml-syntax', name: 'a colon in an unquoted text', edits: [change(tree.council, 'City Council', '‸City: Council')] },
  { code: 'yaml-syntax', name: 'a quotation mark that is not closed', edits: [yaml('name: "City‸')] },
  { code: 'yaml-syntax', name: 'a quotation mark that is not closed, with lines below', edits: [change(tree.council, 'City Council\n', '"City Council‸\n')] },
  { code: 'yaml-syntax', name: 'curly quotation marks around a colon', edits: [change(tree.council, 'City Council', '‸“City: Council”')] },
  { code: 'yaml-syntax', name: 'a line indented too far', edits: [change(tree.council, 'kind: council', '  ‸kind: council')] },
  { code: 'yaml-syntax', name: 'a tab at the start of a line', edits: [change(tree.profile, '  gu:\n', '‸\tgu:\n')] },
  { code: 'yaml-syntax', name: 'an at sign at the start of a value', edits: [change(tree.council, 'City Council', '‸@council')] },
  { code: 'yaml-syntax', name: 'a line without a colon', edits: [yaml('‸name\nurl: x\n')] },
  { code: 'yaml-syntax', name: 'a list key', edits: [yaml('? ‸[a]\n: b\n')] },
  { code: 'yaml-syntax', name: 'a bracket that is not closed', edits: [change(tree.site, '[en-GB, gu]', '[en-GB, gu'), (files) => files.set(tree.site, String(files.get(tree.site)).replace('repository', '‸repository'))] },
  { code: 'yaml-duplicate-key', name: 'a name twice', edits: [change(tree.council, 'kind: council', 'kind: council\n‸name: Another')] },
  { code: 'yaml-duplicate-key', name: 'an id twice in one award of a batch', edits: [change(tree.batch, '    suspended:', `    ‸id: ${tree.awardIds.old}\n    suspended:`)] },
  { code: 'yaml-alias', name: 'an anchor', edits: [change(tree.council, 'City Council', '&x ‸City Council')] },
  { code: 'yaml-alias', name: 'an alias', edits: [change(tree.council, 'City Council', '‸*x')] },
  { code: 'yaml-tag', name: 'a tag that makes a regular expression', edits: [change(tree.council, 'City Council', '!!js/regexp ‸City')] },
  { code: 'yaml-tag', name: 'a tag of the standard', edits: [change(tree.council, 'City Council', '!!str ‸City')] },
  { code: 'yaml-tag', name: 'a directive that asks for YAML 1.1', edits: [change(tree.council, 'name: City', '‸%YAML 1.1\n---\nname: City')] },
  { code: 'yaml-forbidden-key', name: 'a merge key', edits: [change(tree.council, 'kind: council', '‸<<: { kind: council }')] },
  { code: 'yaml-forbidden-key', name: 'a prototype', edits: [change(tree.council, 'kind: council', 'kind: council\n‸__proto__: { a: 1 }')] },
  { code: 'yaml-forbidden-key', name: 'a constructor among translations', edits: [change(tree.profile, '  gu:\n', '  ‸constructor: {}\n  gu:\n')] },
  ...Object.getOwnPropertyNames(Object.prototype).flatMap((name): readonly SpoiltTree[] => [
    { code: 'yaml-forbidden-key', name: `${name} in a site`, edits: [change(tree.site, 'example: true', `‸${name}: x`)] },
    { code: 'yaml-forbidden-key', name: `${name} in a profile`, edits: [change(tree.council, 'kind: council', `kind: council\n‸${name}: x`)] },
    { code: 'yaml-forbidden-key', name: `${name} in a badge`, edits: [change(tree.reader, '---\nname', `---\n‸${name}: x\nname`)] },
    { code: 'yaml-forbidden-key', name: `${name} in an award`, edits: [change(tree.single, 'narrative: Led', `‸${name}: { a: 1 }\nnarrative: Led`)] },
    { code: 'yaml-forbidden-key', name: `${name} in an award of a batch`, edits: [change(tree.batch, '    suspended:', `    ‸${name}: x\n    suspended:`)] },
    { code: 'key-invalid', name: `${name} in a key`, edits: [change(tree.ed25519Key, '"alg"', `‸"${name}": "x", "alg"`)] },
    { code: 'key-invalid', name: `${name} in a sealing key`, edits: [change(tree.sealingKey, '  "x"', `  ‸"${name}": "x",\n  "x"`)] },
  ]),
  { code: 'yaml-too-deep', name: 'lists in lists in lists', edits: [change(tree.council, 'City Council', `${'['.repeat(20)}‸[x${']'.repeat(21)}`)] },
  { code: 'yaml-many-documents', name: 'two documents', edits: [change(tree.council, 'language: en-GB\n', 'language: en-GB\n‸---\nname: More\n')] },
  { code: 'yaml-not-a-map', name: 'an empty file', edits: [yaml('‸')] },
  { code: 'yaml-not-a-map', name: 'a list', edits: [yaml('‸- name: x\n')] },
  { code: 'yaml-not-a-map', name: 'an award file of comments', edits: [put(tree.single, '‸# nothing\n')] },
  { code: 'yaml-not-a-map', name: 'front matter without anything', edits: [put(tree.reader, '---\n‸---\n\nText.\n')] },
  { code: 'front-matter-missing', name: 'no front matter', edits: [put(tree.reader, '‸# City Reader\n')] },
  { code: 'front-matter-missing', name: 'an empty line first', edits: [change(tree.reader, '---\nname', '‸\n---\nname')] },
  { code: 'front-matter-language', name: 'JavaScript', edits: [change(tree.reader, '---\nname', '---‸js\nname')] },
  { code: 'front-matter-language', name: 'a space and JavaScript in capitals', edits: [change(tree.reader, '---\nname', '---‸ JavaScript\nname')] },
  { code: 'front-matter-language', name: 'a method of every object', edits: [change(tree.reader, '---\nname', '---‸constructor\nname')] },
  { code: 'front-matter-language', name: 'a fourth hyphen', edits: [change(tree.reader, '---\nname', '---‸-\nname')] },
  { code: 'front-matter-unclosed', name: 'no closing line', edits: [put(tree.reader, '‸---\nname: x\n')] },
  { code: 'front-matter-unclosed', name: 'a closing line with a word', edits: [change(tree.reader, 'Achievement\n---\n', 'Achievement\n‸--- end\n')] },
]

export const nearlyBadYaml: readonly NearlySpoiltTree[] = [
  { code: 'yaml-syntax', name: 'a colon in a quoted text', edits: [change(tree.council, 'City Council', '"City: Council"')] },
  { code: 'yaml-duplicate-key', name: 'the same key in two awards', edits: [change(tree.batch, '    suspended:', '    role: Pupil\n    suspended:')] },
  { code: 'yaml-alias', name: 'an ampersand and a star in a text', edits: [change(tree.council, 'City Council', 'City & Council * more')] },
  { code: 'yaml-tag', name: 'an exclamation mark in a text', edits: [change(tree.council, 'City Council', 'City Council!')] },
  { code: 'yaml-forbidden-key', name: 'a reserved word as a value', edits: [change(tree.council, 'City Council', 'constructor')] },
  { code: 'yaml-too-deep', name: 'as many levels as a badge has', edits: [change(tree.explorer, "        points: '2'", "        points: '2'\n        description: Deep.")] },
  { code: 'yaml-many-documents', name: 'one document that starts with hyphens', edits: [change(tree.council, 'name: City', '---\nname: City')] },
  { code: 'yaml-not-a-map', name: 'a map on one line', edits: [yaml('{ name: A, url: "https://a.example/", email: a@a.example, kind: council, description: B, language: en }')] },
  { code: 'front-matter-missing', name: 'hyphens inside a text of the front matter', edits: [change(tree.reader, 'Reads.', 'Reads --- a lot.')] },
  { code: 'front-matter-language', name: 'JavaScript as a word of the criteria', edits: [change(tree.reader, 'Read ten books.', '---js is not read here.')] },
  { code: 'front-matter-unclosed', name: 'Windows line ends', edits: [(files) => void files.set(tree.reader, String(files.get(tree.reader)).replaceAll('\n', '\r\n'))] },
]

