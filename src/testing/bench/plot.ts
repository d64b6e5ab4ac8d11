/** Seconds that one thing took, by the number of awards. */
export interface Line {
  readonly name: string
  readonly points: readonly { readonly awards: number; readonly seconds: number }[]
}

const frame = { width: 640, height: 400, left: 64, right: 150, top: 24, bottom: 48 } as const
const colours = ['#8c1d3f', '#1d5b8c', '#2f7d32', '#b36b00', '#5b3f8c', '#444444']

/** Draws time against awards: a line each, both axes from nought. SVG 1.1. */
export function plotOf(lines: readonly Line[]): string {
  const all = lines.flatMap(({ points }) => points)
  const most = {
    awards: roundUp(Math.max(1, ...all.map(({ awards }) => awards))),
    seconds: roundUp(Math.max(0.001, ...all.map(({ seconds }) => seconds))),
  }
  const { width, height, left, right, top, bottom } = frame
  const across = (awards: number) => left + (awards / most.awards) * (width - left - right)
  const down = (seconds: number) =>
    height - bottom - (seconds / most.seconds) * (height - top - bottom)
  const ticks = [0, 0.25, 0.5, 0.75, 1].flatMap((share) => {
    const [x, y] = [across(share * most.awards), down(share * most.seconds)]
    return [
      `<path d="M${at(left)} ${at(y)}H${at(width - right)}" stroke="#ddd"/>`,
      text(left - 8, y + 4, 'end', number(share * most.seconds)),
      text(x, height - bottom + 18, 'middle', number(share * most.awards)),
    ]
  })
  const drawn = lines.flatMap(({ name, points }, index) => {
    const colour = colours[index % colours.length]!
    const places = points.map((each) => `${at(across(each.awards))},${at(down(each.seconds))}`)
    return [
      `<polyline points="${places.join(' ')}" fill="none" stroke="${colour}" stroke-width="2"/>`,
      ...places.map((place) => {
        const [x, y] = place.split(',')
        return `<circle cx="${x}" cy="${y}" r="3" fill="${colour}"/>`
      }),
      text(width - right + 12, top + 12 + index * 20, 'start', name, colour),
    ]
  })
  const titles = [
    text(left - 8, top - 10, 'end', 'seconds'),
    text(width - right, height - 10, 'end', 'awards'),
  ]
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="12">
<rect width="${width}" height="${height}" fill="#fff"/>
${[...ticks, ...titles, ...drawn].join('\n')}
</svg>
`
}

/** To one, two or five times a power of ten. */
function roundUp(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value))
  return [1, 2, 5, 10].map((each) => each * power).find((each) => each >= value)!
}

function text(x: number, y: number, anchor: string, words: string, fill = '#222'): string {
  return `<text x="${at(x)}" y="${at(y)}" text-anchor="${anchor}" fill="${fill}">${words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')}</text>`
}

function at(place: number): string {
  return String(Math.round(place * 10) / 10)
}

function number(value: number): string {
  return Number(value.toPrecision(3)).toLocaleString('en')
}
