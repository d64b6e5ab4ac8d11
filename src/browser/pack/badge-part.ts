import type { PackBadge, PackForm } from '../../backpack/pack/badges-in.ts'
import { safeName } from '../../backpack/export/original-names.ts'
import { sayingOf, type Saying } from '../../backpack/pack/saying.ts'
import { encodeBase64 } from '../../bytes/base64.ts'
import { filled } from '../../model/text/filled.ts'
import { verdictTitle } from '../../verifier/reporting/verdict.ts'
import { longestName, longestText, shortened } from '../../model/text/shortened.ts'
import { folded, longName } from '../long-text.ts'
import { markdownNodes } from '../markdown-nodes.ts'
import { saveFile } from '../save-file.ts'
import { makeButton, makeNode } from '../verifier/make-node.ts'
import { showVerdict } from '../verifier/report-view.ts'
import type { Shown } from './shown.ts'
import { dayIn, type PackScreenWords } from './words.ts'

/**
 * One badge: what is found of it, what it says of itself, its files, and every check.
 *
 * @param ask - stands beside what is found
 */
export function makeBadge(
  { facts, forms }: PackBadge,
  { pack, words, today }: Shown & { readonly today: string },
  ask: HTMLElement | undefined,
): HTMLElement {
  const texts = words.pack
  const saying = sayingOf(
    forms.map(({ verdict }) => verdict),
    pack.made.slice(0, 10),
    today,
  )
  const rows = [
    [texts.awardedTo, nameIn(forms)],
    [texts.issuer, saying.issuer ?? facts.issuer],
    [texts.awarded, facts.day && dayIn(facts.day, texts)],
    [texts.until, facts.expires && dayIn(facts.expires, texts)],
    [texts.skills, facts.skills.join(', ')],
  ] as const
  return makeNode(
    'article',
    { 'data-kind': saying.kind, 'data-finding': saying.telling.finding },
    pictureOf(facts.picture, pack.files),
    makeNode('h2', { dir: 'auto' }, longName(facts.name || (forms[0]?.file.name ?? ''))),
    sayingNode(saying, pack.made, words),
    ask,
    makeNode(
      'div',
      { class: 'pack-more' },
      factList(rows),
      ...wordsOf(texts.about, facts.description),
      ...wordsOf(texts.criteria, facts.criteria),
      filesOf(forms, words),
      makeNode(
        'details',
        {},
        makeNode('summary', {}, filled(texts.checks, { day: dayIn(pack.made, texts) })),
        ...[saying.telling, ...othersIn(forms, saying)].map((verdict) =>
          showVerdict(verdict, words.verifier, 4),
        ),
      ),
    ),
  )
}

/** Forms that are found otherwise than the one that is told of. */
function othersIn(forms: readonly PackForm[], { telling }: Saying) {
  const all = forms.map(({ verdict }) => verdict)
  return all.filter((each) => each !== telling && each.finding !== telling.finding)
}

/** The name of whoever it was awarded to, where a private link in the pack opens what was signed. */
function nameIn(forms: readonly PackForm[]): string | undefined {
  const checks = forms.flatMap(({ verdict }) => verdict.reports.flatMap((each) => each.checks))
  return checks.find(({ code }) => code === 'name-signed')?.detail['name']
}

/** The sentence, and what is to be known beside it, in the colour of how good it is. */
function sayingNode(saying: Saying, made: string, words: PackScreenWords): HTMLElement {
  const { pack: texts, verifier } = words
  const { kind, telling, host, day, listed } = saying
  const issuer = shortened(saying.issuer ?? texts.nobody, longestName)
  const own = texts.sayings[kind]
  const written = (each: string | undefined) => (each === undefined ? '' : dayIn(each, texts))
  const values = {
    ...{
      issuer,
      host: host ?? issuer,
      day: written(day),
      listed: written(listed),
      made: written(made),
    },
    finding: verdictTitle(telling, verifier.verdict),
    about: verifier.verdict.findings[telling.finding].text,
  }
  return makeNode(
    'div',
    { class: 'saying', 'data-tone': toneOf(saying) },
    makeNode('h3', { dir: 'auto' }, filled(own.title, values)),
    makeNode('p', { dir: 'auto' }, filled(own.text, values)),
  )
}

function toneOf({ kind, telling }: Saying): 'good' | 'bad' | 'open' {
  const isBad = kind === 'other' || telling.finding === 'taken-back'
  if (telling.verdict === 'invalid') return isBad ? 'bad' : 'open'
  return ['standing', 'standing-unsigned', 'no-list'].includes(kind) ? 'good' : 'open'
}

function factList(rows: readonly (readonly [string, string | undefined])[]): HTMLElement {
  const known = rows.filter(([, value]) => value !== undefined && value.trim() !== '')
  return makeNode(
    'dl',
    {},
    ...known.flatMap(([name, value]) => [
      makeNode('dt', {}, name),
      makeNode('dd', { class: 'words', dir: 'auto' }, longName(value ?? '')),
    ]),
  )
}

/** Markdown, as issuers write it; its headings stand under the badge's own. */
function wordsOf(title: string, text: string): readonly HTMLElement[] {
  if (text.trim() === '') return []
  const node = makeNode('div', { class: 'pack-words', dir: 'auto' }, ...markdownNodes(text, 4))
  const isLong = text.length > 3 * longestText
  return [makeNode('h3', {}, title), isLong ? folded(text, node) : node]
}

function pictureOf(number: string | undefined, files: Shown['pack']['files']) {
  const bytes = number === undefined ? undefined : files[Number(number)]?.bytes
  if (bytes === undefined) return undefined
  const type = bytes[0] === 0x89 ? 'image/png' : 'image/svg+xml'
  return makeNode('img', { alt: '', src: `data:${type};base64,${encodeBase64(bytes)}` })
}

function filesOf(forms: readonly PackForm[], { pack: texts }: PackScreenWords): HTMLElement {
  const files = [...new Set(forms.map(({ file }) => file))]
  const save = ({ name, bytes }: PackForm['file']) =>
    saveFile({ name: safeName(name), type: 'application/octet-stream', content: bytes })
  return makeNode(
    'details',
    { class: 'pack-files' },
    makeNode('summary', {}, texts.files),
    makeNode('p', { class: 'small' }, texts.filesHint),
    makeNode(
      'ul',
      {},
      ...files.map((file) => {
        const button = makeButton(file.name, () => save(file), 'button button-quiet')
        button.dir = 'auto'
        return makeNode('li', {}, button)
      }),
    ),
  )
}
