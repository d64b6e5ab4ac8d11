/** The language that the page says it is in; English where it says none. */
export function pageLanguage(): string {
  return document.documentElement.lang || 'en'
}
