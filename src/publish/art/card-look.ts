import type { Theme } from '../../kinds/site/look.ts'
import { plainColours } from '../../kinds/site/theme.ts'

/** What a site's theme makes of its cards. */
export interface CardLook {
  readonly mark?: 'cinquefoil'
  /** `#rrggbb` each: the field on the left, and what stands on it; paper, and words on it. */
  readonly main: string
  readonly onMain: string
  readonly link: string
  readonly plate: string
  readonly plateShape: string
  readonly paper: string
  readonly ink: string
  readonly soft: string
}

/** The look of cards of a site with that theme. */
export function cardLookOf({ mark, colours }: Theme = {}): CardLook {
  if (mark === 'cinquefoil' && !colours) return { mark, ...leicester }
  const { main } = colours ?? plainColours
  return { ...(mark && { mark }), ...plain, main, link: main }
}

const leicester = {
  main: '#a3201c',
  onMain: '#fff6e8',
  link: '#85140f',
  plate: '#f3ece0',
  plateShape: '#e9dcc7',
  paper: '#fbf5ea',
  ink: '#2b1714',
  soft: '#67493f',
} as const

const plain = {
  onMain: '#ffffff',
  plate: '#f2f0eb',
  plateShape: '#e5e1d9',
  paper: '#f8f7f4',
  ink: '#1d1c1a',
  soft: '#55524c',
} as const
