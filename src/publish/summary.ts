/** What a publish did, for the closing lines and for `--json`. */
export interface Summary {
  readonly issued: number
  readonly reissued: number
  readonly republished: number
  readonly awards: number
  /** Pages drawn in this run. */
  readonly pages: number
  readonly removed: number
  readonly preview: boolean
  readonly unchanged: boolean
  readonly seconds: number
}

/** The closing lines a person reads. */
export function summaryLines(summary: Summary, dist: string): readonly string[] {
  const took = `${summary.seconds.toFixed(1)} s`
  const preview = summary.preview
    ? [
        'Preview: signed with throw-away keys that prove nothing. Give CINQUEFOIL_KEYS to publish for real.',
      ]
    : []
  if (summary.unchanged) return [`Nothing changed: no file was touched (${took}).`, ...preview]
  const anew = summary.reissued > 0 ? `, ${count(summary.reissued, 'award')} issued anew` : ''
  return [
    `${count(summary.issued, 'award')} issued${anew}, ${count(summary.republished, 'award')} republished, ` +
      `${count(summary.pages, 'output')} made, ${summary.removed} removed (${took}).`,
    `The site is in ${dist}`,
    ...preview,
  ]
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}
