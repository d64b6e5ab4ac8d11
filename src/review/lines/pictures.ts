import type { BadgeRecord, Records } from '../../kinds/records.ts'
import type { Effects } from '../effects/effects.ts'
import { escapeMarkdown } from './escape-markdown.ts'

/** Pictures that a summary shows; the preview has all of them. */
const shown = 8

/**
 * The pictures of the badges that a change is about, for the summary of a job: what is given, and what a badge looks like
 * from now on. A badge whose art is generated has no file, and so no picture here.
 *
 * @param files - absolute address under which the files of the change can be seen, ends in `/`
 */
export function pictureLines(
  { awards, badges }: Effects,
  records: Records,
  files: string,
): readonly string[] {
  const named = [...badges.filter(({ kind }) => kind !== 'gone'), ...awards]
  const names = [...new Set(named.map(({ issuer, badge }) => `${issuer}/${badge}`))]
  const pictures = names.flatMap((name) => {
    const record = records.badges.find(({ issuer, slug }) => `${issuer}/${slug}` === name)
    return record ? pictureOf(record, files) : []
  })
  return pictures.length === 0 ? [] : ['', pictures.slice(0, shown).join(' ')]
}

/** It lies beside the file that describes the badge. */
function pictureOf({ file, badge }: BadgeRecord, files: string): readonly string[] {
  if (badge.image === undefined) return []
  const address = files + file.slice(0, file.lastIndexOf('/') + 1) + encodeURIComponent(badge.image)
  const words = escapeMarkdown(`${badge.name}: ${badge.alt}`)
  return [`<img src="${inAttribute(address)}" alt="${words}" width="96">`]
}

function inAttribute(text: string): string {
  return text.replaceAll(/[&<>"]/g, (mark) => `&#${mark.codePointAt(0)};`)
}
