import { entriesOf } from './entry.ts'

const askIssuer = 'Ask the issuer for a fresh copy of the badge.'

const ofSignature = entriesOf('signature', {
  'signature-right': {
    outcome: 'passed',
    title: 'Nothing has been changed',
    message: 'The signature fits: not one letter has been changed since it was signed.',
  },
  'signature-right-beside-wrong': {
    outcome: 'passed',
    title: 'Nothing has been changed, though one of its signatures does not fit',
    message:
      'The badge has several signatures. One fits, and that is enough: not one letter has been changed since it was made. Another does not fit; the details name it.',
    remedy: 'Tell the issuer that one of the signatures is broken.',
  },
  'signature-not-used': {
    outcome: 'not-applicable',
    title: 'This kind of badge is not signed',
    message: 'It is trusted because its issuer’s own website shows it.',
  },
  'signature-wrong': {
    outcome: 'failed',
    title: 'The signature does not fit',
    message: 'The badge was changed after it was signed, or somebody else signed it.',
    remedy: 'Do not rely on it. Ask the holder or the issuer for the original file.',
  },
  'signature-wrong-broken-text': {
    outcome: 'failed',
    title: 'Special letters were broken, so the signature does not fit',
    message:
      'Signs such as ® or ’ were turned into others (Â®, â€™) by a program on the way. With them put right, the signature fits.',
    remedy:
      'The badge itself is likely to be good. Download it again from the issuer, and do not open and save it on the way.',
  },
  'signature-wrong-rewritten': {
    outcome: 'failed',
    title: 'The file was saved again, so the signature does not fit',
    message:
      'A program opened the badge and saved it with other spaces or signs. Put back as it was, the signature fits.',
    remedy:
      'The badge itself is likely to be good. Download it again from the issuer and do not edit it.',
  },
  'signature-without-key': {
    outcome: 'unknown',
    title: 'The signature could not be checked',
    message: 'The key that could prove the signature was not found.',
    remedy: 'Try again later. If it stays like this, ask the issuer where their keys are.',
  },
  'signature-not-checkable-here': {
    outcome: 'unknown',
    title: 'This browser cannot check the signature',
    message:
      'The browser, or the program, that is checking lacks what it takes. That says nothing about the badge.',
    remedy: 'Check it again with a newer browser.',
  },
  'signature-key-unsupported': {
    outcome: 'unknown',
    title: 'The key is of a kind that we do not know',
    message:
      'The badge was signed with a kind of key that this verifier cannot use, or that is too weak.',
    remedy: askIssuer,
  },
  'signature-algorithm-mismatch': {
    outcome: 'failed',
    title: 'The key does not fit the signature',
    message: 'The badge names one kind of signature, but the issuer’s key is for another.',
    remedy: 'Do not rely on it. Ask the issuer for the badge.',
  },
  'proof-missing': {
    outcome: 'failed',
    title: 'It is not signed',
    message: 'Nobody signed this badge, so anybody could have written it.',
    remedy: 'Ask the issuer for the signed file.',
  },
  'proof-malformed': {
    outcome: 'failed',
    title: 'The signature is broken',
    message: 'There is a signature, but it is not written as the standard says.',
    remedy: askIssuer,
  },
  'proof-purpose-wrong': {
    outcome: 'failed',
    title: 'The signature was made for something else',
    message: 'The issuer made this signature for another purpose than to award a badge.',
    remedy: 'Do not rely on it. Ask the issuer for the badge.',
  },
  'proof-expired': {
    outcome: 'failed',
    title: 'The signature has run out',
    message: 'The signature says until when it may be used, and that day has passed.',
    remedy: askIssuer,
  },
  'proof-from-future': {
    outcome: 'failed',
    title: 'The signature is from the future',
    message: 'The signature says that it was made at a time that has not come yet.',
    remedy: 'Check the date of your own device, then ask the issuer.',
  },
  'proof-suite-unknown': {
    outcome: 'unknown',
    title: 'It is signed in a way that we do not know',
    message: 'The badge uses a kind of signature that this verifier cannot check.',
    remedy: 'Ask the issuer which verifier they recommend.',
  },
  'proof-words-loose': {
    outcome: 'failed',
    title: 'Part of the badge is not covered by the signature',
    message:
      'The badge holds words that have no agreed meaning, and words without meaning cannot be signed.',
    remedy: askIssuer,
  },
  'proof-words-unknown': {
    outcome: 'unknown',
    title: 'The signature could not be checked',
    message:
      'The badge uses a vocabulary that this verifier does not have, so it cannot tell what was signed.',
    remedy: 'Ask the issuer which verifier they recommend.',
  },
  'proof-form-disputed': {
    outcome: 'unknown',
    title: 'The signature could not be checked for sure',
    message:
      'The badge holds rare letters that badge programs put in different orders, so they disagree about what was signed.',
    remedy: askIssuer,
  },
  'proof-too-complex': {
    outcome: 'unknown',
    title: 'The badge is too large or too tangled to check',
    message: 'Checking this signature would take more work than any real badge needs.',
    remedy: askIssuer,
  },
})

const ofClaims = entriesOf('claims', {
  'claims-agree': {
    outcome: 'passed',
    title: 'The signed text agrees with itself',
    message: 'Issuer, holder, dates and number say the same in both places where they stand.',
  },
  'claims-missing': {
    outcome: 'passed',
    title: 'The signed text agrees with itself, as far as it goes',
    message:
      'Some facts should stand in two places and stand in one only; those that stand in both agree.',
  },
  'claims-issuer-missing': {
    outcome: 'failed',
    title: 'The signed text does not name its issuer',
    message:
      'A badge in this form must say once more who issues it (the claim “iss”), and this one does not.',
    remedy: askIssuer,
  },
  'claims-not-used': {
    outcome: 'not-applicable',
    title: 'Nothing is written twice',
    message: 'Only badges in the form of a signed token repeat their facts.',
  },
  'claims-differ': {
    outcome: 'failed',
    title: 'The signed text contradicts itself',
    message: 'A fact such as the issuer or a date is stated twice, and the two do not agree.',
    remedy: 'Do not rely on it. Tell the issuer what the details say.',
  },
  'endorsement-of-another': {
    outcome: 'failed',
    title: 'It is for something else',
    message: 'This endorsement was made for another badge or issuer and put into this one.',
    remedy: 'Ignore that endorsement.',
  },
  'claims-two-credentials': {
    outcome: 'failed',
    title: 'There are two badges in one',
    message:
      'The signed text holds a badge in two places, so two readers could read two different badges.',
    remedy: 'Do not rely on it. Ask the issuer for the badge.',
  },
})

/** Is it unaltered? */
export const signatureEntries = { ...ofSignature, ...ofClaims }
