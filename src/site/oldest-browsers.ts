/**
 * The oldest browsers in which every page works. Scripts are written down to their syntax; a test
 * holds what scripts call against what these browsers have.
 */
export const oldestBrowsers = { chrome: 109, firefox: 115, safari: 16.4 } as const

/** The same as the bundler wants to be told. */
export const buildTarget = Object.entries(oldestBrowsers).map(
  ([name, version]) => `${name}${version}`,
)
