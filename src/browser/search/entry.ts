import { BadgeSearch } from './element.ts'

customElements.define('cinquefoil-search', BadgeSearch)
