/** How machines say that they do not know an algorithm. */
export const refusals: readonly (readonly [string, () => Error])[] = [
  ['NotSupportedError', () => new DOMException('Unrecognized name.', 'NotSupportedError')],
  ['SyntaxError', () => new DOMException('An invalid name.', 'SyntaxError')],
  ['DataError', () => new DOMException('Data provided does not fit.', 'DataError')],
  ['TypeError', () => new TypeError('importKey is not a function')],
]

/** The work on a machine whose WebCrypto lacks an algorithm. */
export async function withoutAlgorithm<T>(
  name: string,
  work: () => Promise<T>,
  refusal: () => Error = () => new DOMException('Unrecognized name.', 'NotSupportedError'),
): Promise<T> {
  const { subtle } = crypto
  const own = subtle.importKey.bind(subtle)
  const lacking = async (...given: Parameters<typeof own>) => {
    const [, , algorithm] = given
    const asked = typeof algorithm === 'string' ? algorithm : algorithm.name
    if (asked === name) throw refusal()
    return own(...given)
  }
  subtle.importKey = lacking as typeof own
  try {
    return await work()
  } finally {
    subtle.importKey = own
  }
}
