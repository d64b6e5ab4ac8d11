import type { Rule } from '../draft.ts'
import { awardRules } from './award-rules.ts'
import { badgeRules } from './badge-rules.ts'
import { dateRules } from './date-rules.ts'
import { imageRules } from './image-rules.ts'
import { keyRules } from './key-rules.ts'
import { recipientRules } from './recipient-rules.ts'
import { resultDescriptionRules } from './result-description-rules.ts'
import { resultRules } from './result-rules.ts'
import { siteRules } from './site-rules.ts'
import { supersedesRules } from './supersedes-rules.ts'

/** Every rule about records that could each be read. */
export const rules: readonly Rule[] = [
  ...siteRules,
  ...keyRules,
  ...imageRules,
  ...badgeRules,
  ...resultDescriptionRules,
  ...awardRules,
  ...dateRules,
  ...recipientRules,
  ...resultRules,
  ...supersedesRules,
]
