import type { Statement } from '../kinds/award/statement.ts'

/** What a preview says of itself in the words of its award. */
export const previewSentence =
  'This is a preview, signed with a throw-away key: it is proof of nothing.'

/** The name of a credential; a preview's begins with the word. */
export function nameOf(statement: Statement): string {
  const { name } = statement.badge.badge
  return statement.preview ? `Preview: ${name}` : name
}

/** The description of a credential; a preview's begins with a sentence that says so. */
export function descriptionOf(statement: Statement): string {
  const { description } = statement.badge.badge
  return withPreviewSentence(statement, description)
}

/** What the issuer tells about this award (Markdown); a preview always tells that it is one. */
export function narrativeOf(statement: Statement): string | undefined {
  const { narrative } = statement.award.verbatim
  if (!statement.preview) return narrative
  return narrative === undefined ? previewSentence : `${previewSentence}\n\n${narrative}`
}

/** A text of one paragraph; in a preview it begins with a sentence that says so. */
export function withPreviewSentence(
  { preview }: { readonly preview: boolean },
  text: string,
): string {
  return preview ? `${previewSentence} ${text}` : text
}
