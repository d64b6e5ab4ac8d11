import { problemCatalogue } from '../problem-catalogue.ts'
import { awardVerbs, changedDetails, type AwardVerb, type StaffWords } from './staff-words.ts'

/** What staff read, in English: the shape that other languages are measured by. */
export const en: StaffWords = {
  locale: 'en',
  problems: problemCatalogue,
  templateOf: (english) => english,
  report: {
    none: 'No problems.',
    warning: 'warning: ',
    severity: { error: 'error', warning: 'warning' },
    errors: { one: '{count} error', other: '{count} errors' },
    warnings: { one: '{count} warning', other: '{count} warnings' },
    moreElsewhere: (count) => `(and ${count} more: run npm run validate)`,
  },
  review: {
    title: 'What a merge would do',
    unknown:
      'Nobody can tell until the problems in the records are gone. “Check the records” says where they are.',
    awards: fromEach(awardVerbs, (verb: AwardVerb) => ({
      one: `${verb} {count} award of {badge}`,
      other: `${verb} {count} awards of {badge}`,
    })),
    badge: {
      new: (name) => `adds the badge ${name}`,
      gone: (name) => `takes away the badge ${name}`,
      changed: (name, details) => `changes ${details} of the badge ${name}`,
    },
    issuer: {
      new: (name) => `adds the issuer ${name}`,
      gone: (name) => `takes away the issuer ${name}`,
      changed: (name, details) => `changes ${details} of the issuer ${name}`,
    },
    pathway: {
      new: (name) => `adds the pathway ${name}`,
      gone: (name) => `takes away the pathway ${name}`,
      changed: (name, details) => `changes ${details} of the pathway ${name}`,
    },
    step: {
      new: (name) => `a new step: ${name}`,
      changed: (name) => `a step that changes: ${name}`,
      gone: (name) => `a step less: ${name}`,
    },
    endorsements: {
      verbs: {
        new: (by, of) => `says in public that ${by} stands behind ${of}`,
        revoked: (by, of) => `says in public that ${by} does not stand behind ${of} any more`,
        restored: (by, of) => `says in public that ${by} stands behind ${of} again`,
        changed: (by, of) => `changes what ${by} says of ${of}`,
        gone: (by, of) => `takes away what ${by} says of ${of}`,
      },
      of: {
        issuer: (name) => `the issuer ${name}`,
        badge: (name) => `the badge ${name}`,
        award: (name) => `an award of ${name}`,
      },
      elsewhere: 'somebody who signed elsewhere',
    },
    milestones: {
      title: 'Pathways that somebody completes',
      complete: (pathway, badge, ids) =>
        `These awards together complete ${pathway}, and their holder has not been given ${badge}: ${ids}`,
      sealed: (pathway) =>
        `Somebody may complete ${pathway}. Recipients are sealed, so only the sealing key can tell who.`,
      run: 'After the merge, whoever keeps the sealing key asks for the awards that the completion badge would rest on:',
    },
    assessed: {
      title: 'Peer assessment of new awards',
      enough: (badge, needed, ids) => `${badge}: assessed by ${needed} of ${needed}: ${ids}`,
      missing: (badge, { agreed, needed, missing }, ids) =>
        `${badge}: assessed by ${agreed} of ${needed}, ${missing} more to come: ${ids}`,
      before: (badge, from, ids) =>
        `${badge}: needs nobody, as the award is of a day before ${from}, from which the badge asks for it. Is that the day on which it was earned? ${ids}`,
      holders:
        'Whether those who agreed hold the badge that is asked for is seen before anything is signed: only the sealing key can tell.',
    },
    details: fromEach(changedDetails, (detail) => detail),
    settings: (names) => `changes settings of the site: ${names}`,
    nothingShown: 'Nothing that the site shows.',
    refused: 'It cannot be merged like this',
    lookAgain: 'Please look again',
    asksOwners: (issuers) => `GitHub asks the owners of ${issuers} for their approval.`,
    alsoFor: (count) => `So it is for ${count} more.`,
    more: (count) => `and ${count} more`,
    unnamedFile: 'a file whose name says too much',
    afterErasure: [
      '### After an erasure is merged',
      '',
      'The next publish empties the award in the ledger, starts the branch “ledger” again without its past, and replaces the page. It cannot reach:',
      '- the history of this repository, which still holds the sealed recipient: rewrite it with git filter-repo, ask GitHub support to collect what is left over, and delete the forks and clones you know of; “npm run doctor” says whether anything is left',
      '- artifacts of earlier workflow runs: they end by themselves after three days, or delete them now',
      '- copies that search engines, archives or the holder keep',
    ],
    advice: {
      title: {
        one: 'Advice on badges: {count} thing to think about',
        other: 'Advice on badges: {count} things to think about',
      },
      note: 'A stranger who has to judge these badges might say this. It stops nothing: you decide.',
      none: 'No advice: a stranger could judge these badges.',
    },
    publicTitle: 'Everybody can read this for ever',
    newFile: '(new)',
    times: (count) => `(${count} times)`,
    cut: 'There is more than fits here. Please read the changed files themselves.',
  },
}

/** The words for each of a list of names. */
function fromEach<Name extends string, Words>(
  names: readonly Name[],
  wordsOf: (name: Name) => Words,
): Readonly<Record<Name, Words>> {
  return Object.fromEntries(names.map((name) => [name, wordsOf(name)])) as Record<Name, Words>
}
