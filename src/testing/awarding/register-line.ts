import type { RegisterLine } from '../../awarding/register/register.ts'

/** Claim codes that a register may hold. */
export const registerCodes = ['k3v7qm2xw5n4hbt6zc7yjd2rfa', 'au2l6dhmln2rm7xqcj3v5raify'] as const

/** The id of an award, another one for each letter. */
export const registerId = (letter: string): string => `${letter.repeat(25)}a`

/** A line of a register, whole but for what is changed. */
export function registerLine(changes: Partial<RegisterLine> = {}): RegisterLine {
  return {
    name: 'Zoë O’Brien',
    email: 'zoe@school.example',
    other: '',
    badge: 'Robot Builder',
    awarded: '2026-06-12',
    card: '1',
    code: registerCodes[0],
    link: 'https://badges.example/claim/#x',
    id: registerId('b'),
    file: 'awards/oakfield/robot-builder/2026-06.yml',
    replaces: '',
    codeSince: '',
    ...changes,
  }
}
