import type { Migrated } from './migrate.ts'
import type { EditedFile, PlannedChange, UpgradePlan } from './plan-upgrade.ts'
import { allowedSignersFile } from './signed-release.ts'

/** What an upgrade found, and what came of it. */
export interface UpgradeFindings {
  /** `undecided`: somebody has to choose first, and nothing was made. */
  readonly outcome: 'undecided' | 'dry-run' | 'made'
  readonly versions: { readonly here: string; readonly next: string }
  readonly branch: string
  /** Whether one of the allowed signers is proven to have released it. */
  readonly isProven: boolean
  readonly from: 'releases' | 'folder'
  readonly base: 'release' | 'history'
  /** Of the change log. */
  readonly news: string
  readonly plan: UpgradePlan
  /** The difference for each file that was edited here. */
  readonly edits: ReadonlyMap<string, string>
  readonly records: Migrated
  readonly recordsDiff: string
}

/** An upgrade in words, for whoever asked for it. */
export function upgradeReport(findings: UpgradeFindings): string {
  const parts = [
    head(findings),
    section('What is new', findings.news),
    filesPart(findings),
    editedPart(findings),
    recordsPart(findings),
    end(findings),
  ]
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`
}

function section(title: string, text: string): string {
  return text === '' ? '' : `${title}\n${'-'.repeat(title.length)}\n${text}`
}

function head({ versions, isProven, from, base }: UpgradeFindings): string {
  const proof = isProven
    ? `It is signed by somebody that ${allowedSignersFile} names.`
    : from === 'folder'
      ? 'It comes from a folder, so nobody’s signature was checked.'
      : `Nobody’s signature was checked: this repository has no ${allowedSignersFile}.`
  const compared = {
    release: `What you edited was found by comparing with ${versions.here} as it was released.`,
    history: `What you edited was found by comparing with ${versions.here} as it came into this repository, since ${isProven ? `no release of it could be had that ${allowedSignersFile} vouches for` : 'its release could not be had'}.`,
  }
  return `From version ${versions.here} to ${versions.next}.\n${proof}\n${compared[base]}`
}

const marks: Readonly<Record<PlannedChange['kind'], string>> = {
  added: 'new',
  changed: 'changed',
  removed: 'gone',
}

function filesPart({ plan, outcome }: UpgradeFindings): string {
  const count = (kind: PlannedChange['kind']) =>
    plan.changes.filter((change) => change.kind === kind).length
  const counts = `Changed: ${count('changed')}. New: ${count('added')}. Gone: ${count('removed')}.`
  const list = plan.changes.map(({ kind, path }) => `${marks[kind].padEnd(9)}${path}`)
  const text = [counts, ...(outcome === 'dry-run' ? list : [])].join('\n')
  return section('Files of the program', text)
}

const fates: Readonly<Record<EditedFile['kept'], string>> = {
  same: 'stays as you have it: the newer version changes nothing in it',
  document: 'stays as you have it: it only explains',
  chosen: 'stays as you have it, as you chose',
  replaced: 'becomes what the newer version has, as you chose: your change goes',
  unsure:
    'stays: the newer version has no such file, and whether it is yours cannot be told. If it is not, --take-new takes it away',
  undecided: 'YOU HAVE TO CHOOSE: the newer version has it otherwise',
}

function editedPart({ plan, edits }: UpgradeFindings): string {
  const files = plan.edited.map(({ path, kept, since }) => {
    const difference = edits.get(path)
    if (difference === undefined) return `${path}\n  ${fates[kept]}.`
    const what = since === 'edited' ? 'What you changed' : 'Yours, and what would be in its place'
    return `${path}\n  ${fates[kept]}.\n  ${what}:\n\n${difference}`
  })
  return section('Files of the program that you edited', files.join('\n\n'))
}

function recordsPart({ records, recordsDiff }: UpgradeFindings): string {
  const done = records.about.map((each) => `- ${each}`)
  const byHand = records.byHand.map(({ path, about }) => `- BY HAND, in ${path}: ${about}`)
  const network = records.isOffline ? [] : [notOffline]
  const difference = recordsDiff === '' ? [] : ['', recordsDiff]
  const text = [...done, ...byHand, ...difference, ...network].join('\n')
  return section('Your records, as the newer version reads them', text)
}

const notOffline = `This machine has nothing that keeps the code of the newer version from the network (Node 25 has, and so has Linux where it
lets you make namespaces). It could read badges/ and awards/ to find out what has to change in them, and nothing else.`

function end({ outcome, branch, plan }: UpgradeFindings): string {
  if (outcome === 'dry-run') return 'Nothing was changed: this was a dry run.'
  if (outcome === 'made') return made(branch)
  const open = plan.edited.filter(({ kept }) => kept === 'undecided')
  return `Nothing was changed. For each of these files say what you want, and run the command again:
${open.map(({ path }) => `  --keep-mine ${path}   or   --take-new ${path}`).join('\n')}
Not sure? Take the new one. Your change stands above and in the history; what site.yml can say needs no change of the program.`
}

function made(branch: string): string {
  return `All of it is on the branch ${branch}. Your files are as they were. Look at it, try it, then have it merged:
  git diff HEAD...${branch}
  git switch ${branch}
  npm ci && npm run validate && npm start
  git push origin ${branch}     and open a pull request
To drop it: git branch --delete --force ${branch}`
}
