import type { BadgeClass } from '../../kinds/badge/schema.ts'
import type { ComposedFile } from './composed-file.ts'
import { yamlText } from './yaml-text.ts'

/** A badge as it is first proposed: what has to be said, and a little more. */
export interface BadgeProposal extends Pick<
  BadgeClass,
  'name' | 'description' | 'alt' | 'achievementType' | 'recognises' | 'tags'
> {
  readonly issuer: string
  /** Name of its folder: part of its address for ever. */
  readonly slug: string
  /** Markdown: what one does, what one shows, how it is judged. */
  readonly criteria: string
  readonly language?: string
  /** ISO 8601 duration. */
  readonly expires?: string
}

/** `badges/<issuer>/<badge>/badge.md`. Without a picture one is drawn from the name. */
export function composeBadge(proposal: BadgeProposal): ComposedFile {
  const { issuer, slug, criteria, name, description, alt, achievementType } = proposal
  const front = yamlText({
    name,
    description,
    alt,
    achievementType,
    recognises: proposal.recognises.length > 0 ? proposal.recognises : undefined,
    tags: proposal.tags.length > 0 ? proposal.tags : undefined,
    language: proposal.language,
    expires: proposal.expires,
  })
  return {
    path: ['badges', issuer, slug, 'badge.md'].join('/'),
    text: `---\n${front}---\n\n${criteria.trim().replaceAll('\r\n', '\n')}\n`,
  }
}
