import type { Rolldown } from 'vite'

/**
 * What pages load before anybody asks for anything, by how little those may load: folders of `src/browser`, and what the page that
 * checks badges and those of awards ask for by themselves. What is not named here counts as the last.
 */
const kinds: readonly (readonly [string, readonly string[]])[] = [
  ['all', ['holding', 'holding/complete', 'search', 'verifier', 'keep', 'open-badge']],
  ['check', ['verifier/element']],
  ['claim', ['claim']],
  ['elsewhere', ['open-badge-check']],
  ['forms', ['endorse', 'ask', 'assess']],
  ['backpack', ['backpack']],
  ['staff', ['award', 'requests']],
]

const first = /\/src\/browser\/(?:([^/]+)\/entry|(verifier\/element|holding\/complete))\.ts$/

/**
 * Puts what several pages load at once into few files: each file that a page asks for costs a browser more than a kilobyte in it.
 * What one of the lightest pages loads is one file; the rest lies together by the two lightest kinds of page that load it. What is
 * loaded later stays as it is.
 */
export const sharedModules: Rolldown.CodeSplittingGroup = {
  name: (id, context) => fileOf(pagesAtOnce(id, context)),
  // Whatever loads a module loads what that imports: it lies in the same file or in one for lighter pages, so there are no circles.
  includeDependenciesRecursively: false,
}

function fileOf(names: ReadonlySet<string>): string | undefined {
  if (names.size < 2) return undefined
  const [least = 0, next = least] = [...new Set([...names].map(indexOf))].sort((a, b) => a - b)
  const both = least === 0 ? [least] : [...new Set([least, next])]
  return ['shared', ...both.map((each) => kinds[each]?.[0])].join('-')
}

function indexOf(name: string): number {
  const index = kinds.findIndex(([, names]) => names.includes(name))
  return index < 0 ? kinds.length - 1 : index
}

/** The pages that load a module before anybody asks for anything. */
function pagesAtOnce(id: string, context: Rolldown.ChunkingContext): ReadonlySet<string> {
  const names = new Set<string>()
  const importers = new Set([id])
  for (const each of importers) {
    const [, folder, part] = first.exec(each.replaceAll('\\', '/')) ?? []
    const name = folder ?? part
    if (name !== undefined) names.add(name)
    for (const importer of context.getModuleInfo(each)?.importers ?? []) importers.add(importer)
  }
  return names
}
