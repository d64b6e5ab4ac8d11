import { jsonText } from '../../bytes/json.ts'
import { data } from '../data.ts'
import { cataloguePieces } from '../public-catalogue.ts'
import { viewOf } from '../view.ts'

export const GET = () => new Response(jsonText(cataloguePieces(viewOf(data), data)[0]))
