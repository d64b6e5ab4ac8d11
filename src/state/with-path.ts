/** An error as Node makes it when it knows the file: it does not when a file was opened and cannot be written. */
export function withPath(error: unknown, path: string): unknown {
  const { code, syscall } = error as NodeJS.ErrnoException
  if (!(error instanceof Error) || syscall === undefined || error.message.includes(path))
    return error
  const wrapped = new Error(`${error.message} '${path}'`, { cause: error })
  return Object.assign(wrapped, { code, syscall, path })
}
