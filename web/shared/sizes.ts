const KILO = 1024

/** The size of a file as people read it. */
export function sizeText(bytes: number): string {
  if (bytes < KILO * KILO) {
    return `${Math.max(1, Math.round(bytes / KILO))} KB`
  }
  return `${(bytes / KILO / KILO).toFixed(1)} MB`
}
