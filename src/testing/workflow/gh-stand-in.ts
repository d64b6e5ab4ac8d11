import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'

// Stands in for GitHub's command line, as far as our workflows use it: gh api [--paginate] [--method M] PATH …

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    paginate: { type: 'boolean' },
    method: { type: 'string', default: 'GET' },
    jq: { type: 'string' },
    field: { type: 'string' },
    silent: { type: 'boolean' },
  },
})
const [command, path = ''] = positionals
if (command !== 'api') throw new Error('gh: only api is known')
const [, name, file] = /^(\w+)=@(.+)$/.exec(values.field ?? '') ?? []
const response = await fetch(`${process.env['GITHUB_API_URL']}/${path}`, {
  method: values.method,
  headers: { authorization: `token ${process.env['GH_TOKEN']}` },
  ...(name && file ? { body: JSON.stringify({ [name]: await readFile(file, 'utf8') }) } : {}),
})
if (!response.ok) {
  process.stderr.write(`gh: ${response.statusText} (HTTP ${response.status})\n`)
  process.exitCode = 1
} else if (values.jq !== undefined) {
  for (const line of linesOf(values.jq, await response.json())) process.stdout.write(`${line}\n`)
} else if (!values.silent) process.stdout.write(await response.text())

interface Found {
  readonly id: number
  readonly body: string
  readonly user: { readonly login: string }
}

/** What a filter finds, as far as our workflows use any. */
function linesOf(filter: string, answer: unknown): readonly (string | number)[] {
  const [, start] =
    /^\.artifacts\[\] \| select\(\.name \| startswith\("([^"]+)"\)\) \| \.id$/.exec(filter) ?? []
  if (start !== undefined) {
    const { artifacts } = answer as {
      readonly artifacts: readonly { readonly id: number; readonly name: string }[]
    }
    return artifacts.filter(({ name }) => name.startsWith(start)).map(({ id }) => id)
  }
  const sites = String.raw`.actions_caches[] | select(.key | test("^site-[0-9a-f]{32}-[0-9a-f]{32}-")) | "\(.id) \(.key)"`
  if (filter === sites) {
    const { actions_caches: caches } = answer as {
      readonly actions_caches: readonly { readonly id: number; readonly key: string }[]
    }
    const isSite = /^site-[0-9a-f]{32}-[0-9a-f]{32}-/
    return caches.filter(({ key }) => isSite.test(key)).map(({ id, key }) => `${id} ${key}`)
  }
  const asked =
    /^\.\[\] \| select\(\.user\.login == "([^"]+)" and \(\.body \| startswith\("([^"]+)"\)\)\) \| \.id$/
  const [, login, mark = ''] = asked.exec(filter) ?? []
  if (login === undefined) throw new Error('gh: a filter that the stand-in does not know')
  return (answer as readonly Found[])
    .filter(({ user, body }) => user.login === login && body.startsWith(mark))
    .map(({ id }) => id)
}
