/** A JSON document as it is served: indented, because people read these too, and ending in a line feed. */
export function jsonText(document: unknown): string {
  return `${JSON.stringify(document, undefined, 2)}\n`
}
