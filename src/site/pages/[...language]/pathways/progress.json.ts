import { data, inEachLanguage } from '../../../data.ts'
import { pathwayList } from '../../../pathway-list.ts'
import type { View } from '../../../view.ts'

export const getStaticPaths = () => inEachLanguage('backpack')

/** What a backpack reads to say how far somebody is. */
export const GET = ({ props }: { props: { view: View } }) =>
  new Response(JSON.stringify(pathwayList(props.view, data)))
