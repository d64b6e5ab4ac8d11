import type { BadgeVerdict } from '../../verifier/reporting/verdict.ts'
import type { ServedCopy } from './served-copy.ts'

/**
 * A status list tells that a badge was withdrawn, not since when, why or for what. Where the badge is of this very site,
 * its page tells: that is added to a verdict which says the same. What the page says never makes a verdict better.
 */
export async function withPageWord(verdict: BadgeVerdict, own: ServedCopy): Promise<BadgeVerdict> {
  const id = verdict.reports
    .map(({ claims }) => claims.id)
    .find((each) => each?.startsWith(own.site))
  if (id === undefined) return verdict
  const page = new URL('.', own.base + id.slice(own.site.length)).href
  const award = (await readPage(page))?.querySelector<HTMLElement>('[data-award]')
  return award ? completed(verdict, award, page) : verdict
}

async function readPage(page: string): Promise<Document | undefined> {
  if (page === location.origin + location.pathname) return document
  try {
    const response = await fetch(page, { referrerPolicy: 'no-referrer', credentials: 'omit' })
    return response.ok
      ? new DOMParser().parseFromString(await response.text(), 'text/html')
      : undefined
  } catch {
    return undefined
  }
}

function completed(verdict: BadgeVerdict, award: HTMLElement, page: string): BadgeVerdict {
  const { award: state, since, reason } = award.dataset
  const values = { ...(since && { day: since }), ...(reason && { reason }) }
  const isSame =
    (state === 'suspended' && verdict.finding === 'on-hold') ||
    (state === 'revoked' && verdict.finding === 'taken-back')
  if (isSame) return { ...verdict, values: { ...verdict.values, ...values } }
  if (state !== 'superseded' || verdict.finding === 'on-hold') return verdict
  const newer = award.querySelector('a[data-newer]')?.getAttribute('href')
  const link = newer ? { newer: new URL(newer, page).href } : {}
  return { ...verdict, finding: 'replaced', values: {}, ...link }
}
