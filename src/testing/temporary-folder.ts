import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * Where tests make their folders. They copy whole repositories, and most disks make a thousand files thirty times
 * more slowly than memory does; where there is memory to spare as a folder, it is taken.
 *
 * @param memory - a folder that lies in memory, where the system has one
 * @param free - bytes that must be free in it: a container often has 64 MB there
 */
export function temporaryFolder(memory = '/dev/shm', free = 6 * 1024 ** 3): string {
  try {
    const { bavail, bsize } = statfsSync(memory)
    return bavail * bsize >= free && runsPrograms(memory) ? memory : tmpdir()
  } catch {
    return tmpdir()
  }
}

/** Some systems run nothing that lies in memory, and tests put browsers and scripts into their folders. */
function runsPrograms(folder: string): boolean {
  const own = mkdtempSync(join(folder, 'cinquefoil-'))
  try {
    const program = join(own, 'program')
    writeFileSync(program, '#!/bin/sh\n', { mode: 0o755 })
    return spawnSync(program).status === 0
  } finally {
    rmSync(own, { recursive: true })
  }
}
