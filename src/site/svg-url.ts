/** A drawing as an address that a stylesheet holds. @param svg - with single quotes, and nothing else that CSS would end at */
export function svgUrl(svg: string): string {
  const coded = svg.replaceAll('<', '%3C').replaceAll('>', '%3E').replaceAll('#', '%23')
  return `url("data:image/svg+xml,${coded}")`
}
