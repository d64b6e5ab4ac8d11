import type { BackpackTexts } from '../../browser/backpack/element.ts'

/** The words of the backpack; `locale` comes from the language. */
export const backpackEn = {
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
}
