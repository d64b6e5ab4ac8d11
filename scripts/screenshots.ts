import { parseArgs } from 'node:util'
import { basePath } from '../src/publish/site-base.ts'
import { failureText } from '../src/records/report/failure-text.ts'
import { takeScreenshots } from '../src/testing/screenshots.ts'
import { say, warn } from '../src/records/report/say.ts'

const help = `npm run screenshots -- [flags]

Takes a picture of every kind of page of the built site, on a telephone and on a desk, light and dark.

  --dist DIR   the built site (default: dist)
  --out DIR    where the pictures go (default: .cinquefoil/screenshots)
  --quiet      print nothing but failures
  --help       this text`

const { values } = parseArgs({
  options: {
    dist: { type: 'string', default: 'dist' },
    out: { type: 'string', default: '.cinquefoil/screenshots' },
    quiet: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
})
try {
  if (values.help) say(help)
  else {
    const base = await basePath(values.dist)
    await takeScreenshots(values.dist, base, values.out, (name) => values.quiet || say(name))
  }
} catch (error) {
  warn(failureText(error))
  process.exitCode = 2
}
