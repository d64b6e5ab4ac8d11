import { forgeFailure } from './failure.ts'

/** What workflows ask of GitHub's interface, and tell it. Each needs a permission that the job must have. */
export interface GitHub {
  /** Whether somebody may write to the repository. */
  mayWrite(login: string): Promise<boolean>
  /** Number of the open pull request from a branch of this repository. */
  pullRequestFrom(branch: string): Promise<number | undefined>
  /** Whether a person closed a pull request from a branch, without merging it, when this commit was its last. */
  wasClosed(branch: string, commit: string): Promise<boolean>
  /** Opens a pull request into `main` and gives its number. */
  openPullRequest(from: PullRequestText): Promise<number>
  /** Starts a workflow that lets itself be started. */
  dispatch(
    workflow: string,
    branch: string,
    inputs: Readonly<Record<string, string>>,
  ): Promise<void>
  /** The comment of ours under an issue that begins with a mark. */
  commentUnder(issue: number, mark: string): Promise<number | undefined>
  addComment(issue: number, body: string): Promise<void>
  changeComment(comment: number, body: string): Promise<void>
}

export interface PullRequestText {
  readonly branch: string
  readonly title: string
  readonly body: string
}

/** Where a repository is, and a token of the job that asks. */
export interface GitHubPlace {
  /** `https://api.github.com` */
  readonly api: string
  /** `owner/name` */
  readonly repository: string
  readonly token: string
}

type Fetch = (url: string, init: RequestInit) => Promise<Response>

/** Who writes the comments of a workflow. */
const ourselves = 'github-actions[bot]'
const pages = 20

/** GitHub's REST interface. @throws ForgeFailure from every function, with no word of GitHub's answer in it */
export function createGitHub(place: GitHubPlace, fetch: Fetch): GitHub {
  const ask = asking(place, fetch)
  const [owner = ''] = place.repository.split('/')
  return {
    async mayWrite(login) {
      const found = await ask('GET', `collaborators/${encodeURIComponent(login)}/permission`)
      return ['admin', 'write'].includes(String(member(found, 'permission')))
    },
    async pullRequestFrom(branch) {
      const head = encodeURIComponent(`${owner}:${branch}`)
      const found = await ask('GET', `pulls?state=open&base=main&head=${head}`)
      return Array.isArray(found) && found.length > 0 ? numberOf(found[0], 'number') : undefined
    },
    async wasClosed(branch, commit) {
      const head = encodeURIComponent(`${owner}:${branch}`)
      const found = await ask('GET', `pulls?state=closed&base=main&head=${head}&per_page=100`)
      const isThis = (each: unknown) =>
        member(member(each, 'head'), 'sha') === commit && member(each, 'merged_at') === null
      return Array.isArray(found) && found.some(isThis)
    },
    async openPullRequest({ branch, title, body }) {
      const text = { title, body, head: branch, base: 'main', maintainer_can_modify: false }
      return numberOf(await ask('POST', 'pulls', text), 'number')
    },
    async dispatch(workflow, branch, inputs) {
      await ask('POST', `actions/workflows/${workflow}/dispatches`, { ref: branch, inputs })
    },
    async commentUnder(issue, mark) {
      for (let page = 1; page <= pages; page += 1) {
        const found = await ask('GET', `issues/${issue}/comments?per_page=100&page=${page}`)
        const comments: readonly unknown[] = Array.isArray(found) ? found : []
        const own = comments.find(
          (each) =>
            member(member(each, 'user'), 'login') === ourselves &&
            String(member(each, 'body')).startsWith(mark),
        )
        if (own !== undefined) return numberOf(own, 'id')
        if (comments.length < 100) return undefined
      }
      return undefined
    },
    async addComment(issue, body) {
      await ask('POST', `issues/${issue}/comments`, { body })
    },
    async changeComment(comment, body) {
      await ask('PATCH', `issues/comments/${comment}`, { body })
    },
  }
}

/** What is not there is `undefined`; what is refused is a failure. */
function asking({ api, repository, token }: GitHubPlace, fetch: Fetch) {
  return async (method: string, path: string, body?: object): Promise<unknown> => {
    const response = await fetch(`${api}/repos/${repository}/${path}`, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        accept: 'application/vnd.github+json',
        'x-github-api-version': '2022-11-28',
        'user-agent': 'cinquefoil',
      },
      signal: AbortSignal.timeout(30_000),
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    }).catch((cause: unknown) => {
      throw forgeFailure('unreachable', 'GitHub gave no answer.', { cause })
    })
    if (method === 'GET' && response.status === 404) return undefined
    if (!response.ok)
      throw forgeFailure(
        'refused',
        `GitHub answered ${response.status} to ${method} ${path.split(/[/?]/)[0]}.`,
      )
    return response.status === 204 ? undefined : ((await response.json()) as unknown)
  }
}

function member(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null
    ? (value as Readonly<Record<string, unknown>>)[name]
    : undefined
}

function numberOf(value: unknown, name: string): number {
  const found = member(value, name)
  if (typeof found === 'number' && Number.isSafeInteger(found)) return found
  throw forgeFailure('refused', 'GitHub answered something else than it says it does.')
}

/** GitHub as a workflow's environment names it. @throws ForgeFailure `event` when this is no job of a workflow */
export function gitHubOf(environment: NodeJS.ProcessEnv): GitHub {
  const {
    GITHUB_API_URL: api = 'https://api.github.com',
    GITHUB_REPOSITORY: repository = '',
    GITHUB_TOKEN: token = '',
  } = environment
  if (token === '' || !/^[\w.-]+\/[\w.-]+$/.test(repository))
    throw forgeFailure('event', 'GITHUB_TOKEN or GITHUB_REPOSITORY is missing.')
  return createGitHub({ api, repository, token }, fetch)
}
