import '../fallbacks.ts'
import { defineAssess } from './element.ts'

defineAssess()
