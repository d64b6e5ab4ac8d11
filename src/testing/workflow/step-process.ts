import { createServer, type Socket } from 'node:net'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { hearOutput } from '../heard-output.ts'

// A process in which programs of steps run one after another: each anew, but not what it imports. It is asked by what stands
// in for `node` (`step-processes.ts`), in words with a NUL after each.

let turn: Promise<unknown> = Promise.resolve()
let runs = 0

const server = createServer((socket) => {
  socket.on('error', () => undefined)
  void wordsFrom(socket).then((words) => {
    const ended = turn.then(() => runProgram(words))
    turn = ended
    return ended.then(({ code, out, err }) => socket.end(`${code}\0${out}\0${err}\0`))
  })
})
server.listen(0, '127.0.0.1', () => process.send?.(server.address()))

/** All there is before the word that says it is all. */
function wordsFrom(socket: Socket): Promise<readonly string[]> {
  const end = '\0end\0'
  let said = ''
  return new Promise((resolve) => {
    socket.setEncoding('utf8').on('data', (chunk) => {
      said += String(chunk)
      if (said.endsWith(end)) resolve(said.slice(0, -end.length).split('\0'))
    })
  })
}

/** @param words - a folder, how many arguments there are, these, and the environment */
async function runProgram([folder = '', count, ...words]: readonly string[]) {
  const args = words.slice(0, Number(count))
  const said = { out: '', err: '' }
  const giveBack = hearOutput(said)
  try {
    process.chdir(folder)
    takeEnvironment(words.slice(args.length))
    process.argv = [process.execPath, ...args]
    process.exitCode = 0
    // Another address each time, since what is imported once does not run again.
    await import(`${pathToFileURL(resolve(args[0] ?? '')).href}?run=${(runs += 1)}`)
    return { ...said, code: Number(process.exitCode) }
  } catch (error) {
    return { ...said, code: 1, err: `${said.err}${String(error)}\n` }
  } finally {
    giveBack()
  }
}

function takeEnvironment(pairs: readonly string[]): void {
  for (const name of Object.keys(process.env)) Reflect.deleteProperty(process.env, name)
  for (const pair of pairs) {
    const [name = '', value] = pair.split(/=(.*)/s, 2)
    if (value !== undefined) process.env[name] = value
  }
}
