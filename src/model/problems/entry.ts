export type Severity = 'error' | 'warning'

/** One line of the catalogue: what the problem is called and why it matters. */
export interface CatalogueEntry {
  readonly severity: Severity
  readonly title: string
  readonly why: string
}

/** A problem that stops a publish. */
export function error(title: string, why: string): CatalogueEntry {
  return { severity: 'error', title, why }
}

/** A problem that is told and stops nothing. */
export function warning(title: string, why: string): CatalogueEntry {
  return { severity: 'warning', title, why }
}
