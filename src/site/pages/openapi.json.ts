import { jsonText } from '../../bytes/json.ts'
import { data } from '../data.ts'
import { openApiOf } from '../openapi.ts'
import { viewOf } from '../view.ts'

export const GET = () => new Response(jsonText(openApiOf(viewOf(data))))
