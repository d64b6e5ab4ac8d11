import type { AwardDocument, AwardPicture } from '../../model/addresses/address.ts'

/** The forms of an award. */
export interface FormsOfAward {
  /** Those that lie beside its page. */
  readonly documents: readonly AwardDocument[]
  /** Pictures that hold it, and are put together where they are wanted. */
  readonly baked: readonly AwardPicture[]
}

/** Which forms an award has is known to its page: it leads to what lies beside it, and names what does not. */
export function formsOnPage(award: HTMLElement): FormsOfAward {
  const panel = award.querySelector<HTMLElement>('#keep')
  const links = panel?.querySelectorAll('a.button-download, li a') ?? []
  return {
    documents: [...links].map(
      (link) => link.getAttribute('href')?.split('/').at(-1) as AwardDocument,
    ),
    baked: (panel?.dataset['bakes']?.split(' ') ?? []) as AwardPicture[],
  }
}
