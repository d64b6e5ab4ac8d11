import { asWritten, sentence, type Sentence, type SentenceValue } from '../../bytes/sentence.ts'
import type { SiteHost } from '../../kinds/site/hosts.ts'
import type { Site } from '../../kinds/site/schema.ts'
import { bytesInWords, grouped, roughly } from '../../model/fields/amounts.ts'
import { percentOf, type Fullness, type FullnessOf, type Level } from './fullness.ts'

/** How much there is, and how full the host is with it: one line. */
export function fullnessInWords(full: Fullness): Sentence {
  const { host, limits, bytes, files } = full
  const size = sentence`The site takes up ${bytesInWords(bytes)} in ${grouped(files)} files.`
  const [fullest] = limits
  if (host === undefined || fullest === undefined) return size
  const percent = sentence`${nameOf(host)} is ${percentOf(fullest)} % full.`
  return joined(size, percent, moreInWords(full))
}

/** In which respect the host is fullest, and how many awards still fit. */
export function fullestInWords(full: Fullness, fullest: FullnessOf, host: SiteHost): Sentence {
  return joined(limitInWords(fullest, host), moreInWords(full))
}

/** What to do about it; a line each. */
export function remediesFor(
  level: Exclude<Level, 'roomy'>,
  { limit }: FullnessOf,
  { languages, bakes, badgePictures }: Pick<Site, 'languages' | 'bakes' | 'badgePictures'>,
): readonly Sentence[] {
  const isPerAward = limit !== 'largestFile' && limit !== 'filesInFolder'
  return [
    urgencies[level],
    ...(isPerAward && bakes !== 'on-demand' ? noStoredPictures : []),
    ...(isPerAward && languages.length > 1 ? fewerLanguages : []),
    ...(limit === 'bytes' && badgePictures !== 'small' ? madeSmaller : []),
    ...(limit === 'bytes' ? smallerPictures : []),
    ...(limit === 'largestFile' ? [sentence`- make that file smaller, or leave it out`] : []),
    sentence`- move to another host: README.md says under “Host” how many awards each of them takes; a server of your own, or object storage, takes any number`,
    sentence`- if the site is somewhere else, or its host has granted you more, say so in \`badges/site.yml\` under \`host\``,
  ]
}

const urgencies: Readonly<Record<Exclude<Level, 'roomy'>, Sentence>> = {
  filling: sentence`Nothing fails yet. Choose what to do before it is full:`,
  'nearly-full': sentence`Do one of these now, before a publish fails:`,
  full: sentence`The host may refuse this site. Do one of these now:`,
}

const noStoredPictures = [
  sentence`- write \`bakes: on-demand\` into \`badges/site.yml\`: from then on no pictures lie beside awards, and whoever wants one gets it put together on their device`,
]

const fewerLanguages = [
  sentence`- have fewer \`languages\` in \`badges/site.yml\`: each is one more page for every award`,
]

const madeSmaller = [
  sentence`- write \`badgePictures: small\` into \`badges/site.yml\`: PNG pictures of badges that have not been awarded yet are made smaller`,
]

const smallerPictures = [
  sentence`- give badges smaller pictures: an SVG of a few kilobytes, or a PNG of 400 by 400 pixels; awards that were issued keep theirs`,
]

/** One limit, and how far the site is from it. */
export function limitInWords(limit: FullnessOf, host: SiteHost): Sentence {
  const name = nameOf(host)
  const percent = percentOf(limit)
  const [used, most] = [amount(limit, limit.used), amount(limit, limit.most)]
  switch (limit.limit) {
    case 'bytes':
      return sentence`${name} takes at most ${most}, and the site takes up ${used} (${percent} %).`
    case 'files':
      return sentence`${name} takes at most ${most} files, and the site has ${used} (${percent} %).`
    case 'entries':
      return sentence`${name} takes at most ${most} files and folders, and the site has ${used} (${percent} %).`
    case 'largestFile':
      return sentence`${name} takes files of at most ${most}, and the largest one of the site has ${used} (${percent} %).`
    case 'filesInFolder':
      return sentence`${name} takes at most ${most} files in a folder, and the folder \`claims\` has ${used} (${percent} %).`
    default:
      return limit.limit satisfies never
  }
}

function nameOf({ title }: SiteHost): SentenceValue {
  return title ?? sentence`Your host`
}

function moreInWords({ moreAwards, atMostMoreAwards }: Fullness): Sentence | undefined {
  if (atMostMoreAwards !== undefined && atMostMoreAwards > 0)
    return sentence`Awards that still fit: at most ${grouped(atMostMoreAwards)}. It will be fewer, since new ones have a picture beside them: how many can be said when the first of them is there.`
  const more = moreAwards ?? atMostMoreAwards
  if (more === undefined) return undefined
  return more === 0
    ? sentence`No award more fits.`
    : sentence`Awards that still fit, at the present size of one: about ${roughly(more)}.`
}

function joined(first: Sentence, ...others: readonly (Sentence | undefined)[]): Sentence {
  return others.reduce<Sentence>(
    (text, each) => (each === undefined ? text : asWritten`${text} ${each}`),
    first,
  )
}

function amount({ limit }: FullnessOf, value: number): string {
  return limit === 'bytes' || limit === 'largestFile' ? bytesInWords(value) : grouped(value)
}
