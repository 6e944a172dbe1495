// What the page remembers between two visits. A browser may forbid, forget or fill its storage: then the page
// works without.

/** What is kept apart, so that one may be too large without the other. */
const KEYS = { page: 'handgrad.page.1', undo: 'handgrad.undo.1', lessons: 'handgrad.lessons.1' } as const
type Kept = keyof typeof KEYS

export function recall(what: Kept): unknown {
  try {
    return JSON.parse(localStorage.getItem(KEYS[what]) ?? 'null')
  } catch {
    return null
  }
}

export function remember(what: Kept, value: unknown): void {
  try {
    localStorage.setItem(KEYS[what], JSON.stringify(value))
  } catch {
    // Full or forbidden: nothing is lost but the memory.
  }
}
