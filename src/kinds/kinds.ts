import { commentRules } from './assessment/comment-rules.ts'
import { assessmentRules } from './assessment/rules.ts'
import { awardRules } from './award/rules.ts'
import { dateRules } from './award/date-rules.ts'
import { recipientRules } from './award/recipient-rules.ts'
import { restsOnRules } from './award/rests-on-rules.ts'
import { resultRules } from './award/result-rules.ts'
import { supersedesRules } from './award/supersedes-rules.ts'
import { awardFileSchema } from './award/schema.ts'
import { peerAssessmentRules } from './assessment/policy-rules.ts'
import { resultDescriptionRules } from './badge/result-description-rules.ts'
import { badgeRules } from './badge/rules.ts'
import { badgeSchema } from './badge/schema.ts'
import { broughtSchema } from './endorsement/brought.ts'
import { broughtRules } from './endorsement/brought-rules.ts'
import { endorsementRules } from './endorsement/rules.ts'
import { endorsementSchema } from './endorsement/schema.ts'
import { imageRules } from './image-rules.ts'
import { frameworkRules } from './framework/rules.ts'
import { frameworkSchema } from './framework/schema.ts'
import { keyRules } from './issuer/key-rules.ts'
import { publicKeySchema } from './issuer/public-key.ts'
import { profileSchema } from './issuer/schema.ts'
import type { Kind } from './kind.ts'
import type { placesOf } from './place.ts'
import { completionRules } from './pathway/completion-rules.ts'
import { copyRules } from './pathway/copy-rules.ts'
import { pathwaySchema } from './pathway/schema.ts'
import { stepRules } from './pathway/step-rules.ts'
import { publisherRules } from './publisher/rules.ts'
import { directorySchema } from './publisher/schema.ts'
import { siteRules } from './site/rules.ts'
import { siteSchema } from './site/schema.ts'
import { textRules } from './text-rules.ts'

/** Every kind of record. What is done for each kind (reading, checking, JSON Schemas) goes through this list. */
export const kinds = {
  site: { schemas: { site: siteSchema }, rules: siteRules },
  framework: { schemas: { framework: frameworkSchema }, rules: frameworkRules },
  publisher: { schemas: { directory: directorySchema }, rules: publisherRules },
  issuer: {
    schemas: { profile: profileSchema, key: publicKeySchema },
    rules: keyRules,
  },
  badge: {
    schemas: { badge: badgeSchema },
    rules: [
      ...badgeRules,
      ...textRules,
      ...resultDescriptionRules,
      ...peerAssessmentRules,
      ...imageRules,
    ],
  },
  award: {
    schemas: { award: awardFileSchema },
    rules: [
      ...awardRules,
      ...dateRules,
      ...recipientRules,
      ...resultRules,
      ...supersedesRules,
      ...restsOnRules,
      ...assessmentRules,
      ...commentRules,
    ],
  },
  pathway: {
    schemas: { pathway: pathwaySchema },
    rules: [...stepRules, ...completionRules, ...copyRules],
  },
  endorsement: {
    schemas: { endorsement: endorsementSchema, brought: broughtSchema },
    rules: [...endorsementRules, ...broughtRules],
  },
} as const satisfies Readonly<Record<keyof typeof placesOf, Kind>>

/** Every rule about records that could each be read. */
export const rules = Object.values(kinds).flatMap((kind: Kind) => kind.rules)
