import '../fallbacks.ts'
import { defineAwardForms } from './element.ts'

defineAwardForms()
