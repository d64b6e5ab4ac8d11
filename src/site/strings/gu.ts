import { en, type Strings } from './en.ts'
export const gu: Strings = en
