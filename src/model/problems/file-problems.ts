import { error, warning } from './entry.ts'

/** Which files there are, what they are called and what they hold. */
export const fileProblems = {
  'file-unexpected': error(
    'A file that has no place here',
    'Only the files named in badges/README.md and awards/README.md are read; anything else would be published unread.',
  ),
  'file-not-regular': error(
    'A link, pipe or device instead of a file',
    'A link could point at something outside the folder that was never meant to be published.',
  ),
  'file-name-invalid': error(
    'A file name with other signs than a-z, 0-9, dot, hyphen and underscore',
    'Names have to mean the same on every computer and in an address.',
  ),
  'file-case-clash': error(
    'Two names that differ only in capitals or accents',
    'Windows and macOS see one file where git sees two.',
  ),
  'file-too-large': error(
    'A file that is larger than its kind may be',
    'A page should load on an old telephone, and no file may tie up the build.',
  ),
  'file-encoding': error(
    'A file that is not plain UTF-8 text',
    'Names with accents come out wrong when a file is saved in another encoding.',
  ),
  'file-lfs-pointer': error(
    'A Git LFS pointer instead of the file itself',
    'The picture was stored elsewhere and is not in the repository.',
  ),
  'slug-invalid': error(
    'A folder name that cannot be part of an address',
    'The folder is part of the address of every badge issued, and that address lives for ever.',
  ),
  'slug-reserved': error(
    'A folder name that the site keeps for itself',
    'The address would collide with a page of the site, or with a name Windows forbids.',
  ),
  'site-missing': error(
    'No badges/site.yml',
    'It says what the site is called and where it lives.',
  ),
  'profile-missing': error(
    'An issuer without profile.yml',
    'A badge must say who stands behind it.',
  ),
  'badge-missing': error(
    'A badge folder without badge.md',
    'There is nothing to award without a description.',
  ),
  'image-missing': error('A picture that is named but not there', 'The badge could not be shown.'),
  'image-unused': warning(
    'A picture that nothing names',
    'It is not published; perhaps a name is mistyped.',
  ),
  'image-invalid': error(
    'A picture that is damaged or unsafe',
    'Pictures are published byte for byte, so one with scripts or damage is refused, never cleaned.',
  ),
} as const

/** How YAML and front matter are written. */
export const yamlProblems = {
  'yaml-syntax': error(
    'YAML that cannot be read',
    'What cannot be read for certain is not guessed at.',
  ),
  'yaml-duplicate-key': error('The same key twice', 'Nobody can tell which of the two is meant.'),
  'yaml-alias': error(
    'An anchor or alias (& or *)',
    'A few lines of them can grow to fill a computer.',
  ),
  'yaml-tag': error('A tag (!)', 'Tags change what a value means without showing it.'),
  'yaml-forbidden-key': error(
    'A key that programs reserve',
    'Such keys have been used to attack programs.',
  ),
  'yaml-too-deep': error('Lists or maps nested too deeply', 'No record needs it.'),
  'yaml-many-documents': error('More than one document in a file', 'Only the first would be read.'),
  'yaml-not-a-map': error(
    'A file that is not a list of `key: value` lines',
    'Each value needs its name.',
  ),
  'front-matter-missing': error(
    'A badge.md that does not start with `---`',
    'The description of the badge stands between two lines of three hyphens.',
  ),
  'front-matter-language': error(
    'Something after the opening `---`',
    'A word there can make a reader run the file as a program; it is never read.',
  ),
  'front-matter-unclosed': error('No closing `---`', 'The criteria would be read as data.'),
} as const
