import { codeHostOf, repositoryOfSite } from '../../awarding/code-host.ts'
import type { Started } from './init.ts'
import type { Answers } from './questions.ts'

/** What a person has to do after init: on GitHub, since no file can; then towards a first badge and a first publish. */
export function nextSteps(
  { url, repository, forge }: Answers,
  { transferKey }: Pick<Started, 'transferKey'>,
): readonly string[] {
  const { host } = new URL(url)
  const isOwnHost = !host.endsWith('.github.io')
  return [
    '',
    'Now, on GitHub, under Settings:',
    '1. Pages: set the source to "GitHub Actions".',
    ...(isOwnHost ? [`   Custom domain: ${host}. Tick "Enforce HTTPS".`] : []),
    '2. Environments: make "signing" and "building"; "github-pages" is there already. For each, allow the branch main only.',
    '   For "signing", ask for a reviewer. Put into it the secret CINQUEFOIL_KEYS: the lines below.',
    ...(transferKey === undefined
      ? []
      : ['   Put into both the secret CINQUEFOIL_TRANSFER_KEY: the other line below.']),
    '3. Rules: main takes nothing but pull requests with the approval of a code owner, and no force push.',
    '   The branch ledger takes no deletion.',
    `4. General: the repository must be ${repository}, as badges/site.yml says.`,
    '5. Actions, General: tick "Allow GitHub Actions to create and approve pull requests", for the issue forms.',
    '   Under Issues, Labels, make the label "ready".',
    '',
    'Then commit everything, push, and run "npm run doctor".',
    '',
    'Your first badge: run "npm run badge",',
    `   or ${proposing(forge ?? repositoryOfSite(url))}; badges/README.md shows how a good one reads.`,
    'To look at the site at any time: "npm start", which needs no keys.',
    'To publish from this machine and not on GitHub: put the lines below CINQUEFOIL_KEYS into a file outside this folder, then',
    '   CINQUEFOIL_KEYS_FILE=/path/to/that/file npm run build -- --production --remote origin',
    '',
    'Keep a copy of the secret lines on paper or in a safe: whoever has them can give badges in your name.',
    '',
  ]
}

function proposing(address: string | undefined): string {
  const forge = codeHostOf(address)
  return forge?.kind === 'github'
    ? `fill in the form at ${forge.repository}/issues/new?template=propose-badge.yml`
    : 'fill in the form "Propose a badge" under Issues'
}
