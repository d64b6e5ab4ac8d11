import { data } from '../data.ts'
import { headersFile, robotsFile } from '../host-files.ts'

/** Files for the host and for crawlers; Astro would pass over a page called `_headers`. */
export const getStaticPaths = () => [
  { params: { file: '_headers' }, props: { text: headersFile(data.site) } },
  { params: { file: 'robots.txt' }, props: { text: robotsFile(data.site) } },
]

export const GET = ({ props }: { props: { text: string } }) => new Response(props.text)
