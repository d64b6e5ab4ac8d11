// Named with a dot so that the top of the repository holds no tool's furniture: `eslint --config .eslint.config.mjs .`
import astro from 'eslint-plugin-astro'
import { defineConfig } from 'eslint/config'
import { configs } from 'typescript-eslint'

const pureModules = ['model', 'openbadges', 'proof', 'baking', 'verifier', 'awarding']
const tests = ['**/*.test.ts', 'src/testing/**']

const bans = {
  node: {
    group: ['node:*', 'node:*/**'],
    message: 'A pure module runs in a browser, too: take what it needs as an argument.',
  },
  testing: {
    group: ['**/testing/**', '**/*.test.ts'],
    message: 'Only tests stand on src/testing.',
  },
}

const worldly = ['process', 'Buffer', 'fetch', 'performance', 'require'].map((name) => ({
  name,
  message: 'A pure module is given what it needs as an argument.',
}))

const clocks = [
  { object: 'Date', property: 'now', message: 'The time is an argument.' },
  { object: 'Math', property: 'random', message: 'Chance is an argument.' },
  { object: 'performance', property: 'now', message: 'The time is an argument.' },
]

const shape = {
  complexity: ['error', { max: 12, variant: 'modified' }],
  'max-lines': ['error', 300],
  'max-lines-per-function': ['error', { max: 50, skipComments: true, skipBlankLines: true }],
  'no-console': 'error',
  eqeqeq: 'error',
  'no-restricted-syntax': [
    'error',
    { selector: 'ExportDefaultDeclaration', message: 'Exports have names.' },
    { selector: 'ExportAllDeclaration', message: 'Import from the file that makes it.' },
  ],
  'no-restricted-imports': ['error', { patterns: [bans.testing] }],
}

const meaning = {
  '@typescript-eslint/no-floating-promises': 'error',
  '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { arguments: false } }],
  '@typescript-eslint/no-explicit-any': 'error',
  '@typescript-eslint/no-unsafe-argument': 'error',
  '@typescript-eslint/no-unsafe-assignment': 'error',
  '@typescript-eslint/no-unsafe-call': 'error',
  '@typescript-eslint/no-unsafe-member-access': 'error',
  '@typescript-eslint/no-unsafe-return': 'error',
  '@typescript-eslint/switch-exhaustiveness-check': [
    'error',
    { considerDefaultExhaustiveForUnions: true },
  ],
  '@typescript-eslint/only-throw-error': 'error',
  '@typescript-eslint/require-array-sort-compare': ['error', { ignoreStringArrays: true }],
  '@typescript-eslint/consistent-type-imports': 'error',
}

export default defineConfig(
  {
    ignores: ['node_modules', 'dist', '.cinquefoil', '.astro', '**/*.css', 'src/testing/trees/**'],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.ts'],
    extends: [configs.base],
    languageOptions: { parserOptions: { projectService: true } },
    rules: { ...shape, ...meaning },
  },
  ...astro.configs['flat/recommended'],
  {
    files: ['**/*.astro'],
    rules: { 'max-lines': ['error', 300], 'astro/no-set-html-directive': 'off' },
  },
  {
    files: pureModules.map((module) => `src/${module}/**/*.ts`),
    ignores: tests,
    rules: {
      'no-restricted-imports': ['error', { patterns: [bans.node, bans.testing] }],
      'no-restricted-globals': ['error', ...worldly],
      'no-restricted-properties': ['error', ...clocks],
    },
  },
  { files: ['scripts/**'], rules: { 'no-console': 'off', 'max-lines': ['error', 40] } },
  {
    files: ['scripts/bench.ts', 'scripts/judge.ts', 'scripts/screenshots.ts'],
    rules: { 'no-restricted-imports': 'off' },
  },
  { files: ['src/site/strings/**'], rules: { 'max-lines': 'off' } },
  {
    files: tests,
    rules: {
      complexity: 'off',
      'max-lines': 'off',
      'max-lines-per-function': 'off',
      'no-restricted-imports': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
    },
  },
  {
    // Tools ask for a default export.
    files: ['src/testing/{vitest,quick,browsers}.config.ts', '**/*.d.ts'],
    rules: { 'no-restricted-syntax': 'off', '@typescript-eslint/consistent-type-imports': 'off' },
  },
)
