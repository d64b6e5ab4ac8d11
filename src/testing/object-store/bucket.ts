import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { smallBucket, type Bucket } from './small-bucket.ts'

/** moto, where Python has it, and otherwise our own small one, which obeys the same conditions. */
export async function startBucket(): Promise<Bucket> {
  return (await motoBucket()) ?? smallBucket()
}

async function motoBucket(): Promise<Bucket | undefined> {
  const script = fileURLToPath(new URL('./moto-server.py', import.meta.url))
  const server = spawn('python3', [script], { stdio: ['pipe', 'pipe', 'ignore'] })
  const ended = new Promise<void>((resolve) => {
    server.once('error', () => resolve())
    server.once('close', () => resolve())
  })
  const first = new Promise<string>((resolve) => {
    createInterface(server.stdout).once('line', resolve)
  })
  const line = await Promise.race([first, ended])
  if (line === undefined) return undefined
  const [endpoint = '', accessKeyId = '', secretAccessKey = ''] = JSON.parse(line) as string[]
  return {
    kind: 'moto',
    endpoint,
    accessKeyId,
    secretAccessKey,
    close() {
      server.stdin.end()
      return ended
    },
  }
}
