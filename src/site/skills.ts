import { skillAddresses } from '../model/addresses/address.ts'
import { alignmentKey } from '../kinds/framework/shown.ts'
import type { Alignment } from '../kinds/badge/parts.ts'
import type { FrameworkItem } from '../kinds/framework/schema.ts'
import type { BadgePage, FrameworkPage, SiteData } from '../publish/manifest.ts'
import { skillText } from './texts.ts'
import type { View } from './view.ts'

/** A skill or level, and the framework it is of. */
export interface Skill {
  readonly of: FrameworkPage
  readonly item: FrameworkItem
}

/** Questions the pages ask about skills; the answers keep the order of frameworks and badges. */
export function skillsIn({ frameworks, badges }: Pick<SiteData, 'frameworks' | 'badges'>) {
  const all = frameworks.flatMap((of) => of.framework.items.map((item) => ({ of, item })))
  const at = new Map(all.map((skill) => [keyOf(skill), skill]))
  const byAlignment = new Map(
    all.map((skill) => [
      alignmentKey({ framework: skill.of.framework.name, code: skill.item.code }),
      skill,
    ]),
  )
  const skillOf = (alignment: Alignment) => byAlignment.get(alignmentKey(alignment))
  const shownBy = new Map<string, Set<BadgePage>>(all.map((skill) => [keyOf(skill), new Set()]))
  const parts = partsOf(all)
  for (const page of badges)
    for (const alignment of page.badge.alignments) {
      const skill = skillOf(alignment)
      for (const whole of skill === undefined ? [] : wholesOf(keyOf(skill), parts))
        shownBy.get(whole)?.add(page)
    }
  return {
    all,
    skillOf,
    /** Those that show it, a part of it, or something that is at that level. */
    badgesOf: (skill: Skill): readonly BadgePage[] => [...(shownBy.get(keyOf(skill)) ?? [])],
    /** What is the same in other frameworks, whichever of the two says so. */
    matchesOf: (skill: Skill): readonly Skill[] =>
      all.filter((other) => namesAsMatch(skill, other) || namesAsMatch(other, skill)),
    parentOf: ({ of, item }: Skill) =>
      item.parent === undefined ? undefined : at.get(`${of.slug}\n${item.parent}`),
    levelOf: ({ of, item }: Skill) =>
      item.level && at.get(`${item.level.framework ?? of.slug}\n${item.level.code}`),
    childrenOf: ({ of, item }: Skill): readonly Skill[] =>
      all.filter((other) => other.of === of && other.item.parent === item.code),
    /** Those of a framework that are part of no other. */
    topsOf: (of: FrameworkPage): readonly Skill[] =>
      all.filter((skill) => skill.of === of && skill.item.parent === undefined),
  }
}

export type Skills = ReturnType<typeof skillsIn>

/** Where each alignment of a badge leads on this site: the page of the skill, for those that have one. */
export function skillLinks(view: View, skills: Skills, alignments: readonly Alignment[]) {
  return alignments.map((alignment) => {
    const skill = skills.skillOf(alignment)
    if (skill === undefined) return undefined
    const url = skillAddresses(view.addresses).skill(skill.of.slug, skill.item.code)
    return { href: view.page(url), isOwn: alignment.url === url, name: nameIn(view, skill) }
  })
}

/** A skill as a link to its page. */
export function skillLink(view: View, skill: Skill) {
  const { of, item } = skill
  return {
    href: view.page(skillAddresses(view.addresses).skill(of.slug, item.code)),
    name: nameIn(view, skill),
    code: item.code,
  }
}

function nameIn({ language }: View, { of, item }: Skill) {
  return skillText(item, of.framework, language).name
}

function keyOf({ of, item }: Skill): string {
  return `${of.slug}\n${item.code}`
}

function namesAsMatch({ item }: Skill, { of, item: other }: Skill): boolean {
  return item.matches.some(({ framework, code }) => framework === of.slug && code === other.code)
}

/** By skill, what it is part of and at which level it is. */
function partsOf(all: readonly Skill[]): ReadonlyMap<string, readonly string[]> {
  return new Map(
    all.map((skill) => {
      const { of, item } = skill
      const { parent, level } = item
      return [
        keyOf(skill),
        [
          ...(parent === undefined ? [] : [`${of.slug}\n${parent}`]),
          ...(level === undefined ? [] : [`${level.framework ?? of.slug}\n${level.code}`]),
        ],
      ]
    }),
  )
}

/** A skill and all that it is part of. */
function wholesOf(key: string, parts: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const found = new Set<string>()
  const add = (each: string) => {
    if (found.has(each)) return
    found.add(each)
    parts.get(each)?.forEach(add)
  }
  add(key)
  return [...found]
}
