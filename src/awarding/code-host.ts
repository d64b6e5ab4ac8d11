import type { ComposedFile } from './files/composed-file.ts'

/** Where the repository can be edited in a browser. */
export interface CodeHost {
  readonly kind: 'github' | 'forgejo'
  /** `https://github.com/owner/repo` */
  readonly repository: string
  readonly branch: string
}

/** Browsers and hosts take addresses of any length; GitHub answers 414 somewhere above 8,000 characters. */
const longestAddress = 6000

/**
 * The forge behind the address that site.yml gives: `https://github.com/owner/repo`, with `/tree/<branch>` after it
 * where the branch is not `main`. `undefined` for a forge whose pages for new files are not known.
 */
export function codeHostOf(address: string | undefined): CodeHost | undefined {
  if (address === undefined || !URL.canParse(address)) return undefined
  const { origin, hostname, pathname } = new URL(address)
  const [owner, repo, ...rest] = pathname
    .replace(/\/$/, '')
    .replace(/\.git$/, '')
    .slice(1)
    .split('/')
  const kind = kindOf(hostname)
  if (!owner || !repo || kind === undefined) return undefined
  const branch = rest[0] === 'tree' ? rest.slice(1).join('/') : rest.slice(2).join('/')
  return { kind, repository: `${origin}/${owner}/${repo}`, branch: branch || 'main' }
}

/**
 * The repository behind a site that a forge hosts at an address of its own: `https://owner.github.io/repo/`. `undefined`
 * for a site with a name of its own.
 */
export function repositoryOfSite(site: string): string | undefined {
  if (!URL.canParse(site)) return undefined
  const { hostname, pathname } = new URL(site)
  const [owner, ...domain] = hostname.split('.')
  const [folder = ''] = pathname.slice(1).split('/')
  if (!owner) return undefined
  if (domain.join('.') === 'github.io') return `https://github.com/${owner}/${folder || hostname}`
  if (domain.join('.') === 'codeberg.page')
    return `https://codeberg.org/${owner}/${folder || 'pages'}`
  return undefined
}

/** Address of the forge's list of pull requests. */
export function pullsUrl({ repository }: CodeHost): string {
  return `${repository}/pulls`
}

/**
 * Address of the forge's page for a new file, with the path and the text filled in. `undefined` when it would be
 * longer than browsers and forges take.
 */
export function newFileUrl(codeHost: CodeHost, file: ComposedFile): string | undefined {
  const { folder, name } = split(file.path)
  const query = `filename=${encodeURIComponent(name)}&value=${encodeURIComponent(file.text)}`
  const page = codeHost.kind === 'github' ? 'new' : '_new'
  const url = `${codeHost.repository}/${page}/${branchPath(codeHost)}/${folder}?${query}`
  return url.length > longestAddress ? undefined : url
}

/** Address of the forge's page to which files are dropped. */
export function uploadUrl(codeHost: CodeHost, path: string): string {
  const page = codeHost.kind === 'github' ? 'upload' : '_upload'
  return `${codeHost.repository}/${page}/${branchPath(codeHost)}/${split(path).folder}`
}

/** Address of the forge's page on which a file is edited. */
export function editUrl(codeHost: CodeHost, path: string): string {
  const page = codeHost.kind === 'github' ? 'edit' : '_edit'
  return `${codeHost.repository}/${page}/${branchPath(codeHost)}/${path}`
}

function kindOf(host: string): CodeHost['kind'] | undefined {
  if (host === 'github.com' || host.startsWith('github.')) return 'github'
  return host === 'codeberg.org' || /^(gitea|forgejo)\./.test(host) ? 'forgejo' : undefined
}

function branchPath({ branch }: CodeHost): string {
  return branch.split('/').map(encodeURIComponent).join('/')
}

function split(path: string): { readonly folder: string; readonly name: string } {
  const slash = path.lastIndexOf('/')
  return { folder: path.slice(0, slash), name: path.slice(slash + 1) }
}
