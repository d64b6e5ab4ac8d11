import { badAssessments, nearlyBadAssessments } from './assessment-trees.ts'
import { badBrought, nearlyBadBrought } from './brought-trees.ts'
import { badEndorsements, nearlyBadEndorsements } from './endorsement-trees.ts'
import { badFields, badMarkdown, nearlyBadFields, nearlyBadMarkdown } from './field-trees.ts'
import { badFiles, badYaml, nearlyBadFiles, nearlyBadYaml } from './file-trees.ts'
import { badFrameworks, nearlyBadFrameworks } from './framework-trees.ts'
import { badPathways, nearlyBadPathways } from './pathway-trees.ts'
import { badPublishers, nearlyBadPublishers } from './publisher-trees.ts'
import {
  badAwards,
  badBadges,
  badIssuers,
  nearlyBadAwards,
  nearlyBadBadges,
  nearlyBadIssuers,
} from './record-trees.ts'
import type { NearlySpoiltTree, SpoiltTree } from './spoil.ts'

/** Trees with one fault each. */
export const badTrees: readonly SpoiltTree[] = [
  ...badFiles,
  ...badYaml,
  ...badFields,
  ...badMarkdown,
  ...badIssuers,
  ...badBadges,
  ...badAwards,
  ...badAssessments,
  ...badPathways,
  ...badEndorsements,
  ...badBrought,
  ...badFrameworks,
  ...badPublishers,
]

/** Trees that come near a fault and have none. */
export const nearlyBadTrees: readonly NearlySpoiltTree[] = [
  ...nearlyBadFiles,
  ...nearlyBadYaml,
  ...nearlyBadFields,
  ...nearlyBadMarkdown,
  ...nearlyBadIssuers,
  ...nearlyBadBadges,
  ...nearlyBadAwards,
  ...nearlyBadAssessments,
  ...nearlyBadPathways,
  ...nearlyBadEndorsements,
  ...nearlyBadBrought,
  ...nearlyBadFrameworks,
  ...nearlyBadPublishers,
]
