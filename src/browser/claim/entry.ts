import { defineClaim } from './element.ts'

defineClaim()
