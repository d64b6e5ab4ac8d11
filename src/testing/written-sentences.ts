import { readdirSync, readFileSync } from 'node:fs'
import ts from 'typescript'
import { sentence, templatesIn } from '../bytes/sentence.ts'

const source = new URL('../', import.meta.url)

/** Every sentence that the code can say, in English and by the file in which it is written: what other languages have to have. */
export function writtenSentences(): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const file of readdirSync(source, { recursive: true, encoding: 'utf8' }).sort()) {
    if (!file.endsWith('.ts') || file.endsWith('.test.ts') || file.startsWith('testing/')) continue
    const text = readFileSync(new URL(file, source), 'utf8')
    if (!text.includes('sentence`')) continue
    for (const template of templatesOf(ts.createSourceFile(file, text, ts.ScriptTarget.Latest)))
      found.set(template, file)
  }
  return found
}

function templatesOf(node: ts.Node): readonly string[] {
  const inner: string[] = []
  node.forEachChild((child) => void inner.push(...templatesOf(child)))
  if (!ts.isTaggedTemplateExpression(node) || !isSentence(node.tag)) return inner
  const parts = partsOf(node.template)
  const words = Object.assign([...parts], { raw: parts })
  return [...templatesIn(sentence(words, ...parts.slice(1).map(() => ''))), ...inner]
}

function isSentence(tag: ts.Node): boolean {
  return ts.isIdentifier(tag) && tag.text === 'sentence'
}

function partsOf(template: ts.TemplateLiteral): readonly string[] {
  return ts.isNoSubstitutionTemplateLiteral(template)
    ? [template.text]
    : [template.head.text, ...template.templateSpans.map(({ literal }) => literal.text)]
}
