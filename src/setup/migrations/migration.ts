import { compareVersions } from './version.ts'

/**
 * What a version needs changed in the records that older ones read. Nothing that was signed may change by it: what was
 * issued stays as it is, to the byte.
 */
export interface Migration {
  /** The first version whose records have what is changed. */
  readonly from: string
  /** The version that needs it changed. */
  readonly to: string
  /** One sentence for staff, who read it above the difference. */
  readonly about: string
  /**
   * Gives a file as the newer version reads it: the same text where there is nothing to change. Whatever it leaves alone,
   * comments too, stays letter by letter (`yaml-lines.ts`).
   *
   * @param path - below `badges/` or `awards/`, with `/`
   * @throws Error where a person has to change it by hand
   */
  readonly change: (path: string, text: string) => string
}

/** A file that was changed, and by which sentences. */
export interface MigratedFile {
  readonly path: string
  readonly text: string
  readonly about: readonly string[]
}

/** A file that nobody but a person can change, and what is to be done. */
export interface LeftByHand {
  readonly path: string
  readonly about: string
}

/** The migrations between two versions, in the order in which they are made. */
export function migrationsBetween(
  migrations: readonly Migration[],
  here: string,
  next: string,
): readonly Migration[] {
  return migrations
    .filter(({ from, to }) => compareVersions(from, here) <= 0 && compareVersions(here, to) < 0)
    .filter(({ to }) => compareVersions(to, next) <= 0)
    .toSorted((a, b) => compareVersions(a.to, b.to))
}

/**
 * Takes one file through migrations. Nothing comes of it where none changes it. Migrations read lines that end in a line
 * feed alone; how a file ends its lines, and the mark that some programs put before it, stay as they are.
 */
export function migrateFile(
  migrations: readonly Migration[],
  path: string,
  text: string,
): { readonly file?: MigratedFile; readonly byHand: readonly LeftByHand[] } {
  const { mark, ends, lines } = spellingOf(text)
  let now = lines
  const done: string[] = []
  const byHand: LeftByHand[] = []
  for (const { about, change } of migrations) {
    try {
      const then = change(path, now)
      if (then === now) continue
      if (ends === undefined) throw new Error('lines end in two ways')
      done.push(about)
      now = then
    } catch {
      byHand.push({ path, about })
    }
  }
  if (now === lines || ends === undefined) return { byHand }
  return { file: { path, text: mark + now.replaceAll('\n', ends), about: done }, byHand }
}

/** How a file is written down. `ends` is absent where its lines end in more than one way. */
function spellingOf(text: string) {
  const mark = text.startsWith('\ufeff') ? '\ufeff' : ''
  const whole = text.slice(mark.length)
  const lines = whole.replaceAll('\r\n', '\n')
  const ends = ['\n', '\r\n'].find((each) => lines.replaceAll('\n', each) === whole)
  return { mark, ends, lines }
}
