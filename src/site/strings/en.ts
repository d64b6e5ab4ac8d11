import type { BackpackTexts } from '../../browser/backpack/element.ts'
import type { VerifierTexts } from '../../browser/verifier/element.ts'
import type { FieldWith } from '../../kinds/award/fields.ts'
import { verdictWords } from '../../verifier/verdict-words.ts'

/** What the verifier says, and what the pages say that offer it. */
interface VerifierWords {
  /** The button on an award's page. */
  readonly now: string
  readonly nowText: string
  readonly element: VerifierTexts
}

/** A field of an award that is in its page's list of facts under its own name. */
type FactField = FieldWith<'page', 'text' | 'number'>

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
  homeBadges: { title: 'What you can earn', all: (count: string) => `See all ${count} badges` },
  homeEmpty: 'No badges yet. Come back soon: the first ones will be shown here.',
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

  issuersPage: {
    title: 'Who gives badges',
    lead: 'Schools, colleges and others that stand behind their badges with their name and their keys.',
    badges: (count: number, text: string) => (count === 1 ? '1 badge' : `${text} badges`),
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
    count: (count: number, text: string) => (count === 1 ? '1 badge' : `${text} badges`),
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
    foundOne: '1 found',
    foundMany: (count: string) => `${count} found`,
    foundNone: 'Nothing found. Try a shorter word, or look through the topics.',
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
    criteria: 'What it takes',
    criteriaMore: 'More about what it takes',
    earn: 'How to earn it',
    earnText: (issuer: string) =>
      `Read what it takes, gather your evidence, and tell ${issuer} that you are ready. They decide, and they award it.`,
    earnRetired: (issuer: string) =>
      `This badge can no longer be earned. Ask ${issuer} which badge has taken its place.`,
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
    results: 'How it is judged',
    resultRequired: (value: string) => `Needed: ${value}`,
    resultRange: (low: string, high: string) => `From ${low} to ${high}`,
    resultValues: 'Possible results:',
    skills: 'Skills and standards',
    skillsText: 'Where this badge fits in frameworks that others use.',
    tags: 'Topics',
    related: 'Related',
    relatedVersion: (version: string) => `edition ${version}`,
    holders: 'People who chose to be listed',
    holdersNone:
      'Nobody is listed here. Most people keep their badges to themselves, and that is how we like it: a badge is shown by the one who earned it.',
    withheld: 'A learner',
    machines: 'For machines',
    machinesText: 'The same facts as this page, in the two formats that badge software reads.',
    badgeClass: 'BadgeClass (Open Badges 2.0)',
    achievement: 'Achievement (Open Badges 3.0)',
    versions: 'Earlier wordings',
    versionsText: 'A badge whose text changes keeps its old text for those who earned it.',
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
    },
    paper: {
      verdict: '{verdict} (as its page said on {day})',
      checked: '{verdict} (checked on {day})',
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
      working: 'Checking…',
      failed: 'The check could not be started. Load the page again, and try once more.',
      unable:
        'This browser cannot check badges. That says nothing about the badge. Try a newer browser, or another device.',
      ask: 'To go on, this page has to ask {host}.',
      askWhy:
        'That website will then see that somebody is checking a badge: an internet address, but no name.',
      allow: 'Ask it',
      refuse: 'Do not ask',
      verdict: verdictWords,
      newer: 'See the newer award',
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
        'Type your e-mail address, web address, telephone number or claim code. It stays on this device.',
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
      several: 'There are {count} badges in it. Each was checked by itself.',
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
      drop: 'Drop badges here: pictures, files, or a whole zip of them.',
      choose: 'Or choose files',
      paste: 'Or paste a claim code, an address, or a badge as text',
      pasteHint: 'A claim code stands on your card. An address begins with https.',
      add: 'Add',
      ask: 'May this page ask {host}, and other sites that your badges come from?',
      askWhy:
        'Only they can say whether a badge still stands. They see that somebody asks, and not who. What cannot be asked is kept all the same.',
      allow: 'Yes, ask them',
      refuse: 'Not now',
      never: 'No, and do not ask me again',
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
        'too-much': 'there was too much in one archive: what came after it was not looked at',
        'too-deep': 'it is an archive in an archive in an archive',
        bomb: 'it unpacks to very much more than a badge can be',
        unsupported: 'it is packed in a way that we cannot read',
        'holds-key': 'a secret key is written into it',
        damaged: 'it is damaged',
        'wrong-passphrase': 'the passphrase does not open it',
        encrypted: 'it is locked in a way that we cannot open',
        unreachable:
          'The address did not answer, or does not let other pages read it. Save the badge there as a file, and add that.',
        code: 'Nothing opens with this code. It begins to work when the award has been published.',
        newer: 'it was made by a newer version of this page',
        unreadable: 'this browser could not read it: it is a folder, or a file that was moved',
        failed: 'this browser could not check it: try again',
      },
      secrets:
        '{name} holds secret keys of a wallet. We kept the badges and nothing of the keys. Delete the file when you no longer need it: whoever has it can act in your name.',
      locked: '{name} is locked. Type its passphrase.',
      passphrase: 'Passphrase',
      unlock: 'Unlock',
      search: 'Search',
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
        save: 'Save everything',
        never: 'You have not saved a copy yet.',
        last: 'You last saved a copy on {day}.',
        made: 'Saved. Look where this device keeps what it saves.',
        bring: 'To bring a copy back, add its file above. What is here stays.',
        brought: 'Brought back: {added}. Joined to what was here: {joined}.',
      },
      export: {
        title: 'My badges',
        made: 'Saved on {day}.',
        readme: {
          inside: 'This is everything that my backpack held: {count} badges. In it there are:',
          page: 'index.html: shows the badges. Open it in any browser; it needs no internet.',
          originals:
            'originals: the badges as they came. Nothing in them was changed, so the proof is still inside.',
          records: 'badges.json: my notes, my tags and my order, and what was read of each badge.',
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
      hello: 'Hello, {name}',
      helloNobody: 'Your badges',
      one: 'This badge is yours.',
      many: 'These {count} badges are yours.',
      from: 'From {issuer}, on {day}',
      stateUnknown: 'How it stands could not be looked up just now.',
      openPage: 'Open its page',
      savePicture: 'Save the picture',
      saveAll: 'Save all pictures',
      saving: 'Fetching the pictures…',
      savedAll: 'All {count} pictures are in badges.zip, where this device keeps what it saves.',
      savedSome:
        'These pictures did not come: {badges}. The others are in badges.zip. Try again when you are online.',
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
      careful: 'Keep your code like a key. Whoever has it can open this page.',
      another: 'Open another code',
    },
  },

  notFound: {
    title: 'There is nothing at this address',
    text: 'An award’s address is long and must be whole. If someone sent it to you, copy it again. Badges and awards once published never move.',
    badges: 'See every badge',
    home: 'Go to the first page',
  },

  developersPage: {
    link: 'For developers',
    title: 'Addresses',
    catalogue:
      'Every badge: name, description, criteria, picture, skills, issuer, days, retired or not. JSON, in pieces of at most 100 badges; `next` names the next piece.',
    csv: 'The same badges for a spreadsheet, in the same pieces.',
    feed: 'The newest badges, as an Atom feed.',
    openApi: 'A description of these files that tools read (OpenAPI 3.1).',
    badgeClass: 'One badge as it stands now, Open Badges 2.0.',
    achievement: 'One badge as it stands now, Open Badges 3.0.',
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
          text: 'The **backpack** of this site keeps badges from anywhere on your own device: pictures, files, whole archives. You need no account, and you can save all of it as one file. A backpack elsewhere (Open Badges 2.0) or a digital wallet (3.0) takes the picture, too, or the address of the credential on your award’s page.',
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
