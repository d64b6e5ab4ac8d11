import type { Award } from './schema.ts'

type Resting = Pick<Award, 'restsOn'>

/** Ids of the awards of this repository that an award rests on. */
export function awardsUnder({ restsOn = [] }: Resting): readonly string[] {
  return restsOn.filter((part) => !isAddress(part))
}

/** Addresses of the badges of other sites that it rests on. */
export function badgesUnder({ restsOn = [] }: Resting): readonly string[] {
  return restsOn.filter(isAddress)
}

/** No id has a colon. */
function isAddress(part: string): boolean {
  return part.includes(':')
}
