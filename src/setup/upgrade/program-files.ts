/** What is the program's in a repository: what runs, and what only explains. All else belongs to whoever has the site. */
export type ProgramPart = 'code' | 'document'

const folders: Readonly<Record<string, ProgramPart>> = {
  'src/': 'code',
  'scripts/': 'code',
  '.ci/': 'code',
  '.vscode/': 'code',
  '.github/workflows/': 'code',
  '.github/pictures/': 'document',
}

const files: Readonly<Record<string, ProgramPart>> = {
  'package.json': 'code',
  'package-lock.json': 'code',
  'tsconfig.json': 'code',
  'astro.config.mjs': 'code',
  '.eslint.config.mjs': 'code',
  '.editorconfig': 'code',
  '.gitattributes': 'code',
  '.gitignore': 'code',
  '.npmrc': 'code',
  '.nvmrc': 'code',
  '.prettierignore': 'code',
  '.prettierrc.json': 'code',
  'README.md': 'document',
  'CHANGELOG.md': 'document',
  'CONTRIBUTING.md': 'document',
  LICENSE: 'document',
  '.github/SECURITY.md': 'document',
  '.github/pull_request_template.md': 'document',
  'badges/README.md': 'document',
  'awards/README.md': 'document',
}

/** Where files of the program may lie, as `git archive` and a walk of folders take it. */
export const programPlaces: readonly string[] = [...Object.keys(folders), ...Object.keys(files)]

/**
 * Which part of the program a file is, by where it lies; undefined: it is not the program's. In a folder of the
 * program, only what a version of it brings is: what somebody put beside that is theirs.
 *
 * @param path - from the top of the repository, with `/`
 */
export function programPart(path: string): ProgramPart | undefined {
  if (Object.hasOwn(files, path)) return files[path]
  return Object.entries(folders).find(([folder]) => path.startsWith(folder))?.[1]
}

/**
 * Whether a file of the program may have that name: none leads out of its folder or into git's own, and each can be
 * written on every system. Git would leave the others out without a word.
 */
export function isSoundName(path: string): boolean {
  return !/(?:^|\/)(?:\.{0,2}|\.git|git~\d+)(?:\/|$)|[\\:\p{Cc}]/iu.test(path)
}

/**
 * Whether no two of these paths, nor two of the folders that they lie in, are the same but for capital letters or for how
 * an accent is written: on many systems one would be written over the other.
 */
export function areNamesApart(paths: readonly string[]): boolean {
  const spellings = new Set(paths.flatMap((path) => [path, ...foldersOf(path)]))
  return new Set([...spellings].map(foldedName)).size === spellings.size
}

/** A path as systems see it that do not tell capital letters apart. */
export function foldedName(path: string): string {
  return path.normalize('NFC').toUpperCase().toLowerCase()
}

/** The folders that a path lies in, the outermost first. */
export function foldersOf(path: string): readonly string[] {
  const parts = path.split('/')
  return parts.slice(1).map((_, at) => parts.slice(0, at + 1).join('/'))
}
