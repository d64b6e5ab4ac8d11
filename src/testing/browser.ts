import { existsSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { chromium, type Browser } from 'playwright-core'

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

/** Its own list of arguments is left out: it turns off web security and runs everything in one process. */
async function packagedBrowser(): Promise<string> {
  const { default: packaged } = await import('@sparticuz/chromium')
  return packaged.executablePath()
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
