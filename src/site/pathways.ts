import type { BadgeCopy } from '../kinds/pathway/badge-copy.ts'
import type { BadgeName } from '../kinds/pathway/progress.ts'
import type { Pathway, PathwayStep } from '../kinds/pathway/schema.ts'
import type { BadgePage, PathwayPage } from '../publish/manifest.ts'
import { badgeText, type Text } from './texts.ts'
import type { View } from './view.ts'

/** A badge of a step as its page shows it. */
export interface StepBadge {
  readonly href: string
  readonly name: Text
  /** Absent: another site awards it. */
  readonly page?: BadgePage
  /** Who awards it on another site, where the copy says so. */
  readonly elsewhere?: string
}

/** A badge that a pathway asks for, with what is known of it. */
export function stepBadge(
  view: View,
  { copies, pathway }: PathwayPage,
  name: BadgeName,
  badges: readonly BadgePage[],
): StepBadge {
  if ('badge' in name) {
    const [issuer = '', slug = ''] = name.badge.split('/')
    const page = badges.find((each) => each.issuer === issuer && each.slug === slug)
    const href = view.page(view.addresses.badge(issuer, slug))
    if (page) return { href, page, name: badgeText(page.badge, view.language).name }
    return { href, name: { text: slug, language: pathway.language } }
  }
  return badgeElsewhere(name.url, copies[name.url], pathway.language)
}

/** A badge of another site, as far as a copy tells of it. */
function badgeElsewhere(url: string, copy: BadgeCopy | undefined, language: string): StepBadge {
  const by = [copy?.issuer ?? new URL(url).host, copy?.publisher]
  return {
    href: url,
    name: { text: copy?.name ?? url, language: copy?.language ?? language },
    elsewhere: by.filter((each) => each !== undefined).join(', '),
  }
}

/** The pathways that a badge is part of, each with the steps that it opens. */
export function pathwaysOfBadge(
  pathways: readonly PathwayPage[],
  badge: string,
): readonly { readonly page: PathwayPage; readonly next: readonly PathwayStep[] }[] {
  return pathways.flatMap((page) => {
    const { steps, completion } = page.pathway
    const own = steps.filter(({ of }) => of.some((part) => 'badge' in part && part.badge === badge))
    if (own.length === 0 && completion !== badge) return []
    const ids = new Set(own.map(({ id }) => id))
    return [{ page, next: steps.filter(({ after }) => after.some((id) => ids.has(id))) }]
  })
}

/** Hours of work of all steps that somebody has to do, where every one of them says how many. */
export function hoursOf(steps: readonly PathwayStep[]): number | undefined {
  const hours = steps.map((step) => step.hours)
  return hours.includes(undefined)
    ? undefined
    : hours.reduce((sum: number, each) => sum + (each ?? 0), 0)
}

/** Steps in the order in which they are written, those of one level that follow each other together. */
export function levelsOf({ steps }: Pathway): readonly {
  readonly level: string | undefined
  readonly steps: readonly PathwayStep[]
}[] {
  const levels: { readonly level: string | undefined; readonly steps: PathwayStep[] }[] = []
  for (const step of steps) {
    const last = levels.at(-1)
    if (last !== undefined && last.level === step.level) last.steps.push(step)
    else levels.push({ level: step.level, steps: [step] })
  }
  return levels
}
