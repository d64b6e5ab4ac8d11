import { Ajv2020 } from 'ajv/dist/2020.js'
import ajvFormats, { type FormatsPlugin } from 'ajv-formats'
import type { openApiOf } from '../site/openapi.ts'

type Description = ReturnType<typeof openApiOf>

/** For each path that answers with JSON, its schema and the files of a site that lie there. */
export function describedFiles(description: Description, files: readonly string[]) {
  return jsonPathsOf(description).map(([path, schema]) => {
    const found = files.filter((file) => fits(`/${file}`, path))
    return { path, schema, found }
  })
}

/** An independent judge of documents by the schemas of the description. */
export function schemasOf({ components }: Description) {
  const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true })
  const addFormats = ajvFormats as unknown as FormatsPlugin
  addFormats(ajv)
  const schemas: Readonly<Record<string, object>> = components.schemas
  return {
    faults(name: string, text: string): readonly string[] {
      const validate = ajv.compile(schemas[name] ?? { not: {} })
      void validate(JSON.parse(text))
      return (validate.errors ?? []).map((each) => `${each.instancePath} ${each.message}`)
    },
  }
}

/** Each path that answers with JSON, and the name of the schema of its answer. */
function jsonPathsOf({ paths }: Description): readonly (readonly [path: string, schema: string])[] {
  return Object.entries(paths as Readonly<Record<string, unknown>>).flatMap(([path, item]) => {
    const [, schema] = /"#\/components\/schemas\/(\w+)"/.exec(JSON.stringify(item)) ?? []
    return schema === undefined ? [] : [[path, schema] as const]
  })
}

/** Whether a file lies where a path with places in braces says. */
function fits(file: string, path: string): boolean {
  const [steps, places] = [file.split('/'), path.split('/')]
  const isOne = (step: string, place: string) =>
    place === '{piece}.json' ? /^\d+\.json$/.test(step) : place.startsWith('{') || step === place
  return steps.length === places.length && steps.every((step, at) => isOne(step, places[at] ?? ''))
}
