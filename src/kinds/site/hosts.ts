/** The most that a host takes; what is not there it does not limit. */
export interface HostLimits {
  /** Of the whole site. */
  readonly bytes?: number
  readonly files?: number
  /** Files and folders. */
  readonly entries?: number
  /** Of one file. */
  readonly largestFile?: number
  readonly filesInFolder?: number
}

/** A host of static files. */
export interface Host {
  /** Its own name; undefined: it is one that we do not know. */
  readonly title?: string
  readonly limits: HostLimits
  /** Where that is written, and the day (`YYYY-MM-DD`) on which it was read. */
  readonly source?: string
  readonly read?: string
  /** It is nowhere written by the host: those who came to the limit say so. */
  readonly isHearsay?: true
}

const megabyte = 1_000_000
const gigabyte = 1000 * megabyte
const mebibyte = 1024 * 1024

/** The hosts there are, by the name that `host` in badges/site.yml gives them. */
export const hosts = {
  'github-pages': {
    title: 'GitHub Pages',
    limits: { bytes: gigabyte },
    source:
      'https://docs.github.com/en/pages/getting-started-with-github-pages/github-pages-limits',
    read: '2026-11-30',
  },
  'gitlab-pages': {
    title: 'GitLab Pages',
    // The number: https://docs.gitlab.com/administration/instance_limits/#number-of-files-per-gitlab-pages-website
    limits: { bytes: gigabyte, entries: 200_000 },
    source: 'https://docs.gitlab.com/user/gitlab_com/#gitlab-pages',
    read: '2026-11-30',
  },
  cloudflare: {
    title: 'Cloudflare Pages (Free)',
    limits: { files: 20_000, largestFile: 25 * mebibyte },
    source: 'https://developers.cloudflare.com/pages/platform/limits/',
    read: '2026-11-30',
  },
  'cloudflare-paid': {
    title: 'Cloudflare Pages (Paid)',
    limits: { files: 100_000, largestFile: 25 * mebibyte },
    source: 'https://developers.cloudflare.com/pages/platform/limits/',
    read: '2026-11-30',
  },
  netlify: {
    title: 'Netlify',
    limits: { filesInFolder: 54_000 },
    isHearsay: true,
  },
  codeberg: {
    title: 'Codeberg Pages',
    // Of all repositories of one owner, with their history.
    limits: { bytes: 750 * mebibyte },
    source: 'https://blog.codeberg.org/new-storage-limits-on-codeberg-what-you-need-to-know.html',
    read: '2026-11-30',
  },
  'own-server': { limits: {} },
  other: { limits: {} },
} as const satisfies Readonly<Record<string, Host>>

export type HostName = keyof typeof hosts

/** Every one of them. */
export const hostNames = Object.keys(hosts) as readonly HostName[]

/** The host of one site. */
export interface SiteHost extends Host {
  readonly name: HostName
  /** site.yml does not name it: it is the one that goes with the address, or with the place of the repository. */
  readonly isGuessed: boolean
}

/** Where the addresses of a host end. */
const domains: readonly (readonly [ending: string, host: HostName])[] = [
  ['.github.io', 'github-pages'],
  ['.gitlab.io', 'gitlab-pages'],
  ['.pages.dev', 'cloudflare'],
  ['.workers.dev', 'cloudflare'],
  ['.netlify.app', 'netlify'],
  ['.codeberg.page', 'codeberg'],
]

/** What comes with a place for repositories: a domain of one's own does not say where it leads. */
const besideForge: ReadonlyMap<string, HostName> = new Map([
  ['github.com', 'github-pages'],
  ['gitlab.com', 'gitlab-pages'],
  ['codeberg.org', 'codeberg'],
])

/** What of badges/site.yml tells where a site is hosted. */
export interface WrittenHost {
  readonly url: string
  readonly forge?: string
  readonly host?: { readonly name: HostName; readonly limits?: OwnLimits }
}

/** Limits as a host has granted them; what is not there is as the host says of itself. */
export interface OwnLimits {
  readonly megabytes?: number
  readonly files?: number
  /** Megabytes. */
  readonly largestFile?: number
  readonly filesInFolder?: number
}

/**
 * Where a site is hosted, and the most that its host takes: what `host` in site.yml says comes before what is known of it.
 *
 * @returns undefined where nothing tells
 * @example
 * hostOf({ url: 'https://riverside.github.io/badges/' })?.title // 'GitHub Pages'
 */
export function hostOf({ host, url, forge }: WrittenHost): SiteHost | undefined {
  if (host === undefined) {
    const name = guessed(url, forge)
    return name && { ...hosts[name], name, isGuessed: true }
  }
  const { name, limits = {} } = host
  const known: Host = hosts[name]
  return { ...known, limits: withOwn(known.limits, limits), name, isGuessed: false }
}

function guessed(url: string, forge: string | undefined): HostName | undefined {
  const { hostname } = new URL(url)
  const [, byAddress] = domains.find(([ending]) => hostname.endsWith(ending)) ?? []
  return byAddress ?? (forge === undefined ? undefined : besideForge.get(new URL(forge).hostname))
}

function withOwn(known: HostLimits, own: OwnLimits): HostLimits {
  const { megabytes, files, largestFile, filesInFolder } = own
  const { entries, ...rest } = known
  return {
    ...rest,
    // Whoever may have so many files need not ask how many folders they lie in.
    ...(entries === undefined || files !== undefined ? {} : { entries }),
    ...(megabytes === undefined ? {} : { bytes: megabytes * megabyte }),
    ...(files === undefined ? {} : { files }),
    ...(largestFile === undefined ? {} : { largestFile: largestFile * megabyte }),
    ...(filesInFolder === undefined ? {} : { filesInFolder }),
  }
}
