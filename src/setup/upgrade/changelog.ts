import { compareVersions, parseVersion } from '../migrations/version.ts'

/** The heading in CHANGELOG.md under which stands what no version has yet. */
const unreleased = '## Not released yet'

/** What a change log says of the versions after one, without their day. */
export function newChanges(changelog: string, after: string): string {
  return sectionsOf(changelog)
    .filter(({ version }) => version !== undefined && compareVersions(version, after) > 0)
    .map(({ text }) => text.trim())
    .join('\n\n')
}

/** What a change log says of one version, without its heading; undefined: nothing. */
export function notesOf(changelog: string, version: string): string | undefined {
  const section = sectionsOf(changelog).find((each) => each.version === version)
  const notes = section?.text.split('\n').slice(1).join('\n').trim()
  return notes === '' ? undefined : notes
}

/**
 * A change log once a version is made: what was not released yet is what the version brings, and a new section is begun.
 *
 * @param day - `YYYY-MM-DD`
 * @returns undefined where nothing is said of it, so that there is nothing to release
 */
export function releasedChangelog(
  changelog: string,
  version: string,
  day: string,
): string | undefined {
  const start = `\n${changelog}`.indexOf(`\n${unreleased}\n`)
  if (start < 0) return undefined
  const rest = changelog.slice(start + unreleased.length + 1)
  const next = `\n${rest}`.indexOf('\n## ')
  const section = next < 0 ? rest : rest.slice(0, next)
  if (section.trim() === '') return undefined
  const after = rest.slice(section.length)
  return `${changelog.slice(0, start)}${unreleased}\n\n## ${version} (${day})\n${section}${after}`
}

interface Section {
  /** Absent: what is not released yet. */
  readonly version?: string
  readonly text: string
}

function sectionsOf(changelog: string): readonly Section[] {
  const texts = changelog.split(/^(?=## )/m).filter((text) => text.startsWith('## '))
  return texts.map((text) => {
    const [, label = ''] = /^## (\S+)/.exec(text) ?? []
    return parseVersion(label) === undefined ? { text } : { version: label, text }
  })
}
