/** What is packed of a site, by the names that it has there: those it has in the state folder, but for the release. */
export const databaseName = 'state.db'
export const pictureFolder = 'cache/pictures'

/** Of a picture that was drawn: how, and of what. */
export const pictureName = /^\d{1,4}-[0-9a-f]{32}$/

/** @param file - from the folder of the release */
export function releaseName(file: string): string {
  return `site/${file}`
}

/** Whether a path leads nowhere but into the folder that it is taken from. */
export function staysInside(path: string): boolean {
  const isPlain = (part: string) => part !== '' && part !== '.' && part !== '..'
  return !/[\\\0:]/.test(path) && path.split('/').every(isPlain)
}
