import { inEachLanguage } from '../../../data.ts'
import type { View } from '../../../view.ts'

export const getStaticPaths = () => inEachLanguage('verify')

export const GET = ({ props }: { props: { view: View } }) =>
  new Response(JSON.stringify(props.view.strings.verifier.element))
