import { englishCardWords } from '../../awarding/learners/claim-cards.ts'
import { englishProblemWords } from '../../awarding/csv/problem-words.ts'
import { englishMessageWords } from '../../awarding/learners/personal-message.ts'
import type { AwardWords } from '../../browser/award/element.ts'
import type { BackpackTexts } from '../../browser/backpack/element.ts'
import type { OpenBadgeTexts } from '../../browser/open-badge/element.ts'
import type { PackTexts } from '../../browser/pack/element.ts'
import type { VerifierTexts } from '../../browser/verifier/element.ts'
import type { FieldWith } from '../../kinds/award/fields.ts'
import type { PluralWords } from '../../model/text/plural.ts'
import { verdictWords } from '../../verifier/reporting/verdict-words.ts'

/** What the verifier says, and what the pages say that offer it. */
interface VerifierWords {
  /** The button on an award's page. */
  readonly now: string
  readonly nowText: string
  readonly element: VerifierTexts
}

/** A field of an award that is in its page's list of facts under its own name. */
type FactField = FieldWith<'page', 'text' | 'number'>

/** The two forms that English has. Other languages have as many as theirs. */
const forms = (one: string, other: string): PluralWords => ({ one, other })

/**
 * Every word that the pages say, in English. Another language has exactly these keys (`Strings`): one that
 * lacks a key does not compile. Long texts are Markdown.
 */
export const en = {
  /** The language's own name, for the switch. */
  languageName: 'English',
  /** For dates and numbers. */
  locale: 'en-GB',
  direction: 'ltr' as 'ltr' | 'rtl',
  /** The line of `site/script-fonts.ts` for its script; empty where our own faces have its letters. */
  font: '',
  /** Said on every page of a translation until site.yml says that a speaker has read it. */
  draft: '',
  /** Said where some words of a page have not been translated yet. */
  partlyEnglish: '',

  skip: 'Skip to the content',
  menu: 'Main pages',
  languages: 'Languages',
  nav: {
    badges: 'Badges',
    issuers: 'Who gives them',
    verify: 'Check',
    keep: 'Keep',
    award: 'Award',
  },
  about: 'About',
  privacy: 'Privacy',
  contact: 'Write to us',
  feed: 'New badges (feed)',
  developers: 'For developers',
  /** At the foot of each page, where the software is not named. */
  builtAs: 'Open Badges that anybody can check.',
  builtWith: 'Published with Cinquefoil, as Open Badges that anybody can check.',
  preview: 'Preview only: these badges prove nothing.',
  example: 'Sample city: everything and everyone here is invented.',

  hero: {
    see: 'See every badge',
    check: 'Check a badge',
  },
  doors: {
    title: 'What brings you here?',
    learner: {
      title: 'I have earned one',
      text: 'Keep it safe, show it to others, and choose who sees it.',
      card: 'I have a card with a code',
      link: 'How to keep a badge',
    },
    employer: {
      title: 'Someone showed me one',
      text: 'Find out in a minute if it is real, and what it took to earn.',
      link: 'How to check a badge',
    },
    teacher: {
      title: 'I want to award one',
      text: 'Say what your learners can do, in words that travel with them.',
      link: 'How to award a badge',
    },
  },
  homeTry: {
    title: 'Try it with a card',
    text: 'In this preview {name}, who is invented, has a card with this code. It opens her badges, as a learner’s own card would:',
    link: 'Open the card',
  },
  homeBadges: { title: 'What you can earn', all: forms('See the badge', 'See all {count} badges') },
  homeEmpty: 'No badges yet. Come back soon: the first ones will be shown here.',
  homePathways: { title: 'Where badges lead', all: 'All pathways' },
  homeIssuers: { title: 'Who gives them', all: 'Everyone who gives badges' },
  homeShared: {
    title: 'Earned, and shared',
    text: 'Only people who asked to be listed are shown here.',
  },
  homeKinds: { title: 'Every kind of learning counts' },
  petals: {
    title: 'How a badge comes to be',
    steps: [
      {
        title: 'Describe',
        text: 'Someone who teaches writes down what the badge is for and what it takes.',
      },
      {
        title: 'Issue',
        text: 'When a learner gets there, the award is signed so that nobody can alter it.',
      },
      { title: 'Host', text: 'It gets a page of its own, at an address that does not change.' },
      {
        title: 'Verify',
        text: 'Anybody can check it, free, without an account and without asking us.',
      },
      { title: 'Keep', text: 'The learner keeps a picture that carries its own proof, for good.' },
    ],
  },

  pathwaysPage: {
    title: 'Pathways',
    lead: 'Badges that add up: where you can begin, and where each step leads.',
    steps: forms('{count} step', '{count} steps'),
  },
  pathwayPage: {
    kind: 'Pathway',
    from: 'From',
    steps: 'Step by step',
    begin: 'You can begin here',
    optional: 'If you like',
    after: (names: string) => `After: ${names}`,
    step: (name: string) => `The step “${name}”`,
    needsOne: 'For this you need:',
    needsAll: 'For this you need all of these:',
    needsSome: (count: string, all: string) => `For this you need ${count} of these ${all}:`,
    takes: (time: string) => `Usually takes ${time}`,
    hours: forms('about {count} hour of work', 'about {count} hours of work'),
    elsewhere: (name: string) => `(from ${name}, on another site)`,
    completion: 'Where it leads',
    completionText: 'Whoever has done every step can be given this badge.',
    mine: {
      title: 'How far are you?',
      text: 'Your backpack shows you. Your own device works it out, and nobody else sees it.',
      backpack: 'Look in your backpack',
      claim: 'I have a claim code',
    },
    facts: 'At a glance',
    type: 'Kind',
    types: {
      formal: 'Formal: it leads to a qualification or a place on a course',
      informal: 'Informal',
    },
    needed: 'Needed for all of it',
    work: 'Work',
    map: 'Map',
    mapText: 'A drawing of the steps that are listed above, and of what comes after what.',
    document: 'Pathway (CTDL)',
    documentText: 'The same pathway in the format that registries of qualifications read.',
  },

  skillsPage: {
    title: 'Skills and levels',
    lead: 'Skills and levels that people know from elsewhere, and which badges show them.',
    badges: forms('{count} badge', '{count} badges'),
    holds: 'What it holds',
    source: 'Where it comes from',
    publisher: 'Published by',
    version: 'Edition',
    licence: 'Licence',
    sourceLink: 'Read it where it was published',
    document: 'Framework (JSON-LD)',
    documentText: 'The same skills, and the badges that show each, for other programs.',
    skillLead: (name: string) => `Badges that show “${name}”, whoever gives them.`,
    elsewhere: 'What this means, where it was published',
    shownBy: 'Badges that show it',
    none: 'No badge shows it yet.',
    parts: 'What is part of it',
    partOf: 'Part of',
    level: 'At the level of',
    matches: 'The same elsewhere',
  },

  publishersPage: {
    title: 'Badges of other publishers',
    lead: 'Others publish badges, too. Here are some that we know. Each badge leads to their own site.',
    link: 'See the badges of other publishers that we know.',
    badges: forms('{count} badge', '{count} badges'),
    on: (name: string) => `On another site: ${name}`,
    asOf: (day: string) => `As their site said on ${day}. It may have changed since.`,
    signed: 'Those who give these badges have signed this list, and we know their keys.',
    unsigned: 'This list, or a part of it, is not signed. We know only where we read it.',
    theirs:
      'They look after these badges, not we. Check an award of theirs as you would check one of ours.',
    site: (name: string) => `Go to ${name}`,
  },

  issuersPage: {
    title: 'Who gives badges',
    lead: 'Schools, colleges and others that stand behind their badges with their name and their keys.',
    badges: forms('{count} badge', '{count} badges'),
    none: 'No badges yet',
    empty: 'Nobody gives badges here yet.',
  },
  issuerKind: {
    secondary: 'Secondary school',
    special: 'Special school',
    'further-education': 'Further education college',
    'sixth-form': 'Sixth form college',
    university: 'University',
    vocational: 'Vocational college',
    council: 'Council',
    community: 'Community group',
    other: 'Organisation',
  },
  issuerPage: {
    badges: (name: string) => `Badges from ${name}`,
    none: 'No badges from here yet. When the first one is described, it will stand on this page.',
    website: 'Website',
    email: 'E-mail',
    telephone: 'Telephone',
    identity: 'How to be sure a badge came from here',
    identityText:
      'Each badge from here is signed with one of these keys. A verifier finds them by this identifier; you do not need to do anything with them.',
    did: 'Identifier (DID)',
    key: (algorithm: string) => `Key (${algorithm})`,
    keyFrom: (day: string) => `in use from ${day}`,
    keyRetired: (day: string) => `retired on ${day}; what it signed stays good`,
    keyCompromised: (day: string) => `withdrawn on ${day}: do not trust it`,
    documentsText: 'The same facts as this page, in the formats that badge software reads.',
    documents: {
      profile: 'Profile (Open Badges 2.0)',
      did: 'DID document (Open Badges 3.0)',
      jwks: 'Public keys (JWK Set)',
      revocations: 'Revoked badges (2.0)',
    },
  },

  badgesPage: {
    title: 'Badges',
    lead: 'Everything you can earn here. Each badge says plainly what it takes.',
    count: forms('{count} badge', '{count} badges'),
    filters: 'Show fewer',
    byKind: 'By kind of learning',
    byIssuer: 'By who gives it',
    byTag: 'By topic',
    all: 'All badges',
    empty: 'No badges here yet.',
    sheets: 'Pages of this list',
    sheet: (number: string, count: string) => `page ${number} of ${count}`,
    previous: 'Previous page',
    next: 'Next page',
    kindTitle: (kind: string) => `Badges: ${kind}`,
    tagTitle: (tag: string) => `Badges about “${tag}”`,
    tagLead: 'What you can earn on this topic. Each badge says plainly what it takes.',
  },
  search: {
    label: 'Search badges and who gives them',
    example: 'robots, bread, first aid…',
    found: forms('{count} found', '{count} found'),
    foundNone: 'Nothing found. Try a shorter word, or look through the topics.',
    noneFound:
      'Perhaps it has another name here, or nobody gives a badge for it yet. Ask your school or club: they can make one.',
    all: 'Show all badges',
  },
  recognises: {
    achievement: 'Achievement',
    skill: 'Skill',
    competence: 'Competence',
    interest: 'Interest',
    'formal-pathway': 'Formal pathway',
    'informal-pathway': 'Informal pathway',
    'hard-skill': 'Hard skill',
    'soft-skill': 'Soft skill',
    'peer-assessment': 'Peer assessment',
    'lifelong-learning': 'Lifelong learning',
  },
  recognisesText: {
    achievement: 'Something done, and done well.',
    skill: 'Something a person can do.',
    competence: 'Skill, knowledge and judgement together.',
    interest: 'Following curiosity where it leads.',
    'formal-pathway': 'A step on a course or qualification.',
    'informal-pathway': 'A step on a path of your own.',
    'hard-skill': 'A technique that can be shown and measured.',
    'soft-skill': 'Working with people, and with yourself.',
    'peer-assessment': 'Judged by others who are learning too.',
    'lifelong-learning': 'Learning at any age.',
  },

  badgePage: {
    kind: 'Badge',
    retiredShort: 'No longer awarded',
    from: 'Given by',
    retired: 'This badge is no longer awarded. Those who earned it keep it.',
    older: 'This is an older wording, kept for those who earned the badge under it.',
    olderLink: 'See the badge as it is today',
    version: 'This wording of the badge never changes, so that it says for ever what was earned.',
    changed: 'What has changed since',
    changedText: 'Struck out: what it said then. Underlined: what it says today.',
    parts: {
      name: 'Name',
      description: 'Description',
      criteria: 'What it takes',
      validFor: 'Valid for',
      edition: 'Edition',
      tags: 'Topics',
    },
    criteria: 'What it takes',
    criteriaMore: 'More about what it takes',
    earn: 'How to earn it',
    earnText: (issuer: string) =>
      `Read what it takes, gather your evidence, and tell ${issuer} that you are ready. They decide, and they award it.`,
    earnRetired: (issuer: string) =>
      `This badge can no longer be earned. Ask ${issuer} which badge has taken its place.`,
    ask: 'Ask for this badge',
    askText: (issuer: string) =>
      `Read what it takes and gather your evidence. Then say here what you did, and hand it to ${issuer}. They decide, and they award it.`,
    earnLink: (issuer: string) => `Visit ${issuer}`,
    facts: 'At a glance',
    type: 'Type',
    recognises: 'Recognises',
    validFor: 'Stays valid for',
    validForever: 'It does not run out',
    credits: 'Credits',
    code: 'Code',
    field: 'Field of study',
    specialization: 'Specialism',
    edition: 'Edition',
    results: 'Levels and results',
    judged: {
      holders: forms(
        '{count} person who holds this badge has to agree.',
        '{count} people who hold this badge have to agree.',
      ),
      others: forms(
        '{count} person who holds “{name}” has to agree.',
        '{count} people who hold “{name}” have to agree.',
      ),
      staff: forms(
        '{count} member of staff has to agree.',
        '{count} members of staff have to agree.',
      ),
      from: (day: string) => `This is so for badges given from ${day} on.`,
      looks: 'They look at:',
    },
    resultRequired: (value: string) => `Needed: ${value}`,
    resultTypes: {
      GradePointAverage: 'Grade point average',
      LetterGrade: 'Letter grade',
      Percent: 'Percent',
      PerformanceLevel: 'Performance level',
      PredictedScore: 'Predicted score',
      RawScore: 'Score',
      Result: 'Result',
      RubricCriterion: 'What is looked at',
      RubricCriterionLevel: 'Level',
      RubricScore: 'Score for all of it',
      ScaledScore: 'Score on a scale',
      Status: 'Status',
    } as Readonly<Record<string, string>>,
    resultRange: (low: string, high: string) => `From ${low} to ${high}`,
    resultValues: 'Possible results:',
    skills: 'Skills and standards',
    skillsText: 'Where this badge fits in frameworks that others use.',
    tags: 'Topics',
    related: 'Related',
    skillOthers: (name: string) => `All badges that show “${name}”`,
    layer: 'Layer (RSA Badge Standard)',
    layers: {
      Engage: 'Engage: found out about it',
      Participate: 'Participate: took part',
      Demonstrate: 'Demonstrate: did it',
      Lead: 'Lead: led others',
    } as Readonly<Record<string, string>>,
    pathways: 'Where it leads',
    pathwayNext: (names: string) => `Next: ${names}`,
    pathwayWhole: 'This badge stands for all of it.',
    relatedVersion: (version: string) => `edition ${version}`,
    holders: 'People who chose to be listed',
    holdersNone:
      'Nobody is listed here. Most people keep their badges to themselves, and that is how we like it: a badge is shown by the one who earned it.',
    withheld: 'A learner',
    machines: 'For machines',
    machinesText: 'The same facts as this page, in the two formats that badge software reads.',
    badgeClass: 'BadgeClass (Open Badges 2.0)',
    achievement: 'Achievement (Open Badges 3.0)',
    versions: 'What it said over time',
    versionsText:
      'A badge whose text changes keeps its old text for those who earned it. Each page below shows the text of one time, and what has changed since.',
    versionToday: 'what it says today',
    versionSince: (day: string) => `on listed awards since ${day}`,
    versionHeld: forms('at least {count} listed award', 'at least {count} listed awards'),
  },

  awardPage: {
    kind: 'Award',
    title: (badge: string, issuer: string) => `${badge}, awarded by ${issuer}`,
    titleErased: 'An award that was erased',
    was: 'was awarded to',
    withheld: 'a person who keeps their name to themselves',
    withheldText:
      'Without the holder’s own link, this page says no name, on purpose. The badge itself holds a fingerprint of its owner’s address or code, so only the owner can prove whose it is.',
    name: {
      signed: 'The issuer signed this name.',
      differs:
        'The link shows a name that does not fit this award: it was altered, or cut short. Ask its holder for it again.',
      none: 'The link shows a name, but the issuer has put none into this award.',
      failed: 'The name in the link could not be checked just now. Load the page again.',
    },
    awardedBy: 'Awarded by',
    awardedOn: 'Awarded on',
    validUntil: 'Valid until',
    state: {
      valid: (until: string | undefined) =>
        until ? `Valid until ${until}` : 'Valid. It does not run out.',
      expired: (day: string | undefined) => (day ? `Expired on ${day}` : 'Expired'),
      suspended: (day: string | undefined) => (day ? `Suspended since ${day}` : 'Suspended'),
      revoked: (day: string | undefined) => (day ? `Revoked on ${day}` : 'Revoked'),
      superseded: () => 'Replaced by a newer award',
      erased: (day: string | undefined) => (day ? `Erased on ${day}` : 'Erased'),
    },
    stateWord: {
      valid: 'Valid',
      expired: 'Expired',
      suspended: 'Suspended',
      revoked: 'Revoked',
      superseded: 'Replaced',
      erased: 'Erased',
    },
    stateText: {
      valid: 'The issuer stands behind this badge.',
      expired: 'It was earned and it was valid until that day. It may be renewed.',
      suspended: 'For now the issuer does not stand behind it. It may become valid again.',
      revoked: 'The issuer has taken this badge back. It should not be relied on.',
      superseded: 'What it says still happened; the newer award says it better.',
      erased:
        'This award has been taken away at its owner’s wish or by law. Nothing about it is kept on this page.',
    },
    reason: 'Reason given:',
    newer: 'See the newer award',
    earlier: 'It replaces an earlier award',
    restsOn: {
      title: 'What it rests on',
      text: 'Its holder completed a pathway with:',
      others: forms(
        '{count} badge of the pathway whose page is not listed',
        '{count} badges of the pathway whose pages are not listed',
      ),
      elsewhere: (host: string) => `A badge from ${host}`,
    },
    agreed: {
      title: 'Who agreed',
      text: 'They looked at what was done, and signed what they think.',
      signed: 'What they signed, for programs',
    },
    endorsed: {
      title: 'Who stands behind it',
      since: (day: string) => `Since ${day}`,
      earlier: 'Said of an earlier wording of this badge.',
      revoked: (day: string) => `Taken back on ${day}. They do not stand behind it any more.`,
      signed: 'The signed endorsement',
      stand: 'Stand behind it',
      elsewhere: {
        nameless: 'Somebody who gives no name',
        until: (day: string) => `Until ${day}`,
        ownKey:
          'Signed elsewhere, and the signature is good. The key is their own, so their name is only what they say. Their key:',
        pinned:
          'Signed elsewhere, and the signature is good by the key that this site keeps for them. They are known as:',
      },
    },
    version: 'It was given under this version of the badge:',
    changedSince:
      'The badge reads differently today. This page shows what it said when it was awarded.',
    criteria: 'What it took',
    narrative: 'What the issuer says',
    evidence: 'Evidence',
    evidenceItem: (number: string) => `Evidence ${number}`,
    results: 'Results',
    skills: 'Skills',
    facts: {
      creditsEarned: 'Credits earned',
      role: 'Role',
      term: 'Term',
      licenseNumber: 'Licence number',
    } satisfies Readonly<Record<FactField, string>>,
    activity: 'When it was done',
    activityFrom: (day: string) => `From ${day}`,
    activityUntil: (day: string) => `Until ${day}`,
    activitySpan: (first: string, last: string) => `${first} to ${last}`,
    about: 'About this badge',
    jump: { keep: 'Keep it', check: 'Check it' },
    check: {
      title: 'Is it real?',
      text: 'Do not take our word for it. Any Open Badges verifier can prove who signed this award and that nothing was altered.',
      link: 'Check it yourself',
    },
    downloads: {
      title: 'Take it with you',
      text: 'The picture carries its own proof: save it like a certificate.',
      textPast:
        'You may still keep the picture. Whoever checks it is told how the award stands today.',
      more: 'Other forms, for badge software',
      plain: {
        name: 'The badge’s own picture (PNG)',
        text: 'This picture does not hold your award. To get the one that does, turn on JavaScript and open this page again, or put the file “Credential (3.0)” from the list below into a backpack.',
      },
      'badge.png': {
        name: 'Badge picture (PNG)',
        text: 'Both forms of the award, 2.0 and 3.0, are inside it.',
      },
      'badge-3.svg': {
        name: 'Badge drawing (SVG, 3.0)',
        text: 'Sharp at any size, with the newer form inside.',
      },
      'badge-2.svg': {
        name: 'Badge drawing (SVG, 2.0)',
        text: 'Sharp at any size, with the older form inside.',
      },
      'credential.json': {
        name: 'Credential (3.0)',
        text: 'For wallets: paste its address or open the file.',
      },
      'credential.jwt': {
        name: 'Credential as a token (3.0)',
        text: 'For systems that read signed tokens.',
      },
      'assertion.json': { name: 'Assertion (2.0)', text: 'For backpacks: paste its address.' },
      'assertion.jws': {
        name: 'Signed assertion (2.0)',
        text: 'For backpacks that ask for a signature.',
      },
    },
    keep: {
      title: 'Is it yours?',
      text: 'The picture stays good even if this site goes away.',
      link: 'How to keep and show it',
    },
    printed: 'Check this award at:',
    share: {
      title: 'Show it to others',
      text: 'Whoever has the address can open this page. Nobody is told that you shared it.',
      copy: 'Copy the link',
      sheet: 'Share…',
      mail: 'Send by e-mail',
      print: 'Print as a certificate',
      printWhole: 'Print the whole page',
      copied: 'Copied.',
      byHand: 'This browser does not let us copy. Mark the text and copy it by hand.',
      unread: 'The file could not be read just now. Try again in a moment.',
      qr: 'Show a QR code',
      qrLabel: 'QR code that opens this page',
      badgeQr: 'Show the badge itself as a QR code',
      badgeQrText:
        'This code does not lead to the badge: it is the badge. A phone’s camera opens the page that checks badges with this one inside, and nothing of it is sent.',
      badgeQrLabel: 'QR code that holds this badge',
      badgeQrLarge:
        'This badge holds too much for a QR code that a phone can read. Use the code that opens this page.',
      linkedIn: 'Add it to a LinkedIn profile',
      linkedInText:
        'LinkedIn opens a form. If it does not fill the form in by itself, copy each line from here.',
      linkedInOpen: 'Open LinkedIn',
      copyField: 'Copy',
      fields: {
        name: 'Name',
        organizationName: 'Issuing organisation',
        issueYear: 'Year of issue',
        issueMonth: 'Month of issue',
        expirationYear: 'Year of expiry',
        expirationMonth: 'Month of expiry',
        certUrl: 'Credential URL',
        certId: 'Credential ID',
      },
      wallet: 'Put it into a wallet',
      walletText:
        'A wallet is an app that keeps badges. Scan this code with it, open the badge in the Learner Credential Wallet on this device, or paste the text of the badge into another.',
      walletOpen: 'Open in Learner Credential Wallet',
      walletCopy: 'Copy the address for wallets',
      walletJson: 'Copy the text of the badge',
      walletQr: 'QR code for a wallet to scan',
      embed: {
        title: 'Put it on a website',
        text: 'Paste these lines into the page. They show the badge, and let visitors check it there. Their browsers fetch a picture and a script from this site, and nothing else before somebody presses the button.',
        unlisted:
          'This award is on no list. On a public page everybody can see it, and open this page. Take the lines away, and it is hidden again from those who have not kept the address.',
        named: 'Show my name, too',
        copy: 'Copy the lines',
        save: 'Save as oembed.json',
      },
    },
    paper: {
      verdict: '{verdict} (as its page said on {day})',
      checked: '{verdict} (checked on {day})',
      codeIs:
        'The code is the badge itself. A phone’s camera opens it to be checked, and nothing of it is sent.',
      codeLeads: 'The code leads to the page of this award. The badge itself is too large for one.',
    },
    provenance: {
      title: 'How it came to be',
      proposed: 'Put forward on',
      // That somebody else approved it, git cannot tell.
      approved: 'Published on',
      commit: 'Kept in the record as',
      changed: 'What has changed in the badge since',
      legend: 'Struck out: what it said when it was awarded. Underlined: what it says today.',
    },
  },

  openBadge: {
    check: 'Check this badge',
    working: 'Checking…',
    failed: 'This page could not load what checks badges.',
    noAddress: 'There is no badge to check here: its address has to begin with https://',
    unreachable:
      'The website {host} gave no answer, or does not let other websites read this badge. That says nothing about the badge.',
    open: 'Open it there',
    elsewhere: 'Check it on the page for that',
    more: 'Everything that was checked',
  } satisfies OpenBadgeTexts,

  verifier: {
    now: 'Check it now',
    nowText:
      'Your browser fetches this award’s published files and proves them, as a stranger would. Nobody is told who you are.',
    element: {
      drop: 'Drop a badge here',
      choose: 'Choose a picture or file',
      paste: 'Or paste it here',
      pasteHint: 'The address of a badge’s page, picture or file, or the text of the badge.',
      check: 'Check this badge',
      copy: 'You are looking at a copy of {site}. Badges from there are checked against this copy, so the answer tells what the copy holds, not what stands at the public address.',
      scan: 'Scan a QR code',
      stopScan: 'Stop the camera',
      scanHint: 'Hold the code in front of the camera.',
      noCamera:
        'The camera could not be used. Allow it in your browser, or choose a photo of the code instead.',
      code: {
        read: 'This badge was in the QR code itself. Nothing of it was sent anywhere.',
        refused: {
          'no-code': 'The digits in this address are not the code of a badge.',
          newer:
            'This code was made by a newer version of this page. Load the page again. If that does not help, ask the issuer.',
          'cut-short': 'The end of this code is missing. Scan it again, or copy the whole address.',
          altered:
            'Some digits of this code are not what they were, or were read wrongly. Scan it again. If it says the same, do not rely on it.',
          'too-large': 'This code unpacks to more than any badge holds, so it was not opened.',
          'not-had':
            'The words of this badge are on its website, and could not be fetched from there. Go online, and scan the code again.',
          differs:
            'The website says something else of this badge than when this code was made, so the badge could not be put together. Ask the issuer.',
          'not-asked':
            'The words of this badge are on a website that was not asked. Without them the badge cannot be checked.',
          damaged:
            'This is a wallet’s code (VP1), and it could not be read. Scan it again, closer and in better light. If that does not help, ask the wallet for the badge as a file.',
          'table-unknown':
            'This wallet’s code (VP1) was made short with list number {unknown}, which this page does not have. Ask the wallet for the badge as a file or as text, and use that.',
          'context-unknown':
            'This wallet’s code (VP1) uses the word list {unknown}, which this page does not have. Ask the wallet for the badge as a file or as text, and use that.',
          'own-context':
            'This wallet’s code (VP1) brings a word list of its own, which this page does not read. Ask the wallet for the badge as a file or as text, and use that.',
        },
      },
      keptFrom:
        'There was no network, so the badge was checked with what this device kept of its issuer on {day}. Whether it was withdrawn after that cannot be known here.',
      working: 'Checking…',
      failed: 'The check could not be started. Load the page again, and try once more.',
      unable:
        'This browser cannot check badges. That says nothing about the badge. Try a newer browser, or another device.',
      packed: {
        from: 'The file holds other files. Each badge in it was checked as if it had been given alone.',
        left: 'No badge was read from: {names}',
        nothing:
          'No badge could be read from this file. It was cut or changed on the way, it is locked, or there is none in it. Ask for it again, or give this page one badge from it.',
        changed:
          'This file was made to prove itself, and was changed since: it does not prove itself any more. Do not rely on what it shows when you open it. The badges in it were checked here, each on its own.',
        locked:
          'This is a copy of a backpack, locked with a passphrase. Give it to the backpack: it asks for the passphrase and opens it.',
        toBackpack: 'Open the backpack',
      },
      ask: 'To go on, this page has to ask {host}.',
      askWhy:
        'That website will then see that somebody is checking a badge: an internet address, but no name.',
      allow: 'Ask it',
      refuse: 'Do not ask',
      verdict: verdictWords,
      awardedTo: 'Awarded to {name}',
      newer: 'See the newer award',
      checkWords: 'as reported' as VerifierTexts['checkWords'],
      questions: {
        unaltered: 'Is it unaltered?',
        current: 'Is it still current?',
        issuer: 'Who is the issuer, and how do we know?',
      },
      outcomes: {
        passed: 'Yes',
        failed: 'No',
        unknown: 'Could not be checked',
        'not-applicable': 'Does not apply',
      },
      proven: {
        passed: 'Proven',
        failed: 'Not proven',
        unknown: 'Could not be checked',
        'not-applicable': 'Does not apply',
      },
      saysFrom: 'Says it is from',
      issued: 'Awarded',
      expires: 'Expires',
      checkedAt: 'Checked',
      holder: 'Is it mine? Is it theirs?',
      holderHint:
        'Type your e-mail address, web address, telephone number, claim code or key (did:key:…). It stays on this device.',
      holderCheck: 'Compare',
      holderAnswers: {
        yes: 'Yes: this badge was awarded to what you typed.',
        weakly:
          'Yes, as far as an old badge can tell: it hides its holder in an old way that is no longer safe against cheats. If much depends on it, ask the issuer.',
        no: 'No: this badge was awarded to something else, or to the same thing written in another way. Try another e-mail address, an old one perhaps, or the claim code.',
        'not-named': 'This badge does not say whose it is. Ask the issuer.',
        'method-unknown':
          'It cannot be told here: this badge hides its holder in a way that we do not know. Ask the issuer.',
      },
      several: forms(
        'There is {count} badge in it.',
        'There are {count} badges in it. Each was checked by itself.',
      ),
      details: 'Details for specialists',
      next: 'What you can do:',
      endorsements: 'What others say about it',
      contains: 'The badges inside',
      save: 'Save the report',
      print: 'Print',
      share: 'Copy a link to this check',
      shared: 'Copied. Whoever opens the link can check the badge again.',
      sharedInBar:
        'The link is in the address bar now. Whoever opens it can check the badge again.',
      again: 'Clear',
    },
  } satisfies VerifierWords,

  backpackPage: {
    title: 'My backpack',
    lead: 'Keep every badge you have earned, from anybody, on this device. You need no account, and nothing is sent anywhere.',
    noScript:
      'The backpack works on your own device, and needs JavaScript for that. Without it, save the pictures of your badges: everything is in them.',
    open: 'Open my backpack',
    texts: {
      codeHeld:
        'Your code is kept here. When a badge is given with it, the badge appears here by itself.',
      drop: 'Drop badges here: pictures, files, or a whole zip of them.',
      choose: 'Or choose files',
      paste: 'Or paste a claim code, an address, or a badge as text',
      pasteHint: 'A claim code stands on your card. An address begins with https.',
      add: 'Add',
      addMore: 'Add badges',
      ask: 'May this page ask {host}, and other sites that your badges come from?',
      askWhy:
        'Only they can say whether a badge still stands. They see that somebody asks: an internet address, but no name. What cannot be asked is kept all the same.',
      allow: 'Yes, ask them',
      refuse: 'Not now',
      never: 'No, and do not ask me again',
      shared: 'Shared with your backpack: {count}',
      sharedNo: 'Leave it out',
      working: '{done} done. Now: {name}',
      stop: 'Stop',
      stopped: 'Stopped. What was done by then is kept.',
      added: 'New in your backpack: {count}',
      joined: 'Here already, and kept as another form of the same badge: {count}',
      nothingNew: 'There was nothing new.',
      notKept: 'Not kept:',
      reasons: {
        'not-a-badge': 'there is no badge in it that we can read',
        'too-large': 'it is too large',
        'too-much':
          'there was too much in it: what came after was not looked at. Split it, and add the parts.',
        'too-deep': 'it is an archive in an archive in an archive',
        bomb: 'it unpacks to very much more than a badge can be',
        unsupported: 'it is packed in a way that we cannot read',
        'holds-key': 'a secret key is written into it',
        damaged: 'it is damaged',
        'wrong-passphrase': 'the passphrase does not open it',
        encrypted: 'it is locked in a way that we cannot open',
        'not-https':
          'Only an address that begins with https can be asked. Save the badge there as a file, and add that.',
        unreachable:
          'The address did not answer, or does not let other pages read it. Save the badge there as a file, and add that.',
        code: 'Nothing opens with this code. It begins to work when the award has been published.',
        newer: 'it was made by a newer version of this page',
        unreadable: 'this browser could not read it: it is a folder, or a file that was moved',
        failed: 'this browser could not check it: try again',
      },
      scanned: {
        photo: 'Or choose photos or pictures of QR codes',
        noCode:
          'There is no QR code in this picture that we can read. Take it closer, and in better light.',
        notAsked: 'This code leads to {host}, which was not asked. So nothing was added.',
        noBadgeCode:
          'There is no such code for this badge: it holds too much, or its file is of another kind.',
        part: 'Codes read: {done} of {count}. Still missing: {missing}.',
        partHow: 'To read the others, press “{scan}” on this page, or add photos of them.',
        partOther:
          'This code is from another series than the one before. Each series is put together by itself.',
        partMixed:
          'There are codes of more than one series among these. Each series is put together by itself.',
        partDamaged: 'This code is damaged, or was changed. It is not used: scan it again.',
        partNewer:
          'This code was made by a newer version of this page. Load this page again, and scan it once more.',
        partsAltered:
          'These codes do not fit together: something in them was changed. None of them is used. Scan all of them again.',
      },
      transfer: {
        title: 'Show these to another device',
        lead: 'On the other device, open “My backpack” of this site and press “{scan}”. Hold its camera in front of the codes here until it has read all of them, in any order.',
        warning: 'Whoever takes pictures of all codes has these badges, too.',
        inside: 'Badges in these codes: {count}',
        smallest:
          'There is room for one file of each badge, the smallest. It is the whole badge; its pictures and other files stay here.',
        tooMuch:
          'This is too much for QR codes. Choose fewer badges, or save everything as one file (“{title}”, further down in your backpack) and take that to the other device.',
        tooMuchOfOne:
          'This badge is too much for QR codes. Save everything as one file (“{title}”, further down in your backpack) and take that to the other device.',
        code: 'Code {number} of {count}',
        before: 'Previous code',
        next: 'Next code',
        pause: 'Pause',
        play: 'Play',
      },
      nothingKept: 'Nothing was kept: there is only the address, and no file.',
      askAgain: 'Ask again',
      pointsTo: 'The file holds only an address. The badge itself is there:',
      packChanged:
        '{name}: this file was made to prove itself, and was changed since. Do not rely on what it shows when you open it. The badges in it were checked here, each on its own.',
      secrets:
        '{name} holds secret keys of a wallet. We kept the badges and nothing of the keys. Delete the file when you no longer need it: whoever has it can act in your name.',
      locked: '{name} is locked. Type its passphrase.',
      passphrase: 'Passphrase',
      unlock: 'Unlock',
      search: 'Search',
      filters: 'Filter and sort',
      filtersSet: 'Filter and sort ({count} set)',
      issuer: 'From',
      skill: 'Skill or tag',
      year: 'Year',
      standing: 'How it stands',
      all: 'All',
      standings: {
        holds: 'It holds',
        over: 'Its time is over, or not begun',
        gone: 'Taken back, on hold or replaced',
        bad: 'Do not trust it',
        open: 'Not checked',
      },
      order: 'Order',
      orders: { newest: 'Newest first', oldest: 'Oldest first', name: 'By name', own: 'My own' },
      count: 'Badges: {count}',
      empty: 'Your backpack is empty. Add your first badge above.',
      noneFound: 'No badge is like that. Choose less.',
      more: 'Show more',
      earlier: 'Further up',
      later: 'Further down',
      from: 'From {issuer}, {day}',
      checked: 'Looked up on {day}',
      undated: 'without a day',
      unnamed: 'A badge without a name',
      back: 'Back to all badges',
      criteria: 'What it took',
      note: 'My note',
      tags: 'My tags',
      tagsHint: 'With commas between them. Only you see notes and tags.',
      saved: 'Saved.',
      files: 'Its files, as they came',
      checkAgain: 'Check it again',
      checkAll: 'Check these badges again',
      rechecked: {
        found: forms('Checked {count} badge:', 'Checked {count} badges:'),
        unanswered: forms(
          'Nobody answered about {count} badge: you may have no network, or its site was not asked or did not answer. What was known before stays.',
          'Nobody answered about {count} badges: you may have no network, or their sites were not asked or did not answer. What was known before stays.',
        ),
      },
      remove: 'Put it into the bin',
      removed: '{name} is in the bin.',
      undo: 'Undo',
      bin: 'Bin: {count}',
      restore: 'Take it out',
      forget: 'Empty the bin',
      forgetSure: 'Yes, delete them for good',
      forgetHint: 'Emptying it deletes these badges and their files from this device for good.',
      keeping: {
        title: 'A copy for safety',
        lead: 'Save everything as one file, and keep it somewhere else: on a stick, in a mail to yourself, with your papers. It shows your badges without this page too.',
        passphrase: 'Lock it with a passphrase (if you like)',
        passphraseHint:
          'Nobody can help you if you forget it. Only a locked copy holds your claim codes.',
        again: 'The passphrase again',
        differ: 'These two are not the same. Type it again.',
        show: 'Show what I type',
        hide: 'Hide what I type',
        save: 'Save everything',
        never: 'You have not saved a copy yet.',
        last: 'You last saved a copy on {day}.',
        made: 'Saved. Look where this device keeps what it saves.',
        bring: 'To bring a copy back, add its file above. What is here stays.',
        brought: 'Brought back: {added}. Joined to what was here: {joined}.',
      },
      pathways: {
        title: 'My pathways',
        lead: 'How far your badges take you. This page works it out on your device and tells nobody.',
        steps: forms('{done} of {count} step', '{done} of {count} steps'),
        states: { done: 'Done', open: 'Next', later: 'Later' },
        optional: 'if you like',
        part: '{has} of {needs}',
        uncounted: forms(
          '{count} of your badges does not count here: it has not been checked, has run out, was taken back or is not genuine.',
          '{count} of your badges do not count here: they have not been checked, have run out, were taken back or are not genuine.',
        ),
        whole: 'You have everything that “{badge}” asks for. Tell {issuer}.',
        held: 'You have done all of it, and you have “{badge}”.',
        all: 'You have done all of it.',
        since: 'There is no network. This is what the pathways were on {day}.',
        offline: 'To show how far you are, this page needs the network once.',
      },
      collections: {
        title: 'Show your badges',
        lead: 'Put badges together for a school, a college or an employer: in your own order, with your own words. Nobody sees it before you send it.',
        name: 'Title',
        begin: 'Begin a collection',
        untitled: 'My badges',
        words: 'What you want to say about them',
        empty: 'Nothing is in it yet. Add a badge below.',
        about: 'What you want to say about this badge',
        showName: 'Show my name with it',
        link: 'Your private link to this badge',
        linkHint:
          'Only with this link is your name shown, as it was signed. Without it, nobody learns it from here. You find the link on the page where you claimed the badge.',
        linkWrong: 'This is not a private link: such a link has #n= in it. Your name is not shown.',
        leaveOut: 'Leave out',
        addTitle: 'Add badges',
        add: 'Add',
        remove: 'Delete this collection',
        removeHint: 'The badges stay in your backpack.',
        removeSure: 'Yes, delete it',
        shareTitle: 'Ways to show it',
        shareAs: { link: 'As a link', paper: 'On paper', file: 'As a file' },
        copyLink: 'Make a link',
        copyLinkHint:
          'The badges are in the link itself: whoever has it sees them, checked on their own device. You cannot take it back.',
        copied: 'The link is copied.',
        copyYourself: 'Copy this link:',
        look: 'Look at it',
        tooLarge: 'This is too much for a link. Use fewer badges, or save it as web pages.',
        lacking: '{name} is not in the link: its file holds several badges, or no text.',
        zip: 'Save it as web pages',
        zipHint:
          'A zip file with a page and the files of the badges. Unpack it on any web space, or on a stick.',
        cv: 'Make a page for a CV',
        cvHint: 'To print on A4 or to save as PDF, with a QR code for each badge.',
        cvPrint: 'Print it',
        cvBack: 'Close the CV page',
        cvScan: 'QR code that checks {name}',
        cvCodes: {
          badge: 'The badge is in this code: scan it to check it.',
          page: 'This code leads to the badge.',
        },
        cvFoot:
          'Scan a code to see how the badge stands today. Words with a line beside them are the holder’s own and are not checked.',
        vp: 'Save it as a W3C Verifiable Presentation',
        vpHint:
          'One file for programs that ask for it. It holds the badges of version 3.0, and no signature of yours.',
        vpSigned: 'Save it as a presentation that this device signs',
        vpSignedHint:
          'The signature proves that whoever holds this device put these badges together on that day. It does not prove that they earned them, unless a badge is tied to its key. The key cannot leave this device; its name stands in the file, and is the same in each file that you sign.',
        record: 'Save it as a whole record that this device signs',
        recordHint:
          'One signed file of all these badges (CLR 2.0), in the form that colleges’ and employers’ systems read. It says that you put it together yourself, that it is not all that you have, and what the key of this device is; it does not say your name. Each badge in it is proven by its own issuer.',
        recordPlain: 'Save it as a whole record without a signature',
        recordPlainHint:
          'The same for a device that cannot sign, or where your key should not be known. A program can read it, and each badge in it is proven by its own issuer; that it was you who put them together, nobody can tell.',
        vpNoKey:
          'This browser cannot sign: it has no Ed25519, or cannot keep a key. Save it without a signature.',
        vpNotSigned:
          'This browser could not put these badges together for signing. Save it without a signature.',
        vpNone:
          'None of these badges is a signed one of version 3.0, so nothing can be in such a file.',
        vpLacking: '{name} is not in it: it is no signed badge of version 3.0.',
        shownTo: 'Somebody shows you these badges',
        shownHint:
          'Each badge is checked here, on your device. The words in quotes are from whoever sent you the link, and are not checked.',
        theirWords: 'They say:',
        checking: 'Checking…',
        pictures: 'Show the pictures',
        picturesHint:
          'Some pictures are on other websites: {hosts}. They are asked for them only when you press the button.',
        picturesShown: 'The pictures that could be had are shown.',
        linkBroken: 'This link is not whole. Ask for it again.',
        toMine: 'Open my own backpack',
      },
      export: {
        title: 'My badges',
        made: 'Saved on {day}.',
        readme: {
          inside: forms(
            'This is everything that my backpack held: {count} badge. In it there are:',
            'This is everything that my backpack held: {count} badges. In it there are:',
          ),
          page: 'index.html: shows the badges. Open it in any browser; it needs no internet.',
          originals:
            'originals: the badges as they came. Nothing in them was changed, so the proof is still inside.',
          records:
            'badges.json: my notes, my tags and my order, what was read of each badge, and what was in the bin.',
          manifest:
            'manifest.json: a fingerprint (SHA-256) of each file, by which damage is noticed.',
          restore:
            'To have the badges in a backpack again, open the backpack page and give it this whole zip file. What is there already stays.',
          genuine:
            'To find out whether a badge is genuine, give its file from originals to any checker of Open Badges. This text and the page prove nothing.',
          noCodes:
            'Claim codes are not in here. They are only put into exports that are locked with a passphrase.',
          codes:
            'My claim codes are in codes.json. Whoever has them can open what is behind them, so keep this to yourself.',
          missing: 'These files could not be read when this was saved, and are not in here:',
        },
        page: {
          intro:
            'Badges and notes as they were on that day. This page proves nothing by itself: the proof is in the files.',
          empty: 'There are no badges here.',
          from: 'From {issuer}',
          given: 'Given on {day}',
          until: 'Valid until {day}',
          about: 'About it',
          criteria: 'What it took',
          skills: 'Skills',
          tags: 'My tags',
          note: 'My notes',
          files: 'Files',
        },
        locked:
          'Badges from a backpack, locked with a passphrase. Give this file to the backpack page, and type the passphrase there. To open it without that page: PBKDF2 makes a key of 256 bits from the passphrase (UTF-8, NFC) with what stands in "kdf"; AES-GCM opens "data" with it and the "iv" in "cipher", and the last 16 bytes are the tag. Salt, iv and data are base64url. What comes out is a zip file.',
      },
      device: {
        title: 'What can happen here',
        here: 'Your badges are in this browser on this device, and nowhere else. If you clear its data, lose the device, or use a private window, they are gone: save a copy.',
        isPrivate: 'This is a private window: all of it goes when you close it.',
        safari:
          'This browser deletes what a page keeps when you do not visit it for seven days of use.',
        home: 'Add this page to your home screen (share sign, then “Add to Home Screen”): what is kept there stays. Open it from there, and bring your copy along: it does not share this backpack.',
        persist: 'Ask this browser to keep it',
        isPersistent:
          'This browser has promised to keep your backpack when the device runs out of space.',
        notPersistent: 'When the device runs out of space, this browser may delete it.',
        askTitle: 'Asking those who gave your badges',
        askLabel: 'May this page ask them how a badge stands?',
        askChoices: { ask: 'Ask me first', always: 'Yes, always', never: 'No, never' },
      },
      failed:
        'Something went wrong, and this was not finished. What was in your backpack is still there: try again.',
      failures: {
        'storage-refused':
          'This browser does not let the page keep anything: perhaps it is a private window. Open it in an ordinary one.',
        'storage-full':
          'This device has no space left for your backpack. What was there is still there. Save a copy, and make room.',
        'storage-newer':
          'This backpack was opened by a newer version of this page. Close all windows with it, and open it again.',
        'storage-lost':
          'What this page kept was deleted or closed in another window. Load the page again.',
        'storage-failed': 'The browser gave up in the middle. Nothing was changed: try again.',
        'storage-incomplete': 'A file was missing, so nothing was changed: try again.',
        'storage-blocked':
          'An older version of this page is open in another window. Close it, and load this page again.',
      },
    } satisfies Omit<BackpackTexts, 'locale'>,
  },

  pack: {
    offer: {
      title: 'Take it for life',
      text: 'One file that proves itself: the badge, its issuer’s keys and answers of today, and a program that checks them. It works without a network, and also when this site is gone.',
      textMany:
        'One file that proves itself: the badges that are shown here, their issuers’ keys and answers of today, and a program that checks them. It works without a network, and also when the sites are gone.',
      page: 'Save as one page',
      zip: 'Save as a zip with the parts',
    },
    texts: {
      title: 'Badges that prove themselves',
      waiting: 'This file is checking itself…',
      unproven: 'Nothing in this file has been proven yet.',
      unprovenWhy:
        'If you can still read this after some seconds, do not rely on the file: it has been changed, or this browser is too old or runs no scripts. Open it in a new browser such as Firefox, Chrome, Edge or Safari.',
      changed: 'This file has been changed. Do not rely on it.',
      changedText:
        'Something in it is not as it was when it was made: it was damaged on the way, or somebody altered it. Nothing of it is shown. Ask its holder for the file again.',
      made: 'Made on {day}, as the file says.',
      theirWords:
        'Whoever made this file wrote this. It is in no badge, and nobody has checked it.',
      whole: forms(
        'This file is whole: its {count} part is as it was when it was made.',
        'This file is whole: each of its {count} parts is as it was when it was made.',
      ),
      digest: 'Fingerprint of this file:',
      sayings: {
        standing: {
          title:
            'Genuine: signed by {issuer}, not withdrawn as of {day}, and as of {made} by this file’s own word',
          text: 'The issuer signed its list of withdrawn badges on {listed}, and this badge is not on it. The file says that this was still the newest list on {made}, which nobody signed. Whether the badge was withdrawn since then cannot be known offline.',
        },
        'standing-unsigned': {
          title: 'Genuine: signed by {issuer}; not withdrawn as of {day}, as the file says',
          text: 'The badge is signed. The issuer’s list of withdrawn badges is not, so only the issuer’s website can prove it. Whether the badge was withdrawn since then cannot be known offline.',
        },
        'no-list': {
          title: 'Genuine: signed by {issuer}',
          text: 'The badge names no list of withdrawn badges, so nobody can look it up there, offline or online.',
        },
        'list-missing': {
          title: 'Signed by {issuer}; whether it was withdrawn is not known',
          text: 'The issuer’s list of withdrawn badges could not be had when this file was made. Ask the issuer when there is a network.',
        },
        hosted: {
          title: 'Not signed: only {host} can say whether it is genuine',
          text: 'The file holds what that website is said to have answered on {made}. Anybody could have written that, so it proves nothing offline. Ask the issuer when there is a network.',
        },
        expired: {
          title: 'Genuine: signed by {issuer}, but it ran out on {day}',
          text: 'What it says still happened. It may have been renewed, or withdrawn: that cannot be known offline.',
        },
        'not-begun': {
          title: 'Signed by {issuer}, but it begins only on {day}',
          text: 'When this file was made, the badge had not begun yet.',
        },
        withdrawn: {
          title: '{finding}',
          text: '{about} So its issuer answered when this file was made, on {made}.',
        },
        other: { title: '{finding}', text: '{about}' },
      },
      clock:
        'The clock of this device says {today}. That is before this file was made, on {made}: one of the two is wrong. Set the clock right to know whether a badge has run out.',
      nobody: 'its issuer',
      awardedTo: 'Awarded to (name proven by the issuer’s signature)',
      issuer: 'From',
      awarded: 'Awarded',
      until: 'Valid until',
      about: 'About this badge',
      criteria: 'What it took',
      skills: 'Skills',
      files: 'The badge as files',
      filesHint: 'Each of these is the badge itself, for wallets, backpacks and other verifiers.',
      checks: 'Every check, as of {day}',
      prove: {
        title: 'What this file proves, and what it cannot',
        can: 'It proves that the badge is exactly what was signed with the key in this file, and that nothing was changed since.',
        cannot:
          'It cannot prove by itself whose key that is. The key was fetched from the issuer when the file was made, but whoever makes a file can put any key, any date and any program into it.',
        how: 'If it matters, make sure in one of these ways:',
        steps: [
          'Press “Ask the issuer now” above, if you trust where you got this file from. It takes the keys from {host} anew.',
          'Or save one of the badge’s files and give it to a verifier that you have chosen yourself.',
          'Or ask {host} by a way that you know, and not by one that stands in this file, whether the key below is theirs.',
        ],
        keys: 'Fingerprint of the key of {host} (RFC 7638):',
      },
      ask: {
        text: 'With a network this page can check again, with keys and lists of today. It then asks {hosts}, who see that somebody asks: an internet address, but no name. Nothing is asked before you press the button.',
        button: 'Ask the issuer now',
        working: 'Asking…',
        result: 'Asked on {moment}. What the file proves alone is said apart from this.',
        offline:
          'No network: what this file proves alone still stands. Ask again when there is a network.',
        silent: 'Nobody answered: what this file proves alone still stands. Ask again later.',
        nobody: 'No website has to be asked about what is in this file.',
      },
      zip: {
        page: '{page}: open it in a browser. It checks itself and shows everything, without a network.',
        files: 'files: the badges as files, for wallets, backpacks and other verifiers.',
        answers: 'issuer: what the issuers’ websites answered, keys and lists of withdrawn badges.',
        manifest: 'manifest.json: which of these files came from which address.',
        genuine:
          'Whether a badge is genuine is decided by its signature and by its issuer, not by this text. Any Open Badges verifier can check the files in the folder files.',
      },
      making: {
        working: 'Checking, and asking the issuers for what belongs to it…',
        made: 'Saved as {name}.',
        incomplete: 'These did not answer, and the file says so: {hosts}.',
        nothing: 'There is no badge in it that we can read, so nothing was saved.',
        failed: 'That did not work. Load the page again, and try once more.',
      },
    } satisfies Omit<PackTexts, 'locale' | 'direction'>,
  },

  claimPage: {
    title: 'Open your badges',
    lead: 'You have a card with a claim code. It opens every badge that was awarded to you with this code. You need no account.',
    noScript:
      'This page opens your code on your own device, and needs JavaScript for that. Try another browser, or ask those who gave you the card for the address of your badge.',
    private: 'Your code stays on your device. It is not sent to us or to anybody.',
    lost: 'Lost your card, or has somebody seen your code?',
    lostText:
      'Tell whoever gave it to you. They can give you a new code: the old one then opens nothing any more.',
    texts: {
      label: 'Your claim code',
      hint: 'It stands on your card. Capitals, spaces and hyphens do not matter.',
      open: 'Open',
      working: 'Looking for your badges…',
      length: 'A claim code has 28 letters and digits, on older cards 26. You typed {count}.',
      slip: 'That is not quite a claim code: a letter is wrong, missing or in the wrong place. Look at your card again.',
      notYet:
        'Nothing opens with this code yet. A code begins to work when the award has been published, and this site was last brought up to date on {day}. Try again in a day or two. If it still does not open, ask whoever gave you the card. If you were given a new code, use that one.',
      notYetOld:
        'Nothing opens with this code yet. A code begins to work when the award has been published. Try again in a day or two. If it still does not open, ask whoever gave you the card.',
      unreachable: 'The site did not answer. Check that you are online, and try again.',
      tooOld:
        'This browser cannot open codes here. Try a newer one, and make sure that the address begins with https.',
      damaged:
        'Something that this code opens is damaged on the site and cannot be shown. Tell whoever gave you the card.',
      hello: 'Hello, {name}',
      helloNobody: 'Your badges',
      yours: forms('This badge is yours.', 'These {count} badges are yours.'),
      from: 'From {issuer}, on {day}',
      stateUnknown: 'How it stands could not be looked up just now.',
      openPage: 'Open its page',
      savePicture: 'Save the picture',
      saveAll: 'Save all pictures',
      saving: 'Fetching the pictures…',
      savedAll: forms(
        'The picture is in {file}, where this device keeps what it saves.',
        'All {count} pictures are in {file}, where this device keeps what it saves.',
      ),
      savedSome:
        'These pictures did not come: {badges}. The others are in {file}. Try again when you are online.',
      savedNone: 'No picture came. Check that you are online, and try again.',
      copyLink: 'Copy link without my name',
      copyNamed: 'Copy link with my name',
      copied: 'Copied.',
      copyFailed: 'Your browser does not let us copy. Copy it from here:',
      links:
        'The link with your name shows your name to whoever has it, and proves that the issuer signed it. The other link shows the badge and nobody’s name.',
      linkBare: 'Whoever has the link can see the badge. It names nobody.',
      keep: 'How to keep it',
      keepAll: 'Keep all in my backpack',
      record: {
        whole: forms(
          'Your whole record from {issuer}: {count} badge, up to {day}.',
          'Your whole record from {issuer}: {count} badges, up to {day}.',
        ),
        hint: 'One file, signed by them. Whoever checks it sees all these badges, and that they belong to one person. Only your code opens it here.',
        save: 'Save the record',
        saving: 'Fetching the record…',
        saved: 'The record is in {file}, where this device keeps what it saves.',
        failed: 'The record did not come. Check that you are online, and try again.',
      },
      careful: 'Keep your code like a key. Whoever has it can open this page.',
      another: 'Open another code',
      move: {
        title: 'My e-mail address will stop working',
        text: 'Your badges may be tied to an address of your school or work. Make a request file here and give it to those who gave you the badges: they can give you new ones in place of the old. Your code stays the same. The file can be opened only with your code, which they have, too.',
        to: 'What should show that they are yours?',
        email: 'Another e-mail address',
        code: 'My claim code alone',
        key: 'A key that this browser keeps',
        keyHint:
          'The key is made here and cannot leave this browser, not even in a saved copy. When you sign badges with it, everybody can see that they were awarded to you. If you lose this device or clear its data, the key is gone: your claim code still opens your badges, and you can make another request.',
        noKey: 'This browser cannot make such a key. Choose another answer.',
        address: 'Your new e-mail address',
        wrong: 'That is not an e-mail address. It looks like name@example.org',
        save: 'Save the request',
        saved: 'Saved as {file}. Give it to those who gave you the badges.',
        failed: 'The request could not be made in this browser.',
      },
    },
  },

  endorsePage: {
    title: 'Stand behind it',
    lead: 'You know this badge, who gives it, or somebody’s work for it? Say so, signed with a key of your own, so that everybody can check who said it.',
    noScript: 'Signing needs JavaScript. Without it, write to whoever gives the badge.',
    private:
      'This page sends nothing to anybody. What you write stays on this device until you hand over the file yourself. Once it is published, everybody can read it.',
    texts: {
      loading: 'One moment…',
      nothing:
        'This page does not know what you mean. Open the page of an issuer, a badge or a listed award of this site, and follow “Stand behind it” there.',
      issuer: 'You stand behind the issuer',
      badge: 'You stand behind the badge',
      award: 'You stand behind the award of',
      name: {
        label: 'Who you are: you, or your organisation',
        hint: 'Readers are told that the name is what you say yourself. Your signature proves that it is always the same signer.',
      },
      comment: {
        label: 'Why you stand behind it',
        hint: 'In your own words. Everybody can read it: name nobody else.',
      },
      on: { label: 'Since which day' },
      key: 'A key is made in this browser, or the one of your backpack here is taken. It stays in this browser and cannot be copied to another. If the data of this browser is cleared, the key is gone: what you have signed stays good, but you sign with a new key from then on.',
      sign: 'Sign it',
      summary: 'Please look at this again',
      wrongName: 'Say who you are, in one line without hidden signs.',
      wrongComment: 'Say why, in at most 2,000 letters without hidden signs.',
      wrongDay: 'Give a day that has come already.',
      noKey: 'This browser makes no keys of this kind, or keeps none. Please try a newer browser.',
      failed:
        'It could not be signed. Nothing has left the page. Please try again, or take a newer browser.',
      made: 'Your endorsement is signed',
      keyIs: 'Your key is known by this name. Tell it to those who want to know that it was you:',
      save: 'Save the file',
      hand: 'Give the file, as it is, to those who run this site. They check it and publish it. Not true any more? Tell them, and they take it off.',
      open: 'Propose it yourself',
      upload: 'Propose it yourself: drop the file there',
      place: 'Its place in their files:',
    },
  },

  askPage: {
    title: 'Ask for a badge',
    lead: 'You have done what it takes? Say what you did, and give that to your teacher, or whoever gives the badge. They decide.',
    noScript:
      'The form needs JavaScript. Without it, tell those who give the badge what you did, and show them your work. These badges can be asked for:',
    write: (issuer: string) => `Write to ${issuer}`,
    none: 'No badge of this site can be asked for with a form. Talk to those who give it: they are named on its page.',
    private:
      'This page sends nothing to anybody. What you write stays on this device until you hand over the file or the link yourself.',
    texts: {
      summary: 'Please look at this again',
      choose: 'Choose…',
      takes: 'What it takes',
      steps: { badge: 'Which badge', did: 'What you did', you: 'About you' },
      badge: { label: 'Badge' },
      words: {
        label: 'What did you do?',
        hint: 'Read what the badge takes, and say for each point what you did, in your own words. Leave out addresses, telephone numbers and other people’s names.',
      },
      evidence: {
        label: 'Links to your work, if you have some',
        hint: 'One to a line, ten at most. Each begins with https://',
      },
      name: {
        label: 'Your name, as your teacher knows you',
        hint: 'It tells them who asks. It is not put on any page.',
      },
      which: { label: 'Which claim code shall open the badge?' },
      codes: {
        new: { label: 'A new one', hint: 'It is made here, and shown to you to be kept.' },
        own: {
          label: 'One that I have',
          hint: 'From a card, or from an earlier badge of this site.',
        },
      },
      code: { label: 'Your claim code' },
      email: {
        label: 'E-mail address that the badge shall be tied to, if you like',
        hint: 'Then you can prove with it that the badge is yours. It is locked, so that only the publisher of the badges can read it. Leave it empty and your code alone will do that.',
      },
      locked:
        'This request is locked: only the teacher whose link you followed can read it, in the browser that the link was made in.',
      open: 'This request is not locked: whoever gets the file or the link can read your name, your words and your links. Only your claim code is locked. If you do not want that, ask your teacher for a link of theirs, and open this page with it.',
      broken:
        'The link that led here is not whole, so nothing could be locked with it. Ask your teacher for it again, and copy all of it.',
      make: 'Make my request',
      needed: 'Say what you did, or give a link to it.',
      tooMany: 'More than {most} links. Leave some out.',
      link: 'Link {number} is not a whole web address. It begins with https://',
      wrongCode:
        'That is not a whole claim code. It has 26 letters and digits, or 28. Look at it again, or take a new one.',
      wrongEmail: 'That is not an e-mail address. It looks like name@example.org',
      failed:
        'This browser could not make the request. Nothing has left the page. Please try a newer browser.',
      made: 'Your request is ready. What to do now',
      codeTitle: 'Keep your code',
      codeHow:
        'It opens your badge when it has been given. Nobody else has it, your teacher neither, so nobody can give it to you again. Keep it like a key.',
      codeOwn: 'The code that you have opens the badge when it has been given.',
      copyCode: 'Copy the code',
      keepCode: 'Keep it in my backpack',
      copied: 'Copied.',
      notCopied: 'It could not be copied. Select it and copy it by hand.',
      handTitle: 'Hand your request over',
      handFile:
        'Save the file, and give it to your teacher: by e-mail, in a shared folder, on a stick.',
      save: 'Save the request',
      handLink: 'Or send it as a message: the link holds all of it.',
      copyLink: 'Copy the link',
      longLink: 'Your request is too long to be sent as a link. Take the file.',
      judges: {
        holders: forms(
          'Ask {count} person who holds “{name}”',
          'Ask {count} people who hold “{name}”',
        ),
        staff: forms(
          'Ask {count} member of staff of {name}',
          'Ask {count} members of staff of {name}',
        ),
      },
      judgeHow:
        'Hand this to each of them. They look at what you did, and give you a file back. Hand all of these files to your teacher, with your request. Ask nobody who is family or a close friend: that would not count. Your claim code is not in it; your name, your words and your links are.',
      judgeSave: 'Save what they need',
      judgeLink: 'Or send it as a message, or let them read it off this screen.',
      judgeCopy: 'Copy the link for them',
      judgeQr: 'QR code of the link for those who judge',
      judgeNoQr: 'It is too long for a QR code. Give them the file or the link.',
      then: 'Wait. If they say yes, your badge is there after the next publish: open it with your code on this site, or find it in your backpack.',
    },
  },

  assessPage: {
    title: 'Judge what somebody did',
    lead: 'Somebody has asked you to look at what they did for a badge. Say how good it is, honestly and kindly, and sign it here. You get a file to hand back.',
    private:
      'This page sends nothing to anybody. What you say stays on this device until you hand over the file or the link yourself.',
    noScript:
      'This page needs JavaScript, because it signs what you say on your own device. Without it, tell those who give the badge what you think.',
    none: 'No badge of this site asks for the judgement of others.',
    texts: {
      summary: 'Please look at this again',
      openTitle: 'Open a request',
      file: {
        label: 'The file that you were given',
        hint: 'Choose it or drop it here. It is read on your device and goes nowhere else.',
      },
      text: { label: 'Or the link that came by message', hint: 'Paste it here.' },
      open: 'Open it',
      refused: 'This cannot be judged.',
      another: 'Open another request',
      failed:
        'This browser could not sign it. Nothing has left the page. Please try a newer browser.',
      asks: '{name} asks for “{badge}”',
      asksOn: 'Asked on {day}. The badge is given by {name}.',
      entitled: {
        holders: 'Those who hold “{name}” decide. If you hold it, that is you.',
        staff: 'Staff of {name} decide.',
      },
      said: 'In their words',
      saysNothing: 'No words, only links.',
      links: 'Links to their work',
      leadsTo: 'Leads to {host}',
      judge: 'How good is it?',
      required: 'This or better is needed.',
      missing: '{label}: choose one.',
      agrees: 'With this you agree that the badge is earned.',
      agreesNot: 'With this you say: not yet.',
      conflict: { label: 'Are you close to them?' },
      close: {
        label: 'I am family or a close friend',
        hint: 'Then what you say does not count towards the badge, however fair you are. Better ask somebody else to judge it.',
      },
      remarks: 'What you want to say',
      whoReads:
        'Those who give the badge read all of it, and may pass it on to the learner. You may leave out what you like.',
      kudos: { label: 'Praise', hint: 'What is good? Be exact: it helps more than “well done”.' },
      question: { label: 'A question', hint: 'What would you like to know, or to see?' },
      concern: {
        label: 'A worry',
        hint: 'Something that is not right, or not safe. It is never published.',
      },
      shownTitle: 'What everybody may see',
      consent: { label: 'May people see that you agreed?' },
      show: {
        label: 'Yes, show my praise on the badge’s page',
        hint: 'It stands there for ever, signed by a key that this device makes, and says only that somebody who may judge agreed. Without this tick, nothing that you write is shown.',
      },
      shownNever:
        'Your claim code is locked, so that only the publisher can read it. It is never shown.',
      name: {
        label: 'Your name, if you want it to be shown too',
        hint: 'Leave it empty and no name is shown.',
      },
      kudosNeeded: 'Write some praise, since that is what is shown. Or take the tick away.',
      namesLearner: 'Everybody could read this: leave out the learner’s name.',
      who: 'Show that you may judge',
      holds:
        'Your claim code for “{name}” says so. It is on your card, or in your backpack. It is locked here, on your device, and goes along in what you sign: only the publisher can open it, and checks it when the badge is published.',
      which: { label: 'Which code?' },
      keptCode: 'The one kept on this device that begins with {start}',
      otherCode: 'Another one',
      code: { label: 'Your claim code' },
      wrongCode: 'That is not a whole claim code. It has 26 letters and digits, or 28.',
      ownKey: {
        label: 'Your key on this device',
        hint: 'What you say is signed with it. The profile of the issuer lists it.',
      },
      noKey: 'This device has no key of yours yet. Make one below, under “For staff who judge”.',
      keyNotListed:
        'This key is not in the profile of {name} yet. Until it is, what you sign does not count.',
      before:
        'This was judged on this device before, on {day}. Each person counts once. You can save that file again.',
      beforeSave: 'Save it again',
      beforeOther: 'I am somebody else',
      make: 'Sign it',
      made: 'It is signed. Hand it back',
      yes: 'You have said: the badge is earned.',
      no: 'You have said: not yet. It helps the learner to know why.',
      handFile: 'Save the file, and give it to the learner, or to those who give the badge.',
      save: 'Save what I signed',
      handLink: 'Or send it as a message: the link holds all of it.',
      copyLink: 'Copy the link',
      longLink: 'It is too long to be sent as a link. Take the file.',
      copied: 'Copied.',
      notCopied: 'It could not be copied. Select it and copy it by hand.',
      then: 'That is all. It fits this one request, and can be used for no other.',
      kept: 'The key that signed it, and the file, are kept in your backpack on this device.',
      notKept:
        'Nothing is kept on this device, since it has no backpack. The key that signed it is gone when you close the page.',
      listTitle: 'What was judged on this device',
      listed: '{badge}, on {day}',
      listSave: 'Save the file',
      listForget: 'Forget it',
      staffTitle: 'For staff who judge',
      staffHow:
        'Where a badge is judged by staff, each of them signs with a key of their own, made on their device. Put the line with it into the profile of the issuer.',
      staffMake: 'Make my key',
      staffLine: 'For profile.yml of the issuer. Add the key to those that are there.',
      copyLine: 'Copy the lines',
      staffOnly:
        'The key stays in this browser. If you clear its data, make a new one and put it beside the old one: what was signed with that stays good while it is listed.',
      noStore:
        'This browser makes or keeps no keys here, perhaps because the window is a private one. Open this page in an ordinary window.',
      faults: {
        'too-large': 'This is far larger than a request can be.',
        none: 'It is no request for a judgement, or it was damaged on the way. Ask for it again.',
        application:
          'It is what the learner hands to their teacher. Ask for the other file: the one for those who judge.',
        assessment: 'Somebody has judged here already. Give it to those who give the badge.',
        newer: 'It was made by a newer version of this page. Load the page again.',
        'other-site': 'It is for another site.',
        changed: 'It is not as it was made: it was cut short or changed. Ask for it again.',
        'unknown-badge': 'This site has no such badge that others judge.',
        text: 'A text in it is missing, too long, or holds characters that cannot be seen.',
        link: 'A link in it is not a safe web address.',
        future: 'It says that it was made on a day that has not come yet.',
      },
    },
  },

  formsPage: {
    propose: {
      title: 'Propose a badge',
      lead: 'Say what it is and what it takes. You get a file to add to the repository; a colleague reads it before it is published.',
    },
    change: {
      title: 'Take an award back, or put it on hold',
      lead: 'An award that has been published is never deleted. It stays at its address, and says from now on that it does not stand.',
    },
    who: {
      title: 'Who has what',
      lead: 'Drop your registers here to see which learner has which badge, how each stands today, and who has not been given it. Your registers are read on this computer. No name and no code leaves it.',
    },
    requests: {
      title: 'Requests for badges',
      lead: 'Learners ask for a badge and say what they did. Collect what they ask, read it here, and give the badge to those who have earned it. Nothing is sent by this page.',
    },
    nothingToGive:
      'No badge can be given here: each is retired, or its issuer’s keys cannot be trusted any more.',
    noScript:
      'This form needs JavaScript. Without it, the README files in the repository say how to write the file by hand.',
    firstStep: {
      forWhom: 'For those who run this site.',
      issuer:
        'First say who gives badges: a school, a college, a club. Make a folder for it, and in the folder this file:',
      issuerLink: 'Start this file in the repository',
      badge:
        'Describe your first badge. The form writes this file for you; when it is merged, the badge is here:',
      badgeLink: 'Propose a badge',
    },
    texts: {
      summary: 'Please look at this again',
      listedName:
        '{label} says {name}, a name on your list. Everybody could read it for ever: take it out.',
      listedNameInRow:
        'Row {row} of the list says {name} in words that everybody could read for ever: take it out.',
      choose: 'Choose…',
      noKey:
        'This site has no key to seal names with yet. Please ask the person who looks after it.',
      failed:
        'This browser could not seal the list. Nothing has left the page. Please try a newer browser.',
      steps: {
        badge: 'Which badge, and when',
        who: 'Who has earned it',
        details: 'What they did',
        change: 'What should change',
        file: 'Which award',
        describe: 'What it is and what it takes',
      },
      fields: {
        creditsEarned: { label: 'Credits earned', hint: 'How many credits it brings, like 2.5.' },
        role: { label: 'Role', hint: 'The role it was earned in, like Team leader.' },
        term: { label: 'Term', hint: 'The term it was earned in, like Summer 2026.' },
        licenseNumber: {
          label: 'Licence number',
          hint: 'The number of a licence that it carries, like LC-0042.',
        },
        activityStart: { label: 'Started on', hint: 'The first day of what it was earned for.' },
        activityEnd: { label: 'Ended on', hint: 'The last day of what it was earned for.' },
        issuer: { label: 'Who gives it' },
        badge: { label: 'Badge' },
        awarded: { label: 'Day it was earned' },
        name: {
          label: 'Name of the file',
          hint: 'You can leave it. Or say when and what, never who: 2026-06-open-day. Small letters, digits and hyphens.',
        },
        narrative: {
          label: 'What they did',
          hint: 'Everybody can read this. Name nobody. You may leave it out.',
        },
        evidence: {
          label: 'Evidence in words',
          hint: 'Everybody can read this. Name nobody. You may leave it out.',
        },
        evidenceUrl: {
          label: 'Web address of evidence',
          hint: 'A page or film that does not show who it is. You may leave it out.',
        },
        supersedes: {
          label: 'Id of the award that this one replaces',
          hint: 'To correct one award: the old one stays, and says that a newer one took its place.',
        },
        recipients: { label: 'How shall they show that it is theirs?' },
        names: { label: 'Shall their names be in the badges?' },
        repository: {
          label: 'Address of the repository',
          hint: 'Copy it from your browser when you are there. This page then makes the links for you.',
        },
        count: {
          label: 'How many learners?',
          hint: 'Only when you give no list. Each gets a card with a code.',
        },
        list: {
          label: 'List of learners',
          hint: 'Copy it from a spreadsheet and paste it here, with its headings if it has any. Or write one learner on each line. It is sealed here, on your computer, and goes nowhere else.',
        },
        listFile: { label: 'Or choose a list saved as CSV' },
        dayOrder: { label: 'In dates like 03/04/2026' },
        result: { label: '{name}', hint: 'For everybody who has nothing else in the list.' },
        text: {
          label: 'The award file as it is',
          hint: 'Open it on the repository’s site, copy all of it, and paste it here.',
        },
        textFile: { label: 'Or choose the file' },
        path: {
          label: 'Where the file is',
          hint: 'Like {path}',
        },
        award: {
          label: 'Which award of the file',
          hint: 'Your register says which id is whose.',
        },
        change: { label: 'What should happen?' },
        on: { label: 'From which day' },
        reason: {
          label: 'Why',
          hint: 'One kind, true sentence about the award. Everybody can read it, for ever. Name nobody.',
        },
        badgeName: { label: 'Name of the badge' },
        slug: {
          label: 'Its folder',
          hint: 'Part of its address for ever: small letters, digits and hyphens.',
        },
        description: { label: 'In one or two sentences', hint: 'What somebody who has it can do.' },
        criteria: {
          label: 'What it takes',
          hint: 'What one does, what one shows, how it is judged. ## makes a heading, - a list.',
        },
        alt: {
          label: 'What the picture shows',
          hint: 'For people who cannot see it. Until you add a picture, one is drawn from the name.',
        },
        achievementType: { label: 'Kind of achievement' },
        recognises: { label: 'What it recognises' },
        tags: { label: 'Topics', hint: 'Words people search for, with commas between them.' },
        expires: { label: 'How long an award is valid' },
      },
      wholeRecord: {
        question: { label: 'Whole record' },
        choice: {
          label: 'They ask for a whole record',
          hint: 'All that you awarded them, in one record that you sign. Only their claim code opens it.',
        },
      },
      recipients: {
        'claim-codes': {
          label: 'With a claim code on a card',
          hint: 'Best for young people. Nothing about them is needed, and the code gives nothing away. Addresses in your list only serve to write to them.',
        },
        'as-listed': {
          label: 'With the e-mail address or code in the list',
          hint: 'For adults. An address can be guessed from a name and a school; a code cannot.',
        },
      },
      nameRules: {
        'left-out': {
          label: 'No: leave names out',
          hint: 'The badge says no name, and a lost card shows none. Names stay in the register that you keep.',
        },
        'in-badge': {
          label: 'Yes: sign each name with the badge',
          hint: 'The name is signed for ever, as a locked envelope: nobody can read it or test a guess. Only whoever holds the learner’s private link or code can show it, and prove it.',
        },
      },
      /** Opens the fields that few awards need. */
      more: {
        label: 'More about it',
        hint: 'Everybody can read this. Name nobody. You may leave out each of these.',
      },
      columns: {
        creditsEarned: 'Credits earned (public)',
        role: 'Role (public)',
        term: 'Term (public)',
        licenseNumber: 'Licence number (public)',
        activityStart: 'Started on (public)',
        activityEnd: 'Ended on (public)',
        none: 'Not used',
        email: 'E-mail address',
        telephone: 'Telephone number',
        url: 'Their own web page',
        claim: 'Claim code',
        name: 'Name',
        'given-name': 'First name',
        'family-name': 'Last name',
        'name-turned': 'Name, the last name first',
        badge: 'Badge',
        awarded: 'Day it was earned',
        narrative: 'What they did (public)',
        evidence: 'Evidence in words (public)',
        'evidence-url': 'Web address of evidence (public)',
      },
      dayOrders: {
        unstated: 'do not guess: ask',
        'day-first': 'the day comes first (3 April)',
        'month-first': 'the month comes first (4 March)',
      },
      list: {
        encoding: 'The file does not say how its letters were saved. It was read as {encoding}.',
        names: 'Are these names right? {names}',
        cut: 'The file ends in the middle of a letter: it was not saved whole.',
        unused: 'Not used: {columns}.',
        unreached: 'No e-mail address that works in row {rows}. You can give them a card.',
        nameQuestion: 'Two columns hold names, and no heading says which is which. Which is right?',
        turnQuestion:
          'The names have a comma. Is the last name first? Badges and cards would say it so.',
        nameOther: 'Neither? Say above what each column holds.',
        'family-name': 'Last name first, so they are: {names}',
        'given-name': 'First name first, so they are: {names}',
        columns: 'What the columns hold',
        column: 'Column {column}: {heading}',
        ready: 'Learners ready: {count}.',
        faulty: 'Rows with a problem: {count}.',
        problems: 'Problems in the list',
        place: 'Row {row}, column {column}',
        preview: 'The first learners, as they are understood',
        leaveOut: 'Leave these rows out and go on with the others',
        mustLeaveOut: 'Put the list right, or tick “Leave these rows out”.',
        nobody: 'Give a list of learners, or say how many there are.',
        oneOnly: 'An award that replaces another is for one learner.',
        otherBadge:
          'Learners in the list with another badge than the one chosen above: {count}. Make one file for each badge.',
      },
      /** What is wrong with a field or with a cell of a list, and what to do. */
      problems: englishProblemWords,
      seal: 'Seal the names and make the file',
      make: 'Make the file',
      result: {
        title: 'Your file is ready',
        awards: 'Awards in it: {count}. Every recipient is sealed.',
        leftOut: 'Rows left out: {count}.',
        steps: 'What to do next',
        file: 'Look at the file {path}',
        open: 'Open on {host}, with everything filled in',
        edit: 'Open the file on {host}',
        editHow:
          'Copy the new text. On the page of the next step, replace all of the old text by it.',
        saveFile: 'Save the award file.',
        drop: 'Open this page, and drop the file there.',
        upload: 'Open the upload page on {host}',
        findRepository:
          'Find the repository of your badges. Its address may be in an older message.',
        openRepository: 'Open {host}',
        dropThere:
          'There, open the folder {folder}, or make it. Choose “Add file”, then “Upload files”, and drop the file.',
        replaceThere:
          'There, open the file {path}, choose to edit it, and replace all of the old text by the new.',
        copy: 'Copy the text',
        copied: 'Copied.',
        notCopied:
          'Your browser did not let the page copy. Open “Look at the file” below, select the text and copy it, or download the file.',
        download: 'Download the file',
        downloadOf: 'Download {name}',
        mailing: 'Download the mailing list',
        mailingHow:
          'Or by e-mail: name, address and personal link of each learner, for a mail merge in Word, Outlook or Gmail. A link begins to work once the award has been published.',
        messages: 'Or write to one learner at a time',
        messagesHow:
          'Each opens your mail program with everything filled in. Or copy the words and send them your own way.',
        writeTo: 'Write to {who}',
        copyMessage: 'Copy',
        copyMessageTo: 'Copy the words for {who}',
        ownList: 'Download a register of these alone',
        ownListHow:
          'If you like, keep a register of these awards alone. Never put it in the repository.',
        cards: 'Download the claim cards',
        cardsHow:
          'Save the cards. Open the file, print it and cut it up: eight cards on each A4 page. Give each card to one learner only. The codes cannot be made again.',
        cardNames: 'Print each learner’s name on their card',
        cardNamesHow:
          'Easier to hand out, but a lost card then says whose it is. Without names, the cards have the numbers of your register.',
        next: 'There, choose “Propose changes”, and on the page after it “Create pull request”.',
        merge:
          'A colleague looks at it and chooses “Merge”. It takes effect when the site is published after that; then new codes and links work, too.',
        pulls: 'See what waits for a colleague',
      },
      changes: {
        revoke: { label: 'Take it back', hint: 'It does not stand any more.' },
        suspend: { label: 'Put it on hold', hint: 'It does not stand for now.' },
        reinstate: { label: 'End the hold', hint: 'It stands again.' },
        erase: {
          label: 'Erase it',
          hint: 'The holder asked for it to be forgotten. Only the id stays.',
        },
        'new-code': {
          label: 'Give the learner a new claim code',
          hint: 'The old one was lost, or others have seen it.',
        },
        'whole-record': {
          label: 'Give its holder a whole record',
          hint: 'They asked for all that you awarded them, in one signed record. Only their claim code opens it.',
        },
        correct: {
          label: 'Put a slip right',
          hint: 'Makes new awards that take the place of the old ones. Codes and cards stay as they are.',
        },
        move: {
          label: 'Tie a learner’s awards to something else',
          hint: 'Their mailbox will close. They have given you a request file.',
        },
      },
      move: {
        title: 'The request',
        file: {
          label: 'The request file',
          hint: 'The learner makes it on the page that opens claim codes. It is opened with the codes of your register, on this computer.',
        },
        asks: '{name} asks that these awards ({count}) be tied to the e-mail address {email}. The request was made on {day}.',
        asksKey:
          '{name} asks that these awards ({count}) be tied to a key that their own browser keeps. The name of the key is {key}. The request was made on {day}.',
        asksCode:
          '{name} asks that these awards ({count}) be tied to the claim code alone, without any address. The request was made on {day}.',
        somebody: 'The holder of a code',
        proven:
          'It was opened with a code of your register: so it was made by somebody who held that code. That it was the learner, only you can know. Ask them, if in doubt.',
        done: 'Awards that take the place of old ones: {count}. The old ones lead to them.',
        after:
          'Once it is published, the same claim code opens the new awards, and the backpack finds them by itself.',
        faults: {
          done: 'This request has been carried out already: your register has the new awards.',
          'other-site': 'This request is for another site.',
          'unknown-code':
            'No code of your register opens this request. Choose the register first, or another one; without one, nobody can tell whose it is.',
          email: 'The address in the request is not an e-mail address. Ask for a new request.',
          did: 'What the request names is not a key that a browser makes. Ask for a new request.',
          none: 'Choose a request file that the learner has made here.',
          changed: 'The request has been changed since it was made. Ask for a new one.',
        },
      },
      register: {
        title: 'Your register, if you have one',
        file: {
          label: 'Your register, or several',
          hint: 'The list that you keep of all awards you gave. Choose it or drop it here. It is read on your computer and goes nowhere else.',
        },
        passphrase: { label: 'Passphrase of the register' },
        open: 'Open',
        opened: 'Awards in your register: {count}. Learners: {learners}.',
        faulty: 'Rows that cannot be read: {rows}.',
        none: '{file} is no register. A register has the columns Name, Claim code and Award id.',
        altered: '{file} is damaged or not whole. Take a copy from where you keep it.',
        wrong: 'This passphrase does not open the register.',
        find: { label: 'Find a learner', hint: 'Type some letters of the name.' },
        learner: 'Which award, of which learner',
        nobody: 'Nobody of that name is in the register.',
        openFile: 'Open the award’s file on {host}, then copy all of it into the field below',
        known: 'Learners who are in your register keep their code: {count}.',
        renewed: 'Your register with the new code is below: it replaces the old one.',
        someone: 'Somebody new',
        which: 'Row {row}, {name}: which of these is it?',
        has: '{name} has this badge already, since {day}.',
        rests: { label: 'The pathway that this badge completes' },
        restsNamed: {
          label: 'Say on the badge’s page which badges completed the pathway',
          hint: 'Only for learners who have done all steps. Whoever can read the repository then sees that these awards are one person’s, and not whose.',
        },
        restsDone: 'By your register, learners who have done all steps: {count}.',
        restsLeft: 'By your register, {name} has not done yet: {steps}.',
        answer: 'Say for each learner who it is: some names can mean more than one person.',
        save: 'Save your register',
        firstHow:
          'Save your register: it says which award is whose, and with which code it opens. Keep it where you keep class lists, never in the repository. Drop it here when you give the next badge: each learner then keeps their code, and every new badge opens with it.',
        saveHow:
          'It holds all your awards so far and these: names, codes and links. It takes the place of the file you had. Keep it where you keep class lists, never in the repository.',
        newPassphrase: {
          label: 'Passphrase, if you want one',
          hint: 'Four words or more. Without it, the file opens in a spreadsheet. Nobody can open the file if you forget it.',
        },
        short:
          'A passphrase has at least 12 letters. Leave the field empty for a file without one.',
        card: 'Download the new card',
        cardHow:
          'Print it and give it to the learner. It works from the next publish on. The card is the only place with the new code, beside your register.',
        seen: 'Until the next publish the old code still works: whoever has it can see the learner’s name and badges.',
        seenKept:
          'After it, the old code opens nothing. Who used it before may have kept the link that shows the name: that link goes on working. If that does harm, erase the award.',
        alone:
          'Only this award gets the new code. With your register, all awards of the learner get it.',
        otherFiles:
          'The learner has awards in other files too. Paste each of them here once, one after the other: {files}',
        correctStep: 'What shall be put right',
        scope: { label: 'For whom?' },
        all: { label: 'For everybody in the file who shares it' },
        one: { label: 'For the award chosen above alone' },
        newName: { label: 'Name of the new file', hint: 'It lies beside the old one.' },
        day: { label: 'Day it was earned, if that was wrong' },
        takeOut: { label: 'Say no more' },
        corrected: 'Awards put right: {count}. Every old page will point to its new one.',
        left: 'Awards left as they are: {count}. They do not stand any more, or say it for themselves.',
        sameCodes: 'Every learner keeps their code and their card.',
        correctFaults: {
          'not-plain':
            'The file is laid out in a way that this form does not copy. Please do it by hand.',
          'nothing-changed': 'Fill in what shall be put right.',
          nobody: 'No award of the file can be put right so.',
          'days-reversed':
            'The awards would say that it ended before it started. Change the other day, too.',
        },
      },
      requests: {
        collect: 'Give your class a link',
        collectHow:
          'What your learners ask for with this link is locked: it can be read in this browser and nowhere else. Without a link they can ask, too, but whoever gets their file can read it.',
        collectMake: 'Collect requests',
        onlyHere:
          'The key stays in this browser, on this computer. If you clear its data, what was locked for it cannot be read any more: learners would have to ask again.',
        noStore:
          'This browser keeps nothing here, perhaps because the window is a private one. Open this page in an ordinary window.',
        forBadge: { label: 'For which badge' },
        anyBadge: 'Let them choose',
        link: { label: 'The link for your class' },
        copyLink: 'Copy the link',
        qr: 'QR code of the link for your class',
        decide: 'Requests that you were given',
        file: {
          label: 'The files, one or many',
          hint: 'Choose them or drop them here. They are read on your computer and go nowhere else.',
        },
        text: { label: 'Or what came by message', hint: 'Paste one link or several.' },
        take: 'Take these',
        message: 'A message',
        refused: 'Not taken:',
        taken: forms('{count} request to decide on.', '{count} requests to decide on.'),
        which: { label: 'Badge', hint: 'One badge after the other: each makes a file of its own.' },
        made: 'Asked on {day}',
        give: { label: 'Give the badge' },
        says: 'In the learner’s words',
        saysNothing: 'No words, only links.',
        linksTitle: 'Links to their work',
        putWords: {
          label: 'Put words on the badge’s page',
          hint: 'Everybody who is shown the badge reads them, for ever. Without this tick, none are published.',
        },
        narrative: { label: 'Words for everybody', hint: 'Change them if you like. Name nobody.' },
        links: { label: 'Links to put on the badge’s page' },
        decision: { label: 'Your decision' },
        judged: 'What those who judge have signed',
        judgedFrom:
          'Nobody else has to agree to an award of that day: this badge asks for it from {day} on.',
        agreed: forms('{count} of {needed} agrees.', '{count} of {needed} agree.'),
        moreNeeded: forms('{count} more is needed.', '{count} more are needed.'),
        cameOut: 'It comes to: {levels}',
        notEnough:
          '{name}: too few have agreed. Take what is missing, or leave this request out for now.',
        everybodyReads: 'Everybody will be able to read this',
        commentUnfit:
          'Lets everybody read what must not be public, such as a learner’s name or an e-mail address. It is left out: ask them to judge again without that.',
        waiting: forms(
          '{count} file of somebody who judged fits none of these requests yet. It waits for its request.',
          '{count} files of people who judged fit none of these requests yet. They wait for their requests.',
        ),
        judgedStates: {
          agrees: 'Agrees.',
          below: 'Not yet: {name} is below what is needed.',
          conflict: 'Is close to the learner, so it does not count.',
          'too-old': 'Is too old by that day, so it does not count.',
          'other-site': 'Is for another site. It is left out.',
          'other-badge': 'Is for another badge. It is left out.',
          'other-award': 'Is for another request. It is left out.',
          'key-twice': 'Is by a key that has judged here already. It is left out.',
          criteria: 'Does not judge what this badge asks for: {name}. It is left out.',
          level: 'Names a level that there is not: {name}. It is left out.',
          'after-award': 'Was signed after the day of the award. It is left out.',
          'not-staff': 'Is by a key that the issuer’s profile does not list. It is left out.',
          'entitlement-missing':
            'Does not say who judged, not even to the publisher. It is left out.',
        },
        remarkKinds: {
          kudos: 'Praise',
          question: 'A question',
          concern: 'A worry, for you: it is never published',
        },
        nobody: 'Take some requests first, and tick at least one.',
        registerHow:
          'Save this list: it says which award is whose. The learners’ codes are not in it, since only they have them. Next time, drop it on the page for awarding together with your register. Keep it where you keep class lists, never in the repository.',
        after:
          'Once this is published, each learner’s own code opens the badge. There are no cards to hand out.',
        faults: {
          'too-large': 'This is far larger than a request can be.',
          none: 'This is no request for a badge, or it was damaged on the way. Ask for it again.',
          move: 'This is a request to tie awards to something else. The page for changes takes it.',
          newer: 'This was made by a newer version of this page. Load the page again.',
          'other-site': 'This is for another site.',
          'no-device': 'This is locked for another browser: the one in which the link was made.',
          'other-device': 'This is locked for another browser or another teacher.',
          changed: 'This is not as it was made: it was cut short or changed. Ask for it again.',
          'unknown-badge': 'This site has no such badge.',
          retired: 'This badge is not awarded any more.',
          'other-key':
            'The learner’s code was locked with a key that this site no longer uses. Ask the learner to make the request again.',
          text: 'A text in it is missing, too long, or holds characters that cannot be seen.',
          link: 'A link in it is not a safe web address. A safe one begins with https://',
          future: 'It says that it was made on a day that has not come yet.',
          twice: 'The same learner has asked for the same badge twice. The first was taken.',
          'too-many': 'There are too many at once. Decide on these first.',
          'judged-twice': 'One person has judged the same request twice. The first was taken.',
          forged: 'Its signature does not fit what it says: it was changed, or never signed.',
          unchecked: 'This browser cannot check its signature. Try again, or take a newer browser.',
          'for-judges':
            'This is what the learner hands to those who judge. Ask the learner for the other file: the request itself.',
        },
      },
      who: {
        view: { label: 'Show it' },
        views: { learner: { label: 'By learner' }, badge: { label: 'By badge' } },
        captions: {
          learner: 'Each learner, and the day each badge was given',
          badge: 'Each badge, and who has it',
        },
        columns: {
          learner: 'Learner',
          email: 'E-mail',
          badge: 'Badge',
          day: 'Given on',
          standing: 'On the site today',
        },
        noName: 'No name',
        cell: '{day}: {state}',
        ask: 'Ask the site how each stands today',
        asking: forms('Asked for {done} of {all} learner.', 'Asked for {done} of {all} learners.'),
        asked: forms(
          'The site has been asked for the learner.',
          'The site has been asked for all {all} learners.',
        ),
        states: {
          valid: 'Valid',
          expired: 'Expired',
          suspended: 'On hold',
          revoked: 'Taken back',
          superseded: 'Replaced by a newer one',
          erased: 'Erased',
          'not-published': 'Not published yet',
          unreachable: 'Could not be asked',
          'no-code': 'Could not be asked: the register has no code for it',
          'no-file': 'Could not be asked: the register does not say its file',
          unclear: 'Several of one day, which do not stand alike',
        },
        save: 'Save as CSV',
        fileName: 'who-has-what',
        saveNot: 'Save those without it as CSV',
        fileNameNot: 'who-has-not',
        title: 'Who has not been given it?',
        list: {
          label: 'Your class list',
          hint: 'Paste names, or a part of a spreadsheet with names, e-mail addresses or codes. It stays on this page. Leave it empty for everybody in your registers.',
        },
        badge: { label: 'Which badge' },
        without: 'Have not been given {badge}: {without} of {count}.',
        nobody: 'All {count} have been given {badge}.',
        unclear: 'It is not clear who is meant. Look for yourself: {names}',
      },
      states: { good: 'in order', suspended: 'on hold', revoked: 'taken back', erased: 'erased' },
      editFaults: {
        'id-not-found': 'This award is not in the file.',
        'id-twice': 'Two awards in the file have this id.',
        'not-plain':
          'The file is laid out in a way that this form does not change. Please edit it by hand.',
        'already-revoked': 'This award has been taken back or erased already.',
        'already-suspended': 'This award is on hold already.',
        'not-suspended': 'This award is not on hold.',
        'suspended-together':
          'All awards of this file are on hold together. Please edit it by hand.',
      },
      recognised: {
        achievement: 'an achievement',
        skill: 'a skill',
        competence: 'a competence',
        interest: 'an interest',
        'formal-pathway': 'a step on a formal pathway',
        'informal-pathway': 'a step on an informal pathway',
        'hard-skill': 'a hard skill',
        'soft-skill': 'a soft skill',
        'peer-assessment': 'what classmates or colleagues saw',
        'lifelong-learning': 'lifelong learning',
      },
      never: 'for ever',
      years: forms('{count} year', '{count} years'),
      cards: englishCardWords,
      message: englishMessageWords,
    } satisfies AwardWords,
  },

  notFound: {
    title: 'There is nothing at this address',
    text: 'An award’s address is long and must be whole. If someone sent it to you, copy it again. Badges and awards once published never move.',
    badges: 'See every badge',
    home: 'Go to the first page',
  },

  developersPage: {
    title: 'Addresses',
    catalogue:
      'Every badge: name, description, criteria, picture, skills, issuer, days, retired or not. JSON, in pieces of at most 100 badges; `next` names the next piece.',
    csv: 'The same badges for a spreadsheet, in the same pieces.',
    feed: 'The newest badges, as an Atom feed.',
    openApi: 'A description of these files that tools read (OpenAPI 3.1).',
    badgeClass: 'One badge as it stands now, Open Badges 2.0.',
    achievement: 'One badge as it stands now, Open Badges 3.0.',
    pathway:
      'One pathway: its steps, what each asks for, and what comes after what. JSON-LD in the words of CTDL, the Credential Transparency Description Language.',
    framework:
      'One framework of skills or levels, with the badges that show each. JSON-LD in the words of schema.org and SKOS.',
    openBadge: 'A script that shows one badge on any page, and checks it there.',
    oembed: 'A listed award for other pages, oEmbed 1.0; its page leads to it.',
  },
  guides: {
    verify: {
      title: 'Check a badge',
      lead: 'Someone showed you a badge. Here you can be sure of it in a few seconds. You need no account, and you ask nobody’s permission.',
      sections: [
        {
          title: 'Open its page',
          text: 'Follow the address that came with the badge. The web address must start with the address of this site. The page says in its first line if the badge is **valid**, **expired**, **suspended**, **revoked** or **replaced**, and what it took to earn.',
        },
        {
          title: 'Let a verifier prove it',
          text: 'A page can be copied; a signature cannot.\n\n1. Download the badge picture from the award’s page, or ask the owner for theirs.\n2. Give it to any Open Badges verifier, such as the public validator of 1EdTech.\n3. The verifier reads the proof inside the picture, fetches the issuer’s public key, and tells you who signed it and if it still holds.',
        },
        {
          title: 'Make sure whose it is',
          text: 'The badge does not carry a name or an address in the open. It carries a fingerprint (a hash), which nobody can turn back into an address: the owner tells you the e-mail address or claim code it was issued to, the verifier makes the fingerprint of that in the same way, and the two must be equal.',
        },
        {
          title: 'Do you trust the issuer?',
          text: 'A signature proves who said it, not that it is wise. Look at who gave the badge, what they asked for, and the evidence.',
        },
      ],
    },
    keep: {
      title: 'Keep your badge, and show it',
      lead: 'The badge is yours. Nobody can take the file from you, and you choose who sees it.',
      sections: [
        {
          title: 'Save the picture',
          text: 'On your award’s page choose **Badge picture (PNG)** and save it where you keep your certificates. The proof is inside the picture. Do not crop it, edit it or take a screenshot: that loses the proof.',
        },
        {
          title: 'Keep the address to yourself, or share it',
          text: 'Your award’s page is in no list and no search engine. Whoever has the address can open it, so share it as you would share your phone number.',
        },
        {
          title: 'Put it in your backpack, or in a wallet',
          text: 'The **backpack** of this site keeps badges from anywhere on your own device: pictures, files, whole archives. You need no account, and you can save all of it as one file. To move to another device, bring that file there, or, for a few badges, let its camera read QR codes from your screen. A backpack elsewhere (Open Badges 2.0) or a digital wallet (3.0) takes the picture, too, or the address of the credential on your award’s page.',
        },
        {
          title: 'Show it to a college or an employer',
          text: 'Send the address of your award, or attach the picture. On the page they can read what it took, and check that it is real.',
        },
        {
          title: 'Changed your mind?',
          text: 'You can ask for your name to be taken off, or for the whole award to be erased. Write to those who gave it to you.',
        },
      ],
    },
    award: {
      title: 'Award a badge',
      lead: 'If you teach, train or lead, you can say what your learners can do, in a form that anybody can check.',
      sections: [
        {
          title: 'Describe it',
          text: 'Write what the badge is for and what it takes, so that a learner of thirteen and an employer both understand it. Say what counts as evidence and who decides. Add a picture that somebody would want to wear.',
        },
        {
          title: 'Propose it',
          text: 'A badge is a short text file. You add it in the web browser; within a minute or two you are told if something is missing, and how to put it right. A second person reads it before it is published.',
        },
        {
          title: 'Award it',
          text: 'When a learner gets there, add an award: which badge, the day, the evidence. The learner’s name and address are sealed before they are stored. A class of thirty goes in one file.',
        },
        {
          title: 'Put mistakes right',
          text: 'A published award is never altered. If it was wrong, you revoke it and say why, or replace it by a better one. If the learner wants it gone, it is erased.',
        },
      ],
    },
    about: {
      title: 'About this site',
      lead: 'A place where learning of every kind is recognised in the open.',
      sections: [
        {
          title: 'What a badge is',
          text: 'A badge is a picture with a promise inside: who gave it, what it was for, what it took and when. The promise is signed, so that nobody can forge or alter it. Open Badges is the standard for it, used all over the world.',
        },
        {
          about: 'cinquefoil',
          title: 'Why the five petals',
          text: 'The cinquefoil, a flower with five petals, is on Leicester’s arms. Here each petal stands for one thing done with a badge: describe, issue, host, verify, keep.',
        },
        {
          title: 'How it is made',
          text: 'Every page is a plain file. There is no account, no tracking and no database. The texts are open to read, and every change to them is on record.',
        },
      ],
    },
    developers: {
      title: 'For developers',
      lead: 'Everything here is a file at an address that stays. You need no key, and nobody counts your requests.',
      sections: [
        {
          title: 'What you may count on',
          text: 'An address that stands here keeps its meaning for ever. Members and columns may be added; none is taken away. Please read each file at most once an hour.',
        },
        {
          title: 'A badge on your own page',
          text: 'Load the script with `type="module"`, and write `<open-badge src="…">` with the https address of a badge: a document, a picture, or an award’s page. What you write inside is shown until the badge has been read. Nothing is fetched before somebody presses the button, unless you add `eager`. The words follow the `lang` of your page. A strict policy needs this site in `script-src` and `connect-src`, and `blob:` and this site in `worker-src`.',
        },
        {
          title: 'From another website',
          text: 'A script on another website may read these files where the host sends `Access-Control-Allow-Origin: *`. The file `_headers` of this site asks for that, and the well-known hosts of static sites do it by themselves.',
        },
        {
          title: 'Who has a badge',
          text: '`listedAtLeast` counts only awards whose holders asked to be listed. It is rounded down to a multiple of five and left out below five, so that comparing two days does not show one person. There is no count by month, and none of awards that are not listed.',
        },
      ],
    },
    privacy: {
      title: 'Privacy',
      lead: 'The short version: we collect nothing about you, and a learner’s name is here only if they asked.',
      sections: [
        {
          title: 'When you visit',
          text: 'These pages set no cookies, run no trackers, and ask no other company for anything. The host that serves the files may keep an ordinary log of requests for a short while.',
        },
        {
          title: 'When you are awarded a badge',
          text: 'What is published is the badge, the day, and what the issuer wrote. Who you are is stored as a fingerprint (a hash) that only someone who already knows your address or claim code can match. Your award’s page is in no list, no search engine and no site map.',
        },
        {
          title: 'When you ask for a badge',
          text: 'The form sends nothing: it makes a file and a link, and you give one of them to whoever gives the badge. Your claim code is locked in it. With a teacher’s link, all of it is locked for that teacher. What you wrote is published only if those who give the badge put it on its page.',
        },
        {
          title: 'If you are listed',
          text: 'If you asked for it, your award is listed with the name you chose. You can take that back whenever you like.',
        },
        {
          title: 'Your rights',
          text: 'You may ask what is held about you, have it put right, or have it erased. Write to those who gave you the badge, or to the address at the foot of this page. Copies that you or others saved are beyond our reach.',
        },
      ],
    },
  },
}

export type Strings = typeof en
