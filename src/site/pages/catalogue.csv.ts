import { data } from '../data.ts'
import { cataloguePieces, catalogueTable } from '../public-catalogue.ts'
import { viewOf } from '../view.ts'

export const GET = () =>
  new Response(cataloguePieces(viewOf(data), data).slice(0, 1).map(catalogueTable).join(''))
