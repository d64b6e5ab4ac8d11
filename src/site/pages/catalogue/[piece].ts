import { jsonText } from '../../../bytes/json.ts'
import { data } from '../../data.ts'
import { cataloguePieces, catalogueTable } from '../../public-catalogue.ts'
import { viewOf } from '../../view.ts'

/** The pieces after the first, which stand at the catalogue's own addresses. */
export const getStaticPaths = () =>
  cataloguePieces(viewOf(data), data)
    .slice(1)
    .flatMap((piece) => [
      { params: { piece: `${piece.piece}.json` }, props: { text: jsonText(piece) } },
      { params: { piece: `${piece.piece}.csv` }, props: { text: catalogueTable(piece) } },
    ])

export const GET = ({ props }: { props: { text: string } }) => new Response(props.text)
