import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import process from 'node:process'
import { chromium, type Browser } from 'playwright-core'
import { engineRoot } from '../publish/engine.ts'
import { sharedFolder } from './shared-folder.ts'

interface PackageFile {
  readonly devDependencies: Readonly<Record<string, string>>
}

const packageName = '@sparticuz/chromium'

/**
 * A real browser: a Chrome or Chromium of this machine (`CHROME_PATH` says which), or else the one that came
 * with the packages. It asks nobody for anything but what a page asks for.
 *
 * @param more - further arguments on its command line
 */
export async function launchBrowser(more: readonly string[] = []): Promise<Browser> {
  const executablePath = installedBrowser() ?? (await packagedBrowser())
  return chromium.launch({ executablePath, args: [...quietArguments(), ...more] })
}

/**
 * Unpacked once, whole, before anybody runs it: a program cannot be started while it is being written, and the package takes
 * one that is half written for a whole one. Its own list of arguments is left out: it turns off web security and runs
 * everything in one process.
 */
async function packagedBrowser(): Promise<string> {
  const text = await readFile(join(engineRoot, 'package.json'), 'utf8')
  const { devDependencies } = JSON.parse(text) as PackageFile
  const folder = await sharedFolder(
    'browser',
    [String(devDependencies[packageName])],
    unpackBrowser,
  )
  return join(folder, 'chromium')
}

/** The package unpacks into the folder for temporary files. */
async function unpackBrowser(folder: string): Promise<void> {
  const { default: packaged } = await import('@sparticuz/chromium')
  const temporary = process.env['TMPDIR']
  process.env['TMPDIR'] = folder
  try {
    await packaged.executablePath()
  } finally {
    if (temporary === undefined) delete process.env['TMPDIR']
    else process.env['TMPDIR'] = temporary
  }
}

/** The first Chrome or Chromium found in a well-known place. */
export function installedBrowser(): string | undefined {
  return [process.env['CHROME_PATH'], ...wellKnownPaths()].find((path) => path && existsSync(path))
}

function quietArguments(): readonly string[] {
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  return [
    ...sandbox,
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
    '--disable-quic',
  ]
}

function wellKnownPaths(): readonly string[] {
  if (process.platform === 'darwin') {
    return ['Google Chrome', 'Chromium', 'Google Chrome Canary'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    )
  }
  if (process.platform === 'win32') {
    return ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((place) => {
      const folder = process.env[place]
      return folder ? [join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe')] : []
    })
  }
  return ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser'].flatMap(
    (name) => [`/usr/bin/${name}`, `/usr/local/bin/${name}`, `/snap/bin/${name}`],
  )
}
