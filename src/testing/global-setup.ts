import { forgetOldFolders, sharedFolders, testsFolder } from './shared-folder.ts'

/** Before any test: what earlier runs kept must not pile up. */
export async function setup(): Promise<void> {
  await forgetOldFolders(testsFolder, Date.now())
  await forgetOldFolders(sharedFolders, Date.now())
}
