import { dictionary1 } from './dictionary.ts'
import { createPredictor, type Predictor } from './predictor.ts'
import { learnBytes } from './arithmetic-coder.ts'

let primed: Predictor | undefined

/** A predictor that has seen the dictionary. It is read once, and copied for each code: that takes far less long. */
export function primedPredictor(): Predictor {
  primed ??= readDictionary()
  return primed.copy()
}

function readDictionary(): Predictor {
  const predictor = createPredictor()
  learnBytes(predictor, new TextEncoder().encode(dictionary1))
  return predictor
}
