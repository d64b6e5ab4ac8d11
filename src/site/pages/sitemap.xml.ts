import { catalogue, data } from '../data.ts'
import { sitemap } from '../sitemap.ts'

export const GET = () => new Response(sitemap(data, catalogue))
