#!/usr/bin/env node
// Plain JavaScript on purpose, like preflight.mjs: npx runs it with whatever Node is there, and it hands over to the
// one that came with the packages.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import * as module from 'node:module'
import { fileURLToPath } from 'node:url'

const self = fileURLToPath(import.meta.url)
const brought = process.versions.node.startsWith('24.') ? undefined : broughtNode()
if (brought !== undefined) {
  const { status } = spawnSync(brought, [self, ...process.argv.slice(2)], { stdio: 'inherit' })
  process.exit(status ?? 2)
}
await import('./preflight.mjs')
if (self.includes('node_modules')) readTypesHere()
await import('./verify.ts')

/** The Node among the packages; none where there is no package for this machine. */
function broughtNode() {
  const isWindows = process.platform === 'win32'
  const machine = `${isWindows ? 'win' : process.platform}-${process.arch}`
  const { resolve } = module.createRequire(import.meta.url)
  for (const name of [`node-${machine}`, `node-bin-${machine}`]) {
    try {
      return resolve(`${name}/bin/node${isWindows ? '.exe' : ''}`)
    } catch {} // Not this one.
  }
}

/** Node reads TypeScript everywhere but in node_modules, which is where npx puts what it fetches. */
function readTypesHere() {
  process.removeAllListeners('warning')
  const load = (url, context, next) => {
    if (!url.endsWith('.ts')) return next(url, context)
    const source = module.stripTypeScriptTypes(readFileSync(fileURLToPath(url), 'utf8'))
    return { format: 'module', source, shortCircuit: true }
  }
  module.registerHooks({ load })
}
