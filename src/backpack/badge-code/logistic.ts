// Numbers here are doubles, and only added, multiplied and divided: those are the same in every engine, for ever, as
// `Math.exp` and `Math.log` need not be. So both are tables.

/** Steps to one unit of log odds. */
const steps = 256
const widest = 8
/** e ** (1 / 256). */
const stepFactor = 1.0039138893383475
const places = 2 * widest * steps

const probabilities = makeProbabilities()
const odds = makeOdds()

/** The probability of log odds. */
export function squash(logOdds: number): number {
  const place = Math.floor((logOdds + widest) * steps)
  return probabilities[Math.max(0, Math.min(places, place))] ?? 0.5
}

/** The log odds of a probability. */
export function stretch(probability: number): number {
  return odds[Math.floor(probability * places)] ?? 0
}

function makeProbabilities(): Float64Array {
  const table = new Float64Array(places + 1)
  let power = 1
  for (let index = 0; index <= places / 2; index++) {
    table[places / 2 + index] = power / (1 + power)
    table[places / 2 - index] = 1 / (1 + power)
    power *= stepFactor
  }
  return table
}

function makeOdds(): Float64Array {
  const table = new Float64Array(places)
  let at = 0
  for (let index = 0; index < places; index++) {
    while (at < places && (probabilities[at] ?? 1) < (index + 0.5) / places) at += 1
    table[index] = at / steps - widest
  }
  return table
}
