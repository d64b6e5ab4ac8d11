import { error } from './entry.ts'

/** Frameworks of skills and levels, and what refers to them. */
export const frameworkProblems = {
  'framework-name-duplicate': error(
    'Two frameworks of one name',
    'Nobody could tell from a badge which of the two is meant.',
  ),
  'framework-code-duplicate': error(
    'Two entries of a framework with one code',
    'Badges name them by code, and each has a page of its own.',
  ),
  'framework-parent-unknown': error(
    'Part of something that is not in the framework',
    'Nobody could tell where it belongs.',
  ),
  'framework-circle': error(
    'An entry of a framework that is part of itself',
    'There would be no top from which to show them.',
  ),
  'framework-unknown': error(
    'A framework that is not there',
    'Frameworks are files of badges/frameworks/, named without .yml.',
  ),
  'framework-code-unknown': error(
    'A code that the framework does not have',
    'A badge would say that it shows something which nobody can look up.',
  ),
} as const
