import { data, inEachLanguage } from '../../../data.ts'
import { searchIndex } from '../../../search-index.ts'
import type { View } from '../../../view.ts'

export const getStaticPaths = () => inEachLanguage()

export const GET = ({ props }: { props: { view: View } }) =>
  new Response(JSON.stringify(searchIndex(props.view, data)))
