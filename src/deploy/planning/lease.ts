import { deployFailure } from '../failure.ts'
import type { ObjectStore, PutOptions } from '../objects/object-store.ts'
import { pointerBytes, pointerHeaders, pointerPath, readPointer, type Pointer } from './pointer.ts'
import { attemptMilliseconds, type World } from '../objects/send.ts'

/** A place that one deploy has to itself for a while. */
export interface Lease {
  /** What the deploy before left. */
  readonly before: Pointer | undefined
  /** Whether the host keeps a second deploy out. */
  readonly isKept: boolean
  /** The time at the host, when the lease was taken. */
  readonly date: Date
  /** The time at the host now; its own may be up to a second more, since it does not say parts of seconds. */
  readonly now: () => Date
  /**
   * Makes sure that the place is still ours, for longer than one attempt takes.
   *
   * @throws DeployFailure `deploy-lost`
   */
  readonly hold: () => Promise<void>
  /** Gives the place back, and says what is there now; without that, what was known before. */
  readonly release: (now?: Pick<Pointer, 'rules' | 'look' | 'leaving'>) => Promise<void>
}

/** What a deploy takes a place with. */
export interface LeaseWish {
  /** A random name for it. */
  readonly turn: string
  /** The names of deploys from here; where one died holding the place, this one goes on with it. */
  readonly known: readonly (string | undefined)[]
  /** Digest of the rules by which it gives objects their headers. */
  readonly rules: string
}

/**
 * How long a place is kept for a deploy that says nothing any more. A deploy begins no attempt later than `renewAfter` since it
 * last said that it is there, and none takes longer than `attemptMilliseconds`: so nothing of it arrives after this.
 */
const leaseMilliseconds = 300_000
const renewAfter = leaseMilliseconds / 2 - attemptMilliseconds

/**
 * Takes a place for this deploy, by a condition that only one of any number can meet.
 *
 * @throws DeployFailure `deploy-busy`
 */
export async function takeLease(
  store: ObjectStore,
  world: World,
  { turn, known, rules }: LeaseWish,
): Promise<Lease> {
  const { found, date = world.now() } = await store.get(pointerPath)
  const before = found && readPointer(found.body)
  refuseWhileHeld(before, known, date)
  const rest = {
    ...(before?.rules === rules ? { rules } : {}),
    ...(before?.look && { look: before.look }),
    leaving: before?.leaving ?? {},
  }
  const writer = pointerWriter(store, found?.etag)
  const started = world.elapsed()
  const now = () => new Date(date.getTime() + world.elapsed() - started)
  const until = () => new Date(now().getTime() + leaseMilliseconds).toISOString()
  const write = (more: Omit<Pointer, 'turn'>) => writer.write({ turn, ...more })
  if (!(await write({ until: until(), ...rest }))) throw busy()
  return {
    before,
    date,
    now,
    isKept: await writer.isKept(),
    hold: holder(world, started, () => write({ until: until(), ...rest })),
    release: async (now = rest) => {
      if (!(await write(now))) throw lost()
    },
  }
}

/** @throws DeployFailure `deploy-busy` */
function refuseWhileHeld(before: Pointer | undefined, known: LeaseWish['known'], date: Date): void {
  if (before?.until === undefined || known.includes(before.turn)) return
  if (new Date(before.until) > date) throw busy(before.until)
}

/** Many ask at once; one of them renews for all. @param began - when the place was asked for: saying so may have taken long */
function holder(world: World, began: number, renew: () => Promise<boolean>): () => Promise<void> {
  let since = began
  let renewing: Promise<void> | undefined
  const renewed = async () => {
    const begun = world.elapsed()
    if (!(await renew())) throw lost()
    since = begun
    renewing = undefined
  }
  return async () => {
    // What was renewed on a slow network may be old again by the time it is known.
    while (world.elapsed() - since >= renewAfter) await (renewing ??= renewed())
  }
}

/** Writes the pointer on condition that nobody else did. */
function pointerWriter(store: ObjectStore, first: string | undefined) {
  let etag = first
  let last: Uint8Array<ArrayBuffer> | undefined
  let offersConditions = true
  const put = (body: Uint8Array<ArrayBuffer>, condition: PutOptions['condition']) =>
    store.put(pointerPath, body, {
      headers: pointerHeaders,
      ...(condition && offersConditions ? { condition } : {}),
    })
  return {
    /** @returns whether it is written */
    async write(pointer: Pointer): Promise<boolean> {
      const body = pointerBytes(pointer)
      let outcome = await put(body, etag === undefined ? 'if-none' : { ifMatch: etag })
      if (outcome.is === 'not-offered') {
        offersConditions = false
        outcome = await put(body, undefined)
      }
      last = body
      if (outcome.is === 'done') etag = outcome.etag
      else {
        // It may have been this one, whose answer got lost on the way.
        const { found } = await store.get(pointerPath)
        if (!found || Buffer.compare(found.body, body) !== 0) return false
        etag = found.etag
      }
      return true
    },
    /** Asks for what a host that obeys conditions has to refuse, and what changes nothing where it does not. */
    async isKept(): Promise<boolean> {
      if (!offersConditions || last === undefined) return false
      const outcome = await put(last, 'if-none')
      if (outcome.is === 'done') etag = outcome.etag
      return outcome.is === 'not-so'
    },
  }
}

function busy(until?: string) {
  const end =
    until === undefined
      ? ''
      : ` If it died, its hold ends at ${until}, and the same command goes on then.`
  return deployFailure(
    'deploy-busy',
    `Another deploy is at work on this place: wait for it to end.${end}`,
  )
}

function lost() {
  return deployFailure(
    'deploy-lost',
    'Another deploy took this place over, since this one was silent for too long. Run it again once the other has ended.',
  )
}
