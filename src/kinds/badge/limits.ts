import { markdownLimits } from '../../model/text/markdown-measure.ts'

/** Most characters of what a badge says, most tags, and most characters of a tag: forms and commands ask here, too. */
export const badgeLimits = {
  name: 100,
  description: 500,
  criteria: markdownLimits.length,
  alt: 250,
  tags: 40,
  tag: 50,
} as const
