import { data } from '../data.ts'
import { atomFeed } from '../feed.ts'
import { viewOf } from '../view.ts'

export const GET = () => new Response(atomFeed(viewOf(data), data))
