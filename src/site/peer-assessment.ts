import { assessorsBadge } from '../kinds/assessment/policy.ts'
import { filled } from '../model/text/filled.ts'
import type { BadgePage } from '../publish/manifest.ts'
import { counted } from './format.ts'
import { badgeText } from './texts.ts'
import type { View } from './view.ts'

/** Who has to agree before a badge is given, and what they look at; undefined where nobody has to. */
export function assessorsShown(view: View, page: BadgePage, others: readonly BadgePage[]) {
  const { peerAssessment: policy, resultDescriptions, language } = page.badge
  if (policy === undefined) return undefined
  const own = `${page.issuer}/${page.slug}`
  const held = assessorsBadge(policy, own)
  const words = view.strings.badgePage.judged
  const sentence = (of: 'holders' | 'others' | 'staff') =>
    counted(view, words[of], policy.assessors)
  const { names, text } =
    held === undefined
      ? { names: [], text: sentence('staff') }
      : held === own
        ? { names: [], text: sentence('holders') }
        : { names: [nameOf(view, held, others)], text: sentence('others') }
  const criteria = policy.criteria.flatMap((wanted) => {
    const found = resultDescriptions.find(({ id }) => id === wanted)
    const needed = found?.levels?.find(({ id }) => id === found.requiredLevel)?.name
    if (found === undefined || needed === undefined) return []
    return { name: { text: found.name, language }, needed: { text: needed, language } }
  })
  const say = ([name = '']: readonly string[]) => filled(text, { name })
  return { names, say, from: policy.from, criteria }
}

/** On a page that is kept for ever nobody knows what it is called today. */
function nameOf(view: View, path: string, others: readonly BadgePage[]) {
  const found = others.find(({ issuer, slug }) => `${issuer}/${slug}` === path)
  return found === undefined
    ? { text: path, language: view.language }
    : badgeText(found.badge, view.language).name
}
