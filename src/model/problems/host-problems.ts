import { warning } from './entry.ts'

/** How full the host is; known when everything has been made. */
export const hostProblems = {
  'host-filling': warning(
    'A host that is getting full',
    'There is time to choose where to go, as long as nothing fails.',
  ),
  'host-nearly-full': warning(
    'A host that is nearly full',
    'The next awards may be the ones that it does not take.',
  ),
  'host-full': warning(
    'A site that is larger than its host takes',
    'The host may refuse it, and then nothing that is new can be seen.',
  ),
} as const
