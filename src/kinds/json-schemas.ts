import { z } from 'zod'
import { awardFileSchema } from './award/schema.ts'
import { badgeSchema } from './badge/schema.ts'
import { profileSchema } from './issuer/schema.ts'
import { publicKeySchema } from './issuer/public-key.ts'
import { siteSchema } from './site/schema.ts'

/**
 * JSON Schemas for editors, by name: draft 7, which is what their YAML service reads. They complete keys and explain
 * them; `npm run validate` decides.
 */
export function jsonSchemas(): Readonly<
  Record<'site' | 'profile' | 'badge' | 'award' | 'key', object>
> {
  return {
    site: schemaOf(siteSchema),
    profile: schemaOf(profileSchema),
    badge: schemaOf(badgeSchema),
    award: schemaOf(awardFileSchema),
    key: schemaOf(publicKeySchema),
  }
}

function schemaOf(schema: z.ZodType): object {
  return z.toJSONSchema(schema, { target: 'draft-7', io: 'input' })
}
