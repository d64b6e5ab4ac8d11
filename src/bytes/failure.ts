/**
 * The machine failed: the one class of error of this program. Each module has its own closed set of codes, in its
 * `failure.ts`, no two modules share one, and no message holds a key, a token, a name or an address.
 */
export class Failure<Code extends string = string, Details = unknown> extends Error {
  override readonly name = 'Failure'
  readonly code: Code
  /** What a program may want to know beside the code. */
  readonly details: Details

  constructor(code: Code, message: string, more: FailureOptions<Details> = {}) {
    super(message, more)
    this.code = code
    // Whoever makes a kind of failure that has details gives them every time.
    this.details = more.details as Details
  }
}

interface FailureOptions<Details> extends ErrorOptions {
  readonly details?: Details | undefined
}

/** Whether what was caught is a failure with one of these codes. */
export function isFailure<Code extends string>(
  error: unknown,
  codes: readonly Code[],
): error is Failure<Code> {
  return error instanceof Failure && codes.some((code) => code === error.code)
}

/** What tells the failures of a module, by its codes, from whatever else was caught. */
export function knowing<Known extends Failure>(
  codes: readonly Known['code'][],
): (error: unknown) => error is Known {
  return (error): error is Known => isFailure(error, codes)
}

/** What may be said of an error whose message may hold anything: its code, or its class. */
export function kindOf(error: unknown): string {
  const { code, name } = error as Failure
  return error instanceof Failure ? code : name
}
