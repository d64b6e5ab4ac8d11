import { awardTextsFile } from '../../award-texts.ts'
import { data } from '../../data.ts'
import { languagesOf, viewOf } from '../../view.ts'

/** What pages of awards share, once for each language that has them. */
export const getStaticPaths = () =>
  languagesOf(data.site, 'award').map((language, index) => {
    const { path, text } = awardTextsFile(viewOf(data, index === 0 ? undefined : language))
    return { params: { file: path }, props: { text } }
  })

export const GET = ({ props }: { props: { text: string } }) => new Response(props.text)
