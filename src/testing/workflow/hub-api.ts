import { rmSync } from 'node:fs'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'

/** As much of GitHub’s REST interface as our workflows use, of one repository, with what was told to it. */
export interface HubApi {
  readonly url: string
  /** Who may do what in the repository: `admin`, `write`, `read`. Everybody else may nothing. */
  readonly permissions: Map<string, string>
  readonly comments: HubComment[]
  readonly pullRequests: HubPullRequest[]
  readonly dispatches: HubDispatch[]
  /** Sites handed to Pages that can still be downloaded. */
  readonly artifacts: Map<string, string>
  /** What jobs left in the cache, by number. */
  readonly caches: Map<string, HubCache>
  /** SHA-256 of what was attested. */
  readonly attested: Set<string>
  readonly releases: HubRelease[]
  /** Keeps one more and gives its number. */
  keepArtifact(name?: string): number
  /** What is refused whatever a token may do, by the beginning of its path. */
  readonly refusals: Set<string>
  /** Makes the token of a job, which may do what its permissions say and nothing more. */
  tokenFor(permissions: unknown): string
  close(): Promise<void>
}

export interface HubComment {
  readonly id: number
  readonly issue: number
  readonly by: string
  body: string
}

export interface HubPullRequest {
  readonly number: number
  readonly title: string
  readonly body: string
  readonly head: string
  isOpen: boolean
}

export interface HubRelease {
  readonly tag: string
  readonly title: string
  readonly notes: string
  /** SHA-256 of its file. */
  readonly digest: string
}

export interface HubDispatch {
  readonly workflow: string
  readonly ref: string
  readonly inputs: Readonly<Record<string, string>>
}

/** What a job left to others, in a file. */
export interface HubCache {
  readonly key: string
  readonly file: string
}

export const hubRepository = 'city/badges'

type Permissions = Readonly<Record<string, string>>
type Answer = readonly [status: number, body?: unknown]
type Told = Readonly<Record<string, string>> & {
  readonly inputs?: Readonly<Record<string, string>>
}
type Route = readonly [
  method: string,
  path: RegExp,
  needs: readonly string[],
  answer: (parts: readonly string[], told: Told, query: URLSearchParams) => Answer,
]

/** Starts the interface on a port of this machine. */
export async function openHubApi(): Promise<HubApi> {
  const tokens = new Map<string, Permissions>()
  const state = {
    permissions: new Map<string, string>(),
    comments: [] as HubComment[],
    pullRequests: [] as HubPullRequest[],
    dispatches: [] as HubDispatch[],
    refusals: new Set<string>(),
    artifacts: new Map<string, string>(),
    caches: new Map<string, HubCache>(),
    attested: new Set<string>(),
    releases: [] as HubRelease[],
  }
  let kept = 0
  const routes = routesOf(state)
  const server = createServer((request, response) => {
    void answerTo(request, routes, tokens, state.refusals).then(([status, body]) => {
      response.writeHead(status, { 'content-type': 'application/json' })
      response.end(body === undefined ? undefined : JSON.stringify(body))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    ...state,
    url: `http://127.0.0.1:${port}`,
    keepArtifact(name = 'github-pages') {
      state.artifacts.set(String((kept += 1)), name)
      return kept
    },
    tokenFor(permissions) {
      const token = `a-token-of-the-test-${tokens.size}`
      tokens.set(token, (permissions ?? {}) as Permissions)
      return token
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

async function answerTo(
  request: IncomingMessage,
  routes: readonly Route[],
  tokens: ReadonlyMap<string, Permissions>,
  refusals: ReadonlySet<string>,
): Promise<Answer> {
  const { pathname, searchParams } = new URL(request.url ?? '', 'http://hub')
  const token = /^(?:Bearer|token) (.+)$/.exec(request.headers.authorization ?? '')?.[1] ?? ''
  const allowed = tokens.get(token)
  const body = await text(request)
  const start = `/repos/${hubRepository}/`
  if (!allowed || !pathname.startsWith(start)) return [404, {}]
  const isRefused = [...refusals].some((each) => pathname.startsWith(start + each))
  if (isRefused && request.method !== 'GET') return [403, {}]
  for (const [method, path, needs, answer] of routes) {
    const found = path.exec(pathname.slice(start.length))
    if (method !== request.method || !found) continue
    if (needs.length > 0 && !needs.some((scope) => allowed[scope] === 'write')) return [403, {}]
    return answer(found.slice(1), body === '' ? {} : (JSON.parse(body) as Told), searchParams)
  }
  return [404, {}]
}

function routesOf(
  state: Pick<
    HubApi,
    'permissions' | 'comments' | 'pullRequests' | 'dispatches' | 'artifacts' | 'caches' | 'releases'
  >,
): readonly Route[] {
  const { permissions, comments, pullRequests, dispatches, artifacts, caches, releases } = state
  const asGitHub = (comment: HubComment) => ({ ...comment, user: { login: comment.by } })
  const commenting = ['issues', 'pull-requests']
  return [
    [
      'GET',
      /^collaborators\/([^/]+)\/permission$/,
      [],
      ([login = '']) => [200, { permission: permissions.get(login) ?? 'none' }],
    ],
    [
      'GET',
      /^issues\/(\d+)\/comments$/,
      [],
      ([issue], _, query) => {
        const own = comments.filter((each) => String(each.issue) === issue)
        const [size, page] = [Number(query.get('per_page')), Number(query.get('page') ?? '1')]
        return [200, own.slice((page - 1) * size, page * size).map(asGitHub)]
      },
    ],
    [
      'POST',
      /^issues\/(\d+)\/comments$/,
      commenting,
      ([issue], { body = '' }) => {
        const by = 'github-actions[bot]'
        comments.push({ id: comments.length + 1, issue: Number(issue), by, body })
        return [201, {}]
      },
    ],
    [
      'PATCH',
      /^issues\/comments\/(\d+)$/,
      commenting,
      ([id], { body = '' }) => {
        const comment = comments.find((each) => String(each.id) === id)
        if (!comment) return [404, {}]
        comment.body = body
        return [200, {}]
      },
    ],
    [
      'GET',
      /^pulls$/,
      [],
      (_, __, query) => {
        const branch = query.get('head')?.split(':')[1]
        const wanted = query.get('state') === 'open'
        const found = pullRequests.filter((each) => each.isOpen === wanted && each.head === branch)
        return [200, found.map(({ number }) => ({ number, merged_at: wanted ? null : 'then' }))]
      },
    ],
    [
      'POST',
      /^pulls$/,
      ['pull-requests'],
      (_, { title = '', body = '', head = '' }) => {
        const number = 100 + pullRequests.length
        pullRequests.push({ number, title, body, head, isOpen: true })
        return [201, { number }]
      },
    ],
    [
      'POST',
      /^actions\/workflows\/([a-z.-]+)\/dispatches$/,
      ['actions'],
      ([workflow = ''], { ref = '', inputs = {} }) => {
        dispatches.push({ workflow, ref, inputs })
        return [204]
      },
    ],
    [
      'GET',
      /^actions\/runs\/7\/artifacts$/,
      ['actions'],
      () => [200, { artifacts: [...artifacts].map(([id, name]) => ({ id: Number(id), name })) }],
    ],
    [
      'DELETE',
      /^actions\/artifacts\/(\d+)$/,
      ['actions'],
      ([id = '']) => [artifacts.delete(id) ? 204 : 404],
    ],
    [
      'GET',
      /^actions\/caches$/,
      ['actions'],
      (_, __, query) => {
        const found = [...caches].filter(([, { key }]) => key.startsWith(query.get('key') ?? ''))
        return [200, { actions_caches: found.map(([id, { key }]) => ({ id: Number(id), key })) }]
      },
    ],
    [
      'DELETE',
      /^actions\/caches\/(\d+)$/,
      ['actions'],
      ([id = '']) => {
        rmSync(caches.get(id)?.file ?? '', { force: true })
        return [caches.delete(id) ? 204 : 404]
      },
    ],
    [
      'POST',
      /^releases$/,
      ['contents'],
      (_, { tag = '', title = '', notes = '', digest = '' }) => {
        if (releases.some((each) => each.tag === tag)) return [422, {}]
        releases.push({ tag, title, notes, digest })
        return [201, {}]
      },
    ],
  ]
}
