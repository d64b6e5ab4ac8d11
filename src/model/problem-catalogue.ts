import { awardProblems, publishProblems } from './problems/award-problems.ts'
import { assessmentProblems, assessorProblems } from './problems/assessment-problems.ts'
import { badgeProblems, issuerProblems } from './problems/badge-problems.ts'
import { fieldProblems, markdownProblems } from './problems/field-problems.ts'
import { fileProblems, yamlProblems } from './problems/file-problems.ts'
import { endorsementProblems } from './problems/endorsement-problems.ts'
import type { CatalogueEntry } from './problems/entry.ts'
import { frameworkProblems } from './problems/framework-problems.ts'
import { hostProblems } from './problems/host-problems.ts'
import { pathwayProblems } from './problems/pathway-problems.ts'
import { publisherProblems } from './problems/publisher-problems.ts'
import { reviewProblems } from './problems/review-problems.ts'

/** Every problem there is. A code is permanent: it may be retired, never given another meaning. */
export const problemCatalogue = {
  ...fileProblems,
  ...yamlProblems,
  ...fieldProblems,
  ...markdownProblems,
  ...issuerProblems,
  ...badgeProblems,
  ...pathwayProblems,
  ...endorsementProblems,
  ...frameworkProblems,
  ...publisherProblems,
  ...awardProblems,
  ...assessmentProblems,
  ...publishProblems,
  ...assessorProblems,
  ...reviewProblems,
  ...hostProblems,
} as const satisfies Readonly<Record<string, CatalogueEntry>>

export type ProblemCode = keyof typeof problemCatalogue
