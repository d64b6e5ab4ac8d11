import { z } from 'zod'
import type { Kind } from './kind.ts'
import { kinds } from './kinds.ts'

/**
 * JSON Schemas for editors, by name: draft 7, which is what their YAML service reads. They complete keys and explain
 * them; `npm run validate` decides.
 */
export function jsonSchemas(): Readonly<Record<string, object>> {
  const schemas = Object.values(kinds).flatMap((kind: Kind) => Object.entries(kind.schemas))
  return Object.fromEntries(schemas.map(([name, schema]) => [name, schemaOf(schema)]))
}

function schemaOf(schema: z.ZodType): object {
  return z.toJSONSchema(schema, { target: 'draft-7', io: 'input' })
}
