import { editUrl, codeHostOf } from '../../../awarding/code-host.ts'
import { newestLines, type RegisterLine } from '../../../awarding/register/register.ts'
import { makeNode } from '../../verifier/make-node.ts'
import { fillSelect, makeField, makeInput, makeStep } from './field.ts'
import type { FormContext } from './form-data.ts'
import { makeRegisterPart } from '../result/register-part.ts'
import { filled } from '../../../model/text/filled.ts'

/**
 * Makes the part of the form that takes registers and finds an award in them by its holder's name.
 *
 * @param changed called when other awards are known, or another one is chosen
 * @param takeOther as of a register's part
 */
export function makeHolderPart(
  context: FormContext,
  changed: () => void,
  takeOther: (text: string) => boolean,
) {
  const { register: words, choose } = context.words
  const find = makeInput({ type: 'search', autocomplete: 'off', spellcheck: 'false' }, words.find)
  const award = makeField(makeNode('select'), { label: words.learner })
  const way = makeNode('p', { class: 'holder-file' })
  const chosen = () => register.lines().find(({ id }) => id === award.control.value)
  const list = () => {
    const kept = award.control.value
    const wanted = plain(find.control.value)
    const lines = newestLines(register.lines())
    const found = lines.filter(({ name, email }) => plain(`${name} ${email}`).includes(wanted))
    const rows = found
      .toSorted((a, b) => a.name.localeCompare(b.name, 'en') || (a.awarded < b.awarded ? -1 : 1))
      .map(
        ({ id, name, email, badge, awarded }) =>
          [
            id,
            [name || email || id, badge, awarded].filter((each) => each !== '').join(', '),
          ] as const,
      )
    fillSelect(award.control, rows, rows.length === 0 ? words.nobody : choose)
    const isKept = rows.some(([id]) => id === kept)
    award.control.value = isKept ? kept : rows.length === 1 ? (rows[0]?.[0] ?? '') : ''
    find.node.hidden = lines.length === 0
    award.node.hidden = lines.length === 0
    point()
  }
  const point = () => {
    way.replaceChildren(...fileLink(chosen(), context))
    changed()
  }
  const register = makeRegisterPart(context, () => list(), takeOther)
  find.control.addEventListener('input', list)
  award.control.addEventListener('change', point)
  for (const { node } of [find, award]) node.hidden = true
  const node = makeStep(words.title, register.node, find.node, award.node, way)
  return { node, lines: register.lines, chosen }
}

export type HolderPart = ReturnType<typeof makeHolderPart>

function fileLink(line: RegisterLine | undefined, context: FormContext): readonly HTMLElement[] {
  const forge = codeHostOf(context.forge)
  if (forge === undefined || line === undefined || line.file === '') return []
  const look = {
    href: editUrl(forge, line.file),
    target: '_blank',
    rel: 'noopener noreferrer',
  }
  const { host } = new URL(forge.repository)
  return [makeNode('a', look, filled(context.words.register.openFile, { host }))]
}

/** Small letters without accents, so that a name is found however it is typed. */
function plain(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().trim()
}
