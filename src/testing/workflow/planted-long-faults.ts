import { fault, firstStep, type PlantedFault } from './planted-fault.ts'

const file = 'long.yml'
const run = '        run: npm test\n'

/** In the tests of the night. */
export const longTestFaults: readonly PlantedFault[] = [
  fault('run-in-copies', file, " && vars.CINQUEFOIL_LONG == '1'", ''),
  fault('run-in-copies', file, "== '1'", "!= '0'"),
  fault('publishes-other-branches', file, "github.ref == 'refs/heads/main' && ", ''),
  fault('long-tests-left-out', file, "          CINQUEFOIL_LONG: '1'\n", "          SHORT: '1'\n"),
  fault('long-tests-left-out', file, run, '        run: npm test -- src/publish\n'),
  fault('long-tests-left-out', file, /  schedule:\n[^\n]*\n/, ''),
  fault('another-job', file, '  test:\n', '  tests:\n'),
  fault('permissions-too-wide', file, 'contents: read', 'contents: write'),
  fault(
    'secret-out-of-place',
    file,
    firstStep,
    `      - run: 'true'\n        env:\n          KEY: \${{ secrets.CINQUEFOIL_KEYS }}\n${firstStep}`,
  ),
  fault('no-time-limit', file, '    timeout-minutes: 180\n', ''),
]
