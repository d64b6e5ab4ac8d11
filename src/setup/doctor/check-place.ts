import type { Records, SiteRecord } from '../../kinds/records.ts'
import { isReservedHost } from '../../model/addresses/reserved-host.ts'
import { fail, note, unknown, pass, type Finding, type OneOrMany } from './finding.ts'

/** What is asked of the place where the site will live. */
export interface Place {
  /** Address of the remote `origin`, where there is one. */
  readonly origin: string | undefined
  /** Whether badges have been issued from this repository. */
  readonly hasIssued?: boolean
  /** Texts of the files that are there, by path. */
  readonly files: Readonly<Record<string, string | undefined>>
}

/** Address, base path, custom domain, workflows and their environments. */
export function checkPlace({ site, awards }: Records, place: Place): readonly Finding[] {
  return [
    checkAddress(site, place.hasIssued ? 'issued' : awards.length > 0 ? 'written' : 'none'),
    checkBase(site, place),
    checkDomain(site, place),
    checkWorkflow(place),
    checkArtifact(site, place),
  ].flat()
}

/** What there is to do about an address that nobody can own: by how far awards are that will say it. */
const remedies = {
  none: 'Write the real address into badges/site.yml before the first award: it can never change after it.',
  written:
    'Write the real address into badges/site.yml before the awards that are here are published: it can never change after that.',
  issued:
    'Badges were issued with this address, so nobody can check them, and it cannot change any more. Begin anew from the template with the real address, and give these awards there again.',
} as const

function checkAddress({ site }: SiteRecord, awards: keyof typeof remedies): Finding {
  const about = 'address'
  if (isReservedHost(new URL(site.url).hostname))
    return fail(
      about,
      `The site says it lives at ${site.url}, which nobody can own.`,
      remedies[awards],
    )
  return pass(about, `The site lives at ${site.url}`)
}

/** On github.io the path is the repository's name; on a domain of one's own it is the root. */
function checkBase({ site }: SiteRecord, { origin }: Place): Finding {
  const about = 'base path'
  const [, owner = '', name = ''] =
    /github\.com[/:]([^/:]{1,100})\/([^/]{1,100}?)(?:\.git)?$/.exec(origin ?? '') ?? []
  const { host, pathname } = new URL(site.url)
  if (!host.endsWith('.github.io')) {
    return pathname === '/'
      ? pass(about, 'A domain of your own, at its root.')
      : fail(
          about,
          `A domain of your own begins at /, and badges/site.yml says ${pathname}`,
          `url: https://${host}/`,
        )
  }
  if (owner === '') return unknown(about, 'There is no remote on GitHub to compare it with.')
  const due = `${owner}.github.io`.toLowerCase()
  const path = name.toLowerCase() === due ? '/' : `/${name}/`
  return host === due && pathname === path
    ? pass(about, `GitHub Pages serves this repository at ${site.url}`)
    : fail(
        about,
        `GitHub Pages serves this repository at https://${due}${path}`,
        `url: https://${due}${path}`,
      )
}

function checkDomain({ site }: SiteRecord, { files }: Place): OneOrMany {
  const { host } = new URL(site.url)
  const written = files['CNAME'] ?? files['src/site/public/CNAME']
  if (written === undefined) return []
  const domain = written.trim()
  const about = 'CNAME'
  return [
    domain === host
      ? pass(about, `The file CNAME names ${host}.`)
      : fail(about, `The file CNAME names another domain than badges/site.yml (${host}).`, host),
  ]
}

function checkWorkflow({ files }: Place): OneOrMany {
  const text = files['.github/workflows/publish.yml']
  const about = 'workflow'
  if (text === undefined)
    return fail(
      about,
      'There is no .github/workflows/publish.yml.',
      'Take it over from the template.',
    )
  const missing = ['signing', 'building', 'github-pages'].filter((name) => !text.includes(name))
  const isPages = text.includes('actions/deploy-pages@')
  if (missing.length > 0 || !isPages)
    return fail(
      about,
      `publish.yml lacks ${[...missing.map((name) => `the environment ${name}`), ...(isPages ? [] : ['the deployment to Pages'])].join(', ')}.`,
      'Take it over from the template.',
    )
  return [
    pass(about, 'publish.yml signs in "signing", builds in "building" and deploys to Pages.'),
    unknown(
      'settings',
      'Whether Pages takes its source from GitHub Actions, and whether the environments allow main only, is not to be seen from here.',
      'Look under Settings, Pages and Settings, Environments.',
    ),
  ]
}

/** The steps that hand the site to Pages, as they are now, and as they were in earlier versions. */
function uploadsIn(text: string): readonly string[] {
  const steps = text.split(/\n +- |\n {2}(?=\w)/)
  return steps.filter(
    (step) =>
      step.includes('actions/upload-pages-artifact@') ||
      (step.includes('actions/upload-artifact@') && step.includes('name: github-pages')),
  )
}

/** What carries the site to Pages lists the address of every award, and lies open for as long as it is there. */
function checkArtifact({ site }: SiteRecord, { files }: Place): OneOrMany {
  const text = files['.github/workflows/publish.yml'] ?? ''
  const about = 'addresses of awards'
  const uploads = uploadsIn(text)
  if (uploads.length === 0) return []
  if (site.repository === 'private')
    return pass(about, 'Only members of the repository can download the artifact that lists them.')
  const isDeleted =
    /--method DELETE "?repos\/\$GITHUB_REPOSITORY\/actions\/artifacts\/\$ARTIFACT/.test(text)
  const isShort = uploads.every((upload) => /retention-days: 1\s/.test(`${upload}\n`))
  if (!isDeleted || !isShort)
    return fail(
      about,
      'The repository is public, and publish.yml leaves the artifact that lists every award where everybody who is logged in to GitHub can download it.',
      'Take the job "tidy", and "retention-days: 1", over from the template.',
    )
  return note(
    about,
    'The repository is public: from the build to the end of the deploy, or for a day where that fails, everybody who is logged in to GitHub can download the artifact that lists every award.',
    'Where that matters, make the repository private, or deploy from the job to a host that takes no artifact.',
  )
}
