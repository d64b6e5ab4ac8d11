import { ForgeFailure } from './forge-failure.ts'
import { createGitHub, type GitHub } from './github.ts'

/** GitHub as a workflow's environment names it. @throws ForgeFailure `EVENT` when this is no job of a workflow */
export function gitHubOf(environment: NodeJS.ProcessEnv): GitHub {
  const {
    GITHUB_API_URL: api = 'https://api.github.com',
    GITHUB_REPOSITORY: repository = '',
    GITHUB_TOKEN: token = '',
  } = environment
  if (token === '' || !/^[\w.-]+\/[\w.-]+$/.test(repository))
    throw new ForgeFailure('EVENT', 'GITHUB_TOKEN or GITHUB_REPOSITORY is missing.')
  return createGitHub({ api, repository, token }, fetch)
}
