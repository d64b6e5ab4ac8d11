import '../fallbacks.ts'
import { defineEndorse } from './element.ts'

defineEndorse()
