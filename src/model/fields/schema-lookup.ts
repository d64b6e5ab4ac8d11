import type { z } from 'zod'

type Path = readonly PropertyKey[]

/** The keys that a schema knows at a place. */
export function keysAt(schema: z.ZodType, path: Path): readonly string[] {
  return shapesOf(schemasAt(schema, path)).flatMap((shape) => Object.keys(shape))
}

/** The example that a schema gives for a place: its own, or one put together from its fields. */
export function exampleAt(schema: z.ZodType, path: Path): unknown {
  for (const found of schemasAt(schema, path)) {
    const example = ownExample(found)
    if (example !== undefined) return example
  }
  return '…'
}

function ownExample(schema: z.ZodType): unknown {
  const examples = schema.meta()?.['examples']
  if (Array.isArray(examples)) return examples[0] as unknown
  const inner = unwrapped(schema)
  return inner === undefined ? fieldExample(schema) : ownExample(inner)
}

/** A map without an example of its own: its first field and that one's. */
function fieldExample(schema: z.ZodType): unknown {
  const [shape] = shapesOf([schema])
  const [first] = Object.entries(shape ?? {})
  return first && { [first[0]]: ownExample(first[1]) }
}

function schemasAt(schema: z.ZodType, path: Path): readonly z.ZodType[] {
  return path.reduce<readonly z.ZodType[]>(
    (schemas, key) => schemas.flatMap((one) => inside(one, key)),
    [schema],
  )
}

function inside(schema: z.ZodType, key: PropertyKey): readonly z.ZodType[] {
  const definition = schema.def as unknown as Definition
  if (definition.type === 'object')
    return definition.shape?.[String(key)] ? [definition.shape[String(key)] as z.ZodType] : []
  if (definition.type === 'array') return definition.element ? [definition.element] : []
  if (definition.type === 'record') return definition.valueType ? [definition.valueType] : []
  if (definition.type === 'union')
    return (definition.options ?? []).flatMap((option) => inside(option, key))
  return definition.innerType ? inside(definition.innerType, key) : []
}

function shapesOf(schemas: readonly z.ZodType[]): readonly Readonly<Record<string, z.ZodType>>[] {
  return schemas.flatMap((schema) => {
    const definition = schema.def as unknown as Definition
    if (definition.type === 'object') return definition.shape ? [definition.shape] : []
    if (definition.type === 'union') return shapesOf(definition.options ?? [])
    return definition.innerType ? shapesOf([definition.innerType]) : []
  })
}

function unwrapped(schema: z.ZodType): z.ZodType | undefined {
  return (schema.def as unknown as Definition).innerType
}

/** As much of a zod definition as is walked here. */
interface Definition {
  readonly type: string
  readonly shape?: Readonly<Record<string, z.ZodType>>
  readonly element?: z.ZodType
  readonly valueType?: z.ZodType
  readonly options?: readonly z.ZodType[]
  readonly innerType?: z.ZodType
}
