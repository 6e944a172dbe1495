// What the page remembers between two visits. A browser may forbid, forget or fill its storage: then the page
// works without.

const KEY = 'handgrad.page.1'

export function recall(): unknown {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? 'null')
  } catch {
    return null
  }
}

export function remember(what: unknown): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(what))
  } catch {
    // Full or forbidden: nothing is lost but the memory.
  }
}
