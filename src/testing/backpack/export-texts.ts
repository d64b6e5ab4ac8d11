import type { ExportTexts } from '../../backpack/export/texts.ts'

/** What an export says in English. */
export const englishExportTexts: ExportTexts = {
  locale: 'en-GB',
  direction: 'ltr',
  title: 'My badges',
  made: 'Saved on {day}.',
  readme: {
    inside: 'This is everything that my backpack held. Badges: {count}. In it there are:',
    page: 'index.html: shows the badges. Open it in any browser; it needs no internet.',
    originals:
      'originals: the badges as they came. Nothing in them was changed, so the proof is still inside.',
    records: 'badges.json: my notes, my tags and my order, and what was read of each badge.',
    manifest: 'manifest.json: a fingerprint (SHA-256) of each file, by which damage is noticed.',
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
}
