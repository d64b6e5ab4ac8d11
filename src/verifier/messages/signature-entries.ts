import { entriesOf, failed, notApplicable, passed, unknown } from './entry.ts'

const askIssuer = 'Ask the issuer for a fresh copy of the badge.'

const ofSignature = entriesOf('signature', {
  'signature-right': passed(
    'Nothing has been changed',
    'The signature fits: not one letter has been changed since it was signed.',
  ),
  'signature-right-beside-wrong': passed(
    'Nothing has been changed, though one of its signatures does not fit',
    'The badge has several signatures. One fits, and that is enough: not one letter has been changed since it was made. Another does not fit; the details name it.',
    'Tell the issuer that one of the signatures is broken.',
  ),
  'signature-not-used': notApplicable(
    'This kind of badge is not signed',
    'It is trusted because its issuer’s own website shows it.',
  ),
  'signature-wrong': failed(
    'The signature does not fit',
    'The badge was changed after it was signed, or somebody else signed it.',
    'Do not rely on it. Ask the holder or the issuer for the original file.',
  ),
  'signature-wrong-broken-text': failed(
    'Special letters were broken, so the signature does not fit',
    'Signs such as ® or ’ were turned into others (Â®, â€™) by a program on the way. With them put right, the signature fits.',
    'The badge itself is likely to be good. Download it again from the issuer, and do not open and save it on the way.',
  ),
  'signature-wrong-rewritten': failed(
    'The file was saved again, so the signature does not fit',
    'A program opened the badge and saved it with other spaces or signs. Put back as it was, the signature fits.',
    'The badge itself is likely to be good. Download it again from the issuer and do not edit it.',
  ),
  'signature-without-key': unknown(
    'The signature could not be checked',
    'The key that could prove the signature was not found.',
    'Try again later. If it stays like this, ask the issuer where their keys are.',
  ),
  'signature-not-checkable-here': unknown(
    'This browser cannot check the signature',
    'The browser, or the program, that is checking lacks what it takes. That says nothing about the badge.',
    'Check it again with a newer browser.',
  ),
  'signature-key-unsupported': unknown(
    'The key is of a kind that we do not know',
    'The badge was signed with a kind of key that this verifier cannot use, or that is too weak.',
    askIssuer,
  ),
  'signature-algorithm-mismatch': failed(
    'The key does not fit the signature',
    'The badge names one kind of signature, but the issuer’s key is for another.',
    'Do not rely on it. Ask the issuer for the badge.',
  ),
  'proof-missing': failed(
    'It is not signed',
    'Nobody signed this badge, so anybody could have written it.',
    'Ask the issuer for the signed file.',
  ),
  'proof-malformed': failed(
    'The signature is broken',
    'There is a signature, but it is not written as the standard says.',
    askIssuer,
  ),
  'proof-purpose-wrong': failed(
    'The signature was made for something else',
    'The issuer made this signature for another purpose than to award a badge.',
    'Do not rely on it. Ask the issuer for the badge.',
  ),
  'proof-expired': failed(
    'The signature has run out',
    'The signature says until when it may be used, and that day has passed.',
    askIssuer,
  ),
  'proof-from-future': failed(
    'The signature is from the future',
    'The signature says that it was made at a time that has not come yet.',
    'Check the date of your own device, then ask the issuer.',
  ),
  'proof-suite-unknown': unknown(
    'It is signed in a way that we do not know',
    'The badge uses a kind of signature that this verifier cannot check.',
    'Ask the issuer which verifier they recommend.',
  ),
  'proof-words-loose': failed(
    'Part of the badge is not covered by the signature',
    'The badge holds words that have no agreed meaning, and words without meaning cannot be signed.',
    askIssuer,
  ),
  'proof-words-unknown': unknown(
    'The signature could not be checked',
    'The badge uses a vocabulary that this verifier does not have, so it cannot tell what was signed.',
    'Ask the issuer which verifier they recommend.',
  ),
  'proof-form-disputed': unknown(
    'The signature could not be checked for sure',
    'The badge holds rare letters that badge programs put in different orders, so they disagree about what was signed.',
    askIssuer,
  ),
  'proof-too-complex': unknown(
    'The badge is too large or too tangled to check',
    'Checking this signature would take more work than any real badge needs.',
    askIssuer,
  ),
})

const ofClaims = entriesOf('claims', {
  'claims-agree': passed(
    'The signed text agrees with itself',
    'Issuer, holder, dates and number say the same in both places where they stand.',
  ),
  'claims-missing': passed(
    'The signed text agrees with itself, as far as it goes',
    'Some facts should stand in two places and stand in one only; those that stand in both agree.',
  ),
  'claims-issuer-missing': failed(
    'The signed text does not name its issuer',
    'A badge in this form must say once more who issues it (the claim “iss”), and this one does not.',
    askIssuer,
  ),
  'claims-not-used': notApplicable(
    'Nothing is written twice',
    'Only badges in the form of a signed token repeat their facts.',
  ),
  'claims-differ': failed(
    'The signed text contradicts itself',
    'A fact such as the issuer or a date is stated twice, and the two do not agree.',
    'Do not rely on it. Tell the issuer what the details say.',
  ),
  'endorsement-of-another': failed(
    'It is for something else',
    'This endorsement was made for another badge or issuer and put into this one.',
    'Ignore that endorsement.',
  ),
  'claims-two-credentials': failed(
    'There are two badges in one',
    'The signed text holds a badge in two places, so two readers could read two different badges.',
    'Do not rely on it. Ask the issuer for the badge.',
  ),
})

/** Is it unaltered? */
export const signatureEntries = { ...ofSignature, ...ofClaims }
