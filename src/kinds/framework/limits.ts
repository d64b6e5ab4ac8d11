/** How long texts of a framework may be, in characters, and how many skills or levels it may have. */
export const frameworkLimits = {
  name: 200,
  description: 500,
  code: 60,
  items: 500,
  matches: 20,
} as const
