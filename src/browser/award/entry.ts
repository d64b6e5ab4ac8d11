import { defineAwardForms } from './element.ts'

defineAwardForms()
