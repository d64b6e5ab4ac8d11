import { inEachLanguage } from '../../../data.ts'
import { verifierWords } from '../../../verifier-words.ts'
import type { View } from '../../../view.ts'

export const getStaticPaths = () => inEachLanguage()

export const GET = ({ props }: { props: { view: View } }) =>
  new Response(JSON.stringify(verifierWords(props.view.language).element))
