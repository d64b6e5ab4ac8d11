import { downloadPath, signPaths } from './marks.ts'
import { svgUrl } from './svg-url.ts'

/**
 * The signs of an award's page as masks of its stylesheet, which pages then need not hold. The disc is solid, the sign is cut
 * out of it.
 */
export function signStyles(): string {
  const states = Object.entries(signPaths).map(
    ([state, path]) =>
      `${state === 'preview' ? '.status[data-preview]' : `.status-${state}`}{--sign:${cutOut(path)}}`,
  )
  return [...states, `.button-download{--sign:${line(downloadPath)}}`].join('\n')
}

const strokes = "fill='none' stroke-width='2.4' stroke-linecap='round' stroke-linejoin='round'"

const cutOut = (path: string) =>
  drawn(
    `<mask id='m'><rect width='24' height='24' fill='white'/><path d='${path}' ${strokes} stroke='black'/></mask><circle cx='12' cy='12' r='11' mask='url(#m)'/>`,
  )

const line = (path: string) => drawn(`<path d='${path}' ${strokes} stroke='black'/>`)

function drawn(content: string): string {
  return svgUrl(`<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 24 24'>${content}</svg>`)
}
