// The word somebody probably meant, for "Did you mean …?": by edits, where case, blanks and hyphens cost nothing.

const plain = (word: string) => word.toLowerCase().replace(/[\s_-]+/g, '')

/** The same word but for case, blanks and hyphens? */
export const sameWord = (a: string, b: string): boolean => plain(a) === plain(b)

/** The nearest of `words`, or undefined when none is near. */
export function closest(word: string, words: readonly string[]): string | undefined {
  const from = plain(word.slice(0, 64))
  let best: string | undefined
  let least = Math.max(1, Math.floor(from.length * 0.4)) + 1
  for (const candidate of words) {
    const to = plain(candidate)
    const starts = from.length > 2 && (to.startsWith(from) || from.startsWith(to)) ? 1 : Infinity
    const distance = Math.min(starts, edits(from, to))
    if (distance < least) {
      least = distance
      best = candidate
    }
  }
  return best
}

/** ` Did you mean "sigmoid"?`, or nothing. */
export function didYouMean(word: string, words: readonly string[]): string {
  const near = closest(word, words)
  return near === undefined ? '' : ` Did you mean "${near}"?`
}

/** Insertions, deletions, replacements and swaps of neighbours that lead from `a` to `b`. */
function edits(a: string, b: string): number {
  let before: number[] = []
  let row = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      let cost = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (same ? 0 : 1))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, before[j - 2]! + 1)
      next.push(cost)
    }
    before = row
    row = next
  }
  return row[b.length]!
}
