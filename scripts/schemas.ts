/** Writes the JSON Schemas that editors read: `npm run schemas`. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { jsonSchemas } from '../src/kinds/json-schemas.ts'

const folder = new URL('../src/model/schemas/', import.meta.url)
mkdirSync(folder, { recursive: true })
for (const [name, schema] of Object.entries(jsonSchemas()))
  writeFileSync(new URL(`${name}.schema.json`, folder), `${JSON.stringify(schema, undefined, 2)}\n`)
