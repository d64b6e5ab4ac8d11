import { readFileSync, writeFileSync } from 'node:fs'
import { hostNames, hosts, type Host, type HostLimits } from '../../kinds/site/hosts.ts'
import { awardsWithin } from '../../publish/host/fullness.ts'
import { bytesInWords, grouped, roughly } from '../../model/fields/amounts.ts'
import type { MeasuredSample } from './capacity.ts'

const begin = '<!-- capacity '
const end = '<!-- /capacity -->'

/** Writes the table of a file anew, between its marks; nothing where nothing was measured. @throws RangeError where it has none */
export function renewTable(file: string, samples: readonly MeasuredSample[]): void {
  if (samples.length === 0) return
  writeFileSync(file, withBlock(readFileSync(file, 'utf8'), capacityBlock(samples)))
}

/** How many awards fit on each host, in Markdown, between two marks. The first holds the figures that the table is made of. */
export function capacityBlock(samples: readonly MeasuredSample[]): string {
  const rows = [
    ['Host', 'It takes at most', ...samples.map(({ name }) => name)],
    ...hostRows(samples),
    [
      'a server of your own, object storage',
      'what you pay for',
      ...samples.map(() => 'any number'),
    ],
    [
      'One award takes',
      '',
      ...samples.map(({ one }) => `${bytesInWords(one.bytes)}, ${tenths(one.files)} files`),
    ],
  ]
  const [head = '', ...lines] = rows.map((cells) => `| ${cells.join(' | ')} |`)
  const rule = `|---|---|${samples.map(() => '--:|').join('')}`
  const table = [head, rule, ...lines].join('\n')
  const figures = samples.map((sample) => JSON.stringify(sample)).join(',\n')
  return `${begin}[\n${figures}\n] -->\n\n${table}\n\n${end}`
}

function hostRows(samples: readonly MeasuredSample[]): readonly (readonly string[])[] {
  const limited = hostNames
    .map((name): Host => hosts[name])
    .filter(({ limits }) => Object.keys(limits).length > 0)
  return limited.map(({ title = '', limits, source, isHearsay }) => [
    source === undefined ? title : `[${title}](${source})`,
    `${limitsInWords(limits)}${isHearsay ? ' (so others say)' : ''}`,
    ...samples.map(({ one, rest }) => about(awardsWithin(limits, one, rest))),
  ])
}

function limitsInWords({ bytes, files, entries, largestFile, filesInFolder }: HostLimits): string {
  return [
    bytes && bytesInWords(bytes),
    files && `${grouped(files)} files`,
    entries && `${grouped(entries)} files and folders`,
    filesInFolder && `${grouped(filesInFolder)} files in a folder`,
    largestFile && `${bytesInWords(largestFile)} a file`,
  ]
    .filter((words) => typeof words === 'string')
    .join(', ')
}

function about(awards: number | undefined): string {
  return awards === undefined ? 'any number' : roughly(awards)
}

function tenths(value: number): string {
  return String(Math.round(value * 10) / 10)
}

/** The figures in the first mark of a text. @throws RangeError where there are none */
export function figuresIn(text: string): readonly MeasuredSample[] {
  const block = blockIn(text)
  const figures = block.slice(begin.length, block.indexOf(' -->'))
  return JSON.parse(figures) as readonly MeasuredSample[]
}

/** The table of a text, with its marks. @throws RangeError where there is none */
export function blockIn(text: string): string {
  const [from, to] = [text.indexOf(begin), text.indexOf(end)]
  if (from < 0 || to < from) throw new RangeError('there is no capacity table in the text')
  return text.slice(from, to + end.length)
}

/** The text with another table. @throws RangeError where there is none */
export function withBlock(text: string, block: string): string {
  return text.replace(blockIn(text), () => block)
}
