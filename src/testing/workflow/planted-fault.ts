/** A fault planted in one of our workflows, and the rule that must find it. */
export interface PlantedFault {
  readonly rule: string
  readonly what: string
  readonly file:
    'check.yml' | 'directory.yml' | 'long.yml' | 'propose.yml' | 'publish.yml' | 'release.yml'
  /** The first occurrence of this text is replaced. */
  readonly from: string | RegExp
  readonly to: string
}

/** An action that is pinned as it should be. */
export const pinned = 'actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1'
/** How the steps of most jobs begin. */
export const firstStep = `      - uses: ${pinned}`
export const install = 'run: npm ci --ignore-scripts\n'

/** What replaces something in a workflow, told by what it looks like. */
export function fault(
  rule: string,
  file: PlantedFault['file'],
  from: string | RegExp,
  to: string,
): PlantedFault {
  const what = to.trim().split('\n').at(-1)?.trim() || `no ${String(from).trim()}`
  return { rule, what, file, from, to }
}
