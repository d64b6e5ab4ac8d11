import { bytesInWords } from '../model/fields/amounts.ts'
import type { DeployReport } from './deploy.ts'
import type { DeployPlan } from './planning/plan-deploy.ts'
import { priceList, type HostPrices } from './planning/prices.ts'
import { stages } from './objects/upload-order.ts'

/** What a deploy did, for a person. */
export function reportText(report: DeployReport): string {
  const { plan, uploadedBytes, deleted, leaving, isKept } = report
  const uploaded = stages.reduce((sum, stage) => sum + plan.uploads[stage].paths.length, 0)
  return lines([
    `Uploaded ${objects(uploaded)} (${bytesInWords(uploadedBytes)}); ${objects(plan.same)} lay there already.`,
    deleted > 0 && `Deleted ${objects(deleted)}.`,
    leavingText(leaving),
    foreignText(plan),
    !isKept && 'This host does not keep two deploys apart: run one at a time.',
  ])
}

/** What a deploy would do and cost, for a person. @param endpoint - whose prices are wanted; of a host that is not on the list, all */
export function dryRunText(plan: DeployPlan, endpoint: string): string {
  const due = stages.flatMap((stage) => {
    const { paths, bytes } = plan.uploads[stage]
    return paths.length > 0 ? [{ stage, count: paths.length, bytes }] : []
  })
  const count = due.reduce((sum, each) => sum + each.count, 0)
  const bytes = due.reduce((sum, each) => sum + each.bytes, 0)
  return lines([
    ...due.map((each) => `  ${each.stage}: ${objects(each.count)}, ${bytesInWords(each.bytes)}`),
    `To upload: ${objects(count)}, ${bytesInWords(bytes)}. The same already: ${objects(plan.same)}.`,
    plan.gone.length > 0 && `No longer of the site: ${objects(plan.gone.length)}.`,
    foreignText(plan),
    `The whole site is ${bytesInWords(plan.bytes)}.`,
    ...pricesFor(endpoint).map((prices) => priceText(prices, plan, count)),
  ])
}

function foreignText({ foreign }: DeployPlan): string | false {
  if (foreign === 1) return '1 object there was not put there by a deploy, and stays.'
  return foreign > 0 && `${objects(foreign)} there were not put there by a deploy, and stay.`
}

/** Each waits since it is off the site, so some wait less long than others. */
function leavingText(times: readonly string[]): string | false {
  if (times.length === 0) return false
  const [first, last] = [times[0], times.at(-1)].map((time) => minute(time ?? ''))
  const waits = `${objects(times.length)} no longer of the site`
  return first === last
    ? `${waits}: a deploy after ${first} deletes ${times.length === 1 ? 'it' : 'them'}.`
    : `${waits}: a deploy after ${first} deletes the first, one after ${last} the last.`
}

/** The minute that follows. */
function minute(time: string): string {
  const full = new Date(Math.ceil(Date.parse(time) / 60_000) * 60_000)
  return full
    .toISOString()
    .replace('T', ' ')
    .replace(/:\d\d\.\d+Z$/, ' UTC')
}

function pricesFor(endpoint: string): readonly HostPrices[] {
  const { hostname } = new URL(endpoint)
  const own = priceList.filter(({ host }) => hostname === host || hostname.endsWith(`.${host}`))
  return own.length > 0 ? own : priceList
}

function priceText(prices: HostPrices, plan: DeployPlan, uploads: number): string {
  // The pointer is written three times: to take the place, to try whether it is kept, and to give it back.
  const once = ((uploads + pointerWrites) / 1e6) * prices.perMillionUploads
  const monthly = (plan.bytes / 1e9) * prices.storagePerGigabyteMonth
  return [
    `${prices.name}: ${dollars(once)} for this deploy, ${dollars(monthly)} a month to keep the site`,
    ` (prices of ${prices.day}, ${prices.isQuoted ? 'as others say: ' : ''}${prices.source}).`,
    prices.note === undefined ? '' : ` ${prices.note}`,
  ].join('')
}

const pointerWrites = 3

/** Small sums are told as what they are less than, since nothing is free that is not. */
function dollars(sum: number): string {
  if (sum === 0) return '$0'
  return sum < 0.01 ? 'less than $0.01' : `$${sum.toFixed(2)}`
}

function objects(count: number): string {
  return count === 1 ? '1 object' : `${count} objects`
}

function lines(parts: readonly (string | false)[]): string {
  return parts.filter((part) => part !== false).join('\n')
}
