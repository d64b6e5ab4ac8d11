import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { jsonSchemas } from './json-schemas.ts'

test.each(Object.entries(jsonSchemas()))(
  'the JSON Schema of %s is current (npm run schemas)',
  (name, schema) => {
    const written = readFileSync(
      new URL(`../model/schemas/${name}.schema.json`, import.meta.url),
      'utf8',
    )
    expect(written).toBe(`${JSON.stringify(schema, undefined, 2)}\n`)
  },
)

test.each(Object.entries(jsonSchemas()))('every field of %s says what it is', (name, schema) => {
  const unnamed = fields(schema, '').filter(
    ({ field }) => !('title' in field) || !('description' in field),
  )
  expect(name === 'key' ? [] : unnamed.map(({ path }) => path)).toEqual([])
})

interface Node {
  readonly properties?: Readonly<Record<string, Node>>
  readonly items?: Node
  readonly anyOf?: readonly Node[]
  readonly additionalProperties?: Node | boolean
}

function fields(
  node: Node,
  path: string,
): readonly { readonly path: string; readonly field: Node }[] {
  const own = Object.entries(node.properties ?? {})
  const deeper = [
    ...own.map(([key, inner]) => [`${path}.${key}`, inner] as const),
    ...(node.items ? [[`${path}[]`, node.items] as const] : []),
    ...(node.anyOf ?? []).map((inner) => [path, inner] as const),
    ...(typeof node.additionalProperties === 'object'
      ? [[`${path}.*`, node.additionalProperties] as const]
      : []),
  ]
  return [
    ...own.map(([key, field]) => ({ path: `${path}.${key}`, field })),
    ...deeper.flatMap(([inner, child]) => fields(child, inner)),
  ]
}
