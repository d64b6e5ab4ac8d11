import { error, warning } from './entry.ts'

/** Pathways: their steps, and the badges they lead through. */
export const pathwayProblems = {
  'pathway-badge-unknown': error(
    'A pathway through a badge that does not exist',
    'Nobody could earn it.',
  ),
  'pathway-step-unknown': error(
    'A step that names a step that does not exist',
    'Nobody could tell what comes before it.',
  ),
  'pathway-step-duplicate': error('Two steps with one id', 'Other steps name steps by id.'),
  'pathway-part-duplicate': error(
    'One badge or step twice in a step',
    'It would count twice for whoever has it once.',
  ),
  'pathway-needs-too-many': error(
    'A step that needs more than it offers',
    'Nobody could finish it.',
  ),
  'pathway-circle': error(
    'Steps or pathways that wait for each other',
    'Nobody could begin: each comes before the other.',
  ),
  // Who takes a badge out of use need not ask everybody whose pathway leads through it.
  'pathway-dead-end': warning(
    'A step that nobody new can finish',
    'Too many of its badges are not awarded any more, and what comes after it cannot be reached.',
  ),
  'pathway-nothing-needed': error(
    'A pathway whose steps are all optional',
    'Everybody would have finished it before they began.',
  ),
  'pathway-completion-inside': error(
    'A completion badge that is also part of a step',
    'It stands for the whole, so it cannot be needed for it.',
  ),
  'pathway-url-unlisted': error(
    'A badge of another site that nothing here tells of',
    'A copy of it beside the pathway, or a publisher of badges/directory.yml, has to say what it is and whose.',
  ),
  'pathway-copy-missing': error(
    'A copy of a badge that is named but not there',
    'Whether somebody holds a badge of another site is judged by the copy, not by what stands there today.',
  ),
  'pathway-copy-invalid': error(
    'A copy that is not a badge as JSON',
    'It should be exactly what stood at the address.',
  ),
  'pathway-copy-other': error(
    'A copy of another badge than the one named',
    'The id inside it has to be the address.',
  ),
  'pathway-copy-unused': warning(
    'A copy that no pathway names',
    'It is not published; perhaps a name is mistyped.',
  ),
} as const
