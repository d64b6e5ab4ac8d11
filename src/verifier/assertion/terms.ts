import openBadges2 from '../../openbadges/contexts/openbadges-2.0.json' with { type: 'json' }
import { idOf, objectOf, textOf } from '../json-reading.ts'

/**
 * The usual word for a name of a member or type, by the context of Open Badges 2.0: `verification` for `verify`
 * and `obi:verify`, `id` for `@id`, `Assertion` for `https://w3id.org/openbadges#Assertion`. Other names are given
 * back as they are.
 */
export function termOf(name: string): string {
  return terms.get(name) ?? name
}

const terms = readContext(openBadges2['@context'])

function readContext(context: Readonly<Record<string, unknown>>): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  const add = (name: string, term: string) => {
    if (!found.has(name)) found.set(name, term)
  }
  for (const [term, definition] of Object.entries(context)) {
    const meaning = textOf(definition) ?? textOf(objectOf(definition)['@id']) ?? ''
    const [prefix = '', local = ''] = meaning.split(':')
    const vocabulary = idOf(context[prefix])
    if (meaning in context) found.set(term, meaning)
    else if (meaning.startsWith('@')) add(meaning, term)
    else if (vocabulary !== undefined) {
      add(meaning, term)
      add(vocabulary + local, term)
    } else if (typeof definition !== 'string') add(meaning, term)
  }
  return found
}
