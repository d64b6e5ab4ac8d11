import { fieldsInLetters } from '../register/handed-json.ts'
import { applicationHead, applicationLimits, asksMark } from './application.ts'

/**
 * The applications in a text that came by message: each link of this site as the text of its file. Words around them, and links
 * to other places, are left alone; a link whose letters were cut off is one that cannot be read.
 *
 * @param page - on which staff take applications, in any language of the site
 */
export function applicationsInText(text: string, site: string): readonly string[] {
  const trimmed = text.trim()
  if (trimmed.startsWith('{')) return [trimmed]
  return trimmed
    .split(/\s+/)
    .filter((word) => word.startsWith(site) && word.includes(asksMark))
    .map((word) => fileOf(word.slice(word.indexOf(asksMark) + asksMark.length), site))
}

/** The file that says the same as the letters of a link. */
export function fileOf(letters: string, site: string): string {
  const head = applicationHead(site)
  if (letters.includes('.')) return JSON.stringify({ ...head, sealed: letters })
  return JSON.stringify({ ...head, request: fieldsInLetters(letters, applicationLimits.bytes) })
}
