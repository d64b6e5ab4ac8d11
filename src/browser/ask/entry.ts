import '../fallbacks.ts'
import { defineAsk } from './element.ts'

defineAsk()
