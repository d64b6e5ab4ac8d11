/** How long texts of a pathway may be, in characters, and how many steps it may have. */
export const pathwayLimits = {
  name: 100,
  description: 500,
  text: 10_000,
  steps: 60,
  ofStep: 30,
  stepDescription: 500,
} as const
