import { error } from './entry.ts'

/** Peer assessment: what a badge asks for, and what an award has of it. */
export const assessmentProblems = {
  'peer-assessment-criterion': error(
    'A criterion for assessors that they cannot judge',
    'They choose one of its levels, and one of these is enough.',
  ),
  'peer-assessment-by-unknown': error(
    'Assessors who hold a badge that does not exist',
    'Nobody could assess.',
  ),
  'peer-assessment-staff-missing': error(
    'Fewer keys of staff than have to agree',
    'The badge could never be awarded.',
  ),
  'peer-assessment-from-early': error(
    'Peer assessment that older awards do not have',
    'They were given when the badge asked for less, and stay as they are: what is new holds from a new day on.',
  ),
  'assessment-unreadable': error(
    'An assessment that cannot be read',
    'It counts only as the assessor signed it, letter by letter.',
  ),
  'assessment-no-policy': error(
    'Assessments of a badge that asks for none',
    'Nobody could say what they are worth.',
  ),
  'assessment-signature-wrong': error(
    'An assessment that its key did not sign',
    'Somebody else wrote it, or changed it.',
  ),
  'assessment-of-another': error(
    'An assessment of another award, badge or site',
    'Nobody said this of this award.',
  ),
  'assessment-repeated': error('Two assessments by one key', 'One person counts once.'),
  'assessment-levels': error(
    'An assessment that does not fit the criteria of the badge',
    'Nobody could say whether it agrees.',
  ),
  'assessment-date': error(
    'An assessment made after the award',
    'The award was decided without it.',
  ),
  'assessment-key-unlisted': error(
    'An assessment by a key that is not one of staff',
    'The badge leaves it to staff of the issuer.',
  ),
  'assessment-entitlement-missing': error(
    'An assessment by nobody in particular',
    'The badge leaves it to people who hold a badge, and this one shows none.',
  ),
  'assessment-endorsement-wrong': error(
    'A public comment that does not belong to its assessment',
    'Everybody would read what this assessor did not say, or should not have signed.',
  ),
  'assessment-endorsement-named': error(
    'A public comment that names its assessor, where learners are under 18',
    'Whoever assesses may be a child, too, and everybody would read the name for as long as the badge is there.',
  ),
  'assessment-too-few': error(
    'An award before enough assessors have agreed',
    'The badge says how many have to.',
  ),
  'assessment-results-differ': error(
    'Results that are not those of the assessors',
    'The award would say something that they did not find.',
  ),
} as const

/** What only the keys and the ledger can show of assessors. */
export const assessorProblems = {
  'assessor-unknown': error(
    'An assessor who cannot be recognised',
    'What says who they are was sealed to another key, copied from somewhere else, or damaged.',
  ),
  'assessor-not-holder': error(
    'An assessor who does not hold the badge that is asked for',
    'On the day of the assessment they had none that stood.',
  ),
  'assessor-is-learner': error(
    'A learner who is their own assessor',
    'Nobody decides about themselves.',
  ),
  'assessor-twice': error('One assessor who counts twice', 'Two keys, and one person behind them.'),
  'assessor-comment-altered': error(
    'A public comment whose own proof is wrong',
    'Whoever reads the award could not check it.',
  ),
} as const
