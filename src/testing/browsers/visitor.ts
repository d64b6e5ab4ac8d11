/** A browser with one window and a profile of its own, whichever program drives it. Every call has a limit of time. */
export interface Visitor {
  /** What it is called, with its version. */
  readonly name: string
  open(url: string): Promise<void>
  /** The value of an expression in the page, as JSON carries it. Promises are waited for. */
  read<Value>(expression: string): Promise<Value>
  /** Clicks the one element that a selector names, as a person does. */
  click(selector: string): Promise<void>
  /** Empties a field and types into it. */
  type(selector: string, text: string): Promise<void>
  /** A PNG of what the window shows. */
  picture(): Promise<Uint8Array>
  close(): Promise<void>
}

/** One kind of browser: how to find it on this machine, and how to start it. */
export interface Engine {
  readonly name: string
  /** What it is found under; undefined where this machine has none. */
  find(): string | undefined
  /** How to get one, in a sentence. */
  readonly advice: string
  start(found: string): Promise<Visitor>
}

/** Milliseconds that a call, or whatever a story waits for, may take on a busy machine. */
export const patience = 60_000

/** Ends what takes longer than it may. */
export async function inTime<Result>(work: Promise<Result>, what: string): Promise<Result> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${what} took longer than it may`)), patience)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}
