/**
 * What is brought when: nothing before what it points to. While a stage is on its way everything that readers can get to from
 * pages that are there leads to something that is there.
 */
export const stages = [
  'assets', // named by their content, and asked for by name alone
  'new documents',
  'changed documents',
  'documents of awards', // they lean on keys and status lists, which are there by now
  'new pages', // to which nobody has a link yet
  'changed pages',
  'lists', // feeds, catalogues, the site map, the search
  'home',
] as const

export type Stage = (typeof stages)[number]

/** @param place - whether something lies at its address already */
export function stageOf(path: string, place: 'new' | 'changed'): Stage {
  if (path.startsWith('assets/')) return 'assets'
  if (path === 'index.html') return 'home'
  if (isList(path)) return 'lists'
  if (path.endsWith('.html')) return place === 'new' ? 'new pages' : 'changed pages'
  if (isPersonal(path)) return 'documents of awards'
  return place === 'new' ? 'new documents' : 'changed documents'
}

/**
 * Whether a file tells of one person, by an address that nobody else is told. Once it is off the site it goes at once; and no list
 * that others can read may name it. The page of an award lies in the folder of each language, too.
 */
export function isPersonal(path: string): boolean {
  return /^(?:[a-z]{2,3}(?:-[A-Za-z0-9]+)*\/)?(?:awards|claims)\//.test(path)
}

const listNames =
  /(?:^|\/)(?:catalogue\.json|catalogue\.csv|search\.json|feed\.xml|sitemap\.xml|offline\.js)$/

function isList(path: string): boolean {
  return path.startsWith('catalogue/') || listNames.test(path)
}
