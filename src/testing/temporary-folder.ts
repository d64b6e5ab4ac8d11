import { accessSync, constants, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'

/**
 * Where tests make their folders. They copy whole repositories, and most disks make a thousand files thirty times
 * more slowly than memory does; where there is memory to spare as a folder, it is taken.
 *
 * @param memory - a folder that lies in memory, where the system has one
 * @param free - bytes that must be free in it: a container often has 64 MB there
 */
export function temporaryFolder(memory = '/dev/shm', free = 6 * 1024 ** 3): string {
  try {
    accessSync(memory, constants.R_OK | constants.W_OK | constants.X_OK)
    const { bavail, bsize } = statfsSync(memory)
    return bavail * bsize >= free ? memory : tmpdir()
  } catch {
    return tmpdir()
  }
}
