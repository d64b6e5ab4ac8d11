import { contentTypeOf, contentTypes } from '../../model/addresses/content-type.ts'
import { sha256Hex } from '../../state/sha256.ts'

/** What an object says of itself to browsers. */
export interface ObjectHeaders {
  readonly 'content-type': string
  readonly 'cache-control': string
}

/** The headers of each file of a site. */
export interface HostRules {
  headersOf(path: string): ObjectHeaders
  /** Names all that headers come from. */
  readonly digest: string
}

/** The file of a site that tells its hosts so. It is for hosts, and not itself a part of the site. */
export const rulesFile = '_headers'

/**
 * Reads the rules that a published site has for its hosts (`site/host-files.ts` writes them): an object store takes no such file,
 * so each object is told what concerns it. Of what an object cannot say, such as who may read it, the bucket has to be told.
 *
 * @param text - its `_headers`, whose first rule is for all that lies below the site's own path
 */
export function readHostRules(text: string): HostRules {
  const rules = rulesIn(text)
  const base = (rules[0]?.pattern ?? '/*').replace(/\*$/, '')
  return {
    headersOf(path) {
      const said: Record<string, string> = {}
      for (const { pattern, headers } of rules)
        if (fits(pattern.slice(base.length), path)) Object.assign(said, headers)
      return {
        'content-type': said['content-type'] ?? contentTypeOf(path),
        'cache-control': said['cache-control'] ?? shortly,
      }
    },
    digest: sha256Hex(JSON.stringify([text, contentTypes, shortly])),
  }
}

/** Long enough for a busy page, and short enough that a revocation is seen at once. */
const shortly = 'public, max-age=60'

interface Rule {
  readonly pattern: string
  readonly headers: Record<string, string>
}

function rulesIn(text: string): readonly Rule[] {
  const rules: Rule[] = []
  for (const line of text.split('\n').filter((each) => each.trim() !== '')) {
    if (!line.startsWith(' ')) rules.push({ pattern: line.trim(), headers: {} })
    else {
      const colon = line.indexOf(':')
      const rule = rules.at(-1)
      if (rule)
        rule.headers[line.slice(0, colon).trim().toLowerCase()] = line.slice(colon + 1).trim()
    }
  }
  return rules
}

/** `:name` stands for one part of a path, `*` for anything, and at the end for all that follows. */
function fits(pattern: string, path: string): boolean {
  const wanted = pattern.split('/')
  const there = path.split('/')
  const isOpen = wanted.at(-1) === '*'
  if (isOpen ? there.length < wanted.length : there.length !== wanted.length) return false
  return wanted.every((part, index) => partFits(part, there[index] ?? ''))
}

function partFits(wanted: string, part: string): boolean {
  if (wanted === '*' || wanted.startsWith(':')) return true
  const [start = '', end] = wanted.split('*')
  if (end === undefined) return part === wanted
  return part.length >= start.length + end.length && part.startsWith(start) && part.endsWith(end)
}
