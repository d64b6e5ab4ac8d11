import { parseArgs } from 'node:util'

/** What can be measured by itself, in the order in which it is. */
export const parts = [
  'signing',
  'baking',
  'verifying',
  'weight',
  'full',
  'memory',
  'rendering',
  'increment',
  'unchanged',
  'claims',
  'deploy',
  'shards',
  'phone',
  'capacity',
  'runs',
] as const

export type Part = (typeof parts)[number]

/** Those for which cities are published. */
export const needsCity: readonly Part[] = [
  'full',
  'memory',
  'increment',
  'unchanged',
  'claims',
  'deploy',
  'shards',
  'phone',
]

/** What a run of the bench is to do. */
export interface BenchFlags {
  /** Sizes of the generated cities, ascending; what is held to a bound is the largest. */
  readonly awards: readonly number[]
  readonly only: ReadonlySet<Part>
  /** Where the report goes as JSON. */
  readonly json?: string
  /** Where the drawing of time against awards goes, as SVG. */
  readonly plot?: string
  /** A file in Markdown whose capacity table is written anew. */
  readonly table?: string
}

const smallCity = 1000

/**
 * Reads the command's flags.
 *
 * @returns undefined where help is asked for
 * @throws RangeError, or parseArgs' TypeError, in words for the person who typed them
 */
export function readFlags(args: readonly string[]): BenchFlags | undefined {
  const { values } = parseArgs({
    args: [...args],
    options: {
      awards: { type: 'string', default: '10000' },
      only: { type: 'string', default: parts.join() },
      json: { type: 'string' },
      plot: { type: 'string' },
      table: { type: 'string' },
      help: { type: 'boolean' },
    },
  })
  if (values.help) return undefined
  const { json, plot, table } = values
  return {
    awards: sizesIn(values.awards),
    only: new Set(values.only.split(',').map(partNamed)),
    ...(json === undefined ? {} : { json }),
    ...(plot === undefined ? {} : { plot }),
    ...(table === undefined ? {} : { table }),
  }
}

/** The small city is always among them: what must not grow is compared with it. */
function sizesIn(text: string): readonly number[] {
  const sizes = text.split(',').map((each) => {
    if (/^[1-9]\d{0,6}$/.test(each)) return Number(each)
    throw new RangeError(`--awards takes whole numbers from 1, with commas between, not "${each}".`)
  })
  return [...new Set([smallCity, ...sizes])]
    .filter((size) => size <= Math.max(...sizes))
    .sort((a, b) => a - b)
}

function partNamed(name: string): Part {
  const part = parts.find((each) => each === name)
  if (part === undefined)
    throw new RangeError(`--only takes some of ${parts.join(', ')}, not "${name}".`)
  return part
}
