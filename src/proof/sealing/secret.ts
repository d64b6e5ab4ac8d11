/** A value that is handed out on request and never shown by printing, logging, spreading or JSON. */
export interface Secret<Value> {
  reveal(): Value
  toJSON(): string
  toString(): string
}

const shown = '[redacted]'
/** Where Node's console and util.inspect look; elsewhere an unused symbol. */
const inspect = Symbol.for('nodejs.util.inspect.custom')

/** Hides a value in a closure: whatever walks the object's members finds none of it. */
export function keepSecret<Value>(value: Value): Secret<Value> {
  const show = () => shown
  const secret = { reveal: () => value, toJSON: show, toString: show, [inspect]: show }
  return Object.freeze(secret)
}
