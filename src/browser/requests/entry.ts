import '../fallbacks.ts'
import { defineRequests } from './element.ts'

defineRequests()
