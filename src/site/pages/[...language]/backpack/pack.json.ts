import { inEachLanguage } from '../../../data.ts'
import type { View } from '../../../view.ts'

export const getStaticPaths = () => inEachLanguage('backpack')

/** Everything that a pack says: it goes into each that is made here. */
export const GET = ({ props: { view } }: { props: { view: View } }) => {
  const { pack, verifier, locale, direction } = view.strings
  const words = { pack: { ...pack.texts, locale, direction }, verifier: verifier.element }
  return new Response(JSON.stringify(words))
}
