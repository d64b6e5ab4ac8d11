import { defineOpenBadge, type OpenBadgeSettings } from './element.ts'

/** The site writes it before this script, which stands at the site's root as one file. */
declare const openBadgeSettings: OpenBadgeSettings

defineOpenBadge(openBadgeSettings, new URL('.', import.meta.url).href)
