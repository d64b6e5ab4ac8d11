export type { PackTexts } from '../../backpack/pack/texts.ts'

/** Where a page finds what it takes to make a pack: addresses. */
export interface PackPlace {
  readonly words: string
  readonly program: string
  readonly loader: string
}

/** What a page says that offers one. */
export interface PackOfferTexts {
  readonly title: string
  readonly text: string
  readonly textMany: string
  readonly page: string
  readonly zip: string
}
