import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { openWebDriver } from './web-driver.ts'
import { inTime, type Engine, type Visitor } from './visitor.ts'

const driver = '/usr/bin/WebKitWebDriver'
const screen = '/usr/bin/xvfb-run'

/** WebKitGTK's small browser, by WebDriver, on a screen that nobody sees. */
export const webkit: Engine = {
  name: 'WebKit',
  find: () => ([driver, screen].every((path) => existsSync(path)) ? miniBrowser() : undefined),
  advice: 'Debian and Ubuntu: apt install webkit2gtk-driver xvfb xauth.',
  start,
}

function miniBrowser(): string | undefined {
  const libraries = '/usr/lib'
  const folders = readdirSync(libraries).map((name) => join(libraries, name, 'webkit2gtk-4.1'))
  return folders.map((folder) => join(folder, 'MiniBrowser')).find((path) => existsSync(path))
}

async function start(binary: string): Promise<Visitor> {
  const port = await freePort()
  const args = ['--auto-servernum', driver, `--port=${port}`]
  // A group of its own, so that all that it starts can be ended with it.
  const running = spawn(screen, args, { stdio: 'ignore', detached: true })
  try {
    const address = `http://127.0.0.1:${port}`
    await inTime(answering(address), 'Starting WebKit')
    const options = { binary, args: ['--automation'] }
    const visitor = await openWebDriver(address, { 'webkitgtk:browserOptions': options })
    return {
      ...visitor,
      name: `WebKitGTK ${visitor.version}`,
      async close() {
        await visitor.close().catch(() => undefined)
        end(running)
      },
    }
  } catch (cause) {
    end(running)
    throw cause
  }
}

async function answering(address: string): Promise<void> {
  for (;;) {
    const answer = await fetch(`${address}/status`).catch(() => undefined)
    if (answer?.ok) return
    await setTimeout(100)
  }
}

function end({ pid }: ChildProcess): void {
  if (pid === undefined) return
  try {
    process.kill(-pid, 'SIGTERM')
  } catch {
    return
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => resolve(port))
    })
  })
}
