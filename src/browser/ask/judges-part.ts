import type { Asking } from '../../awarding/application/write-application.ts'
import type { WrittenRequest } from '../../awarding/assessment/write-assessment-request.ts'
import { fileName } from '../../model/addresses/file-name.ts'
import { filled } from '../../model/text/filled.ts'
import { pluralForm } from '../../model/text/plural.ts'
import { copyText } from '../copy-text.ts'
import { pageLanguage } from '../page-language.ts'
import { saveFile } from '../save-file.ts'
import { makeButton, makeNode } from '../verifier/make-node.ts'
import type { AskData, AskedBadge } from './texts.ts'

/** A code of more letters than this is so fine that a telephone does not read it off a screen. */
const longestCode = 900
/** Messengers cut longer links off, or do not show where they end. */
const longestLink = 6_000

type Asked = Pick<Asking, 'issuer' | 'badge' | 'made'>

/** Who has to agree before the badge is given; undefined where nobody has to. */
export function judgesOf(asking: Asked, { badges }: AskData): AskedBadge['judges'] {
  return badges.find(({ issuer, slug }) => issuer === asking.issuer && slug === asking.badge)
    ?.judges
}

/** Makes the part that says whom to ask, and hands over what they need: nothing of the learner's code is in it. */
export function makeJudgesPart(
  { file, link }: WrittenRequest,
  asking: Asked,
  data: AskData,
): HTMLElement | undefined {
  const { words } = data
  const judges = judgesOf(asking, data)
  if (judges === undefined) return undefined
  const title = judges.by === 'staff' ? words.judges.staff : words.judges.holders
  const name = judges.by === 'staff' ? fromOf(asking, data) : judges.by.holdersOf
  const said = pluralForm(pageLanguage(), judges.count, title)
  const called = fileName(['for-those-who-judge', asking.badge, asking.made], 'json')
  const save = () => saveFile({ name: called, type: 'application/json', content: file })
  return makeNode(
    'div',
    { class: 'way-out' },
    makeNode('h3', {}, filled(said, { count: judges.count, name })),
    makeNode('p', {}, words.judgeHow),
    makeButton(words.judgeSave, save),
    ...(link.length > longestLink ? [] : linkParts(link, data)),
  )
}

function fromOf(asking: Asked, { badges }: AskData): string {
  return badges.find(({ issuer }) => issuer === asking.issuer)?.from ?? ''
}

function linkParts(link: string, { words }: AskData): readonly HTMLElement[] {
  const status = makeNode('span', { role: 'status' })
  const copy = async () => {
    status.textContent = ''
    status.textContent = (await copyText(link)) ? words.copied : words.notCopied
  }
  return [
    makeNode('p', {}, words.judgeLink),
    makeButton(words.judgeCopy, () => void copy(), 'button button-quiet'),
    status,
    codePart(link, words),
  ]
}

/** The same as a code to be read off this screen, where it is short enough for that. */
function codePart(link: string, words: AskData['words']): HTMLElement {
  if (link.length > longestCode) return makeNode('p', { class: 'small' }, words.judgeNoQr)
  const place = makeNode('div', { class: 'collect-qr' })
  void import('../holding/qr.ts').then(({ makeQr }) =>
    place.replaceChildren(makeQr(link, words.judgeQr)),
  )
  return place
}
