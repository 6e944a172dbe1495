// Finds out how a CSV file is laid out before it is parsed: what separates its fields, and whether every quote
// that opens a field is closed again.

export const SEPARATORS = [',', ';', '\t', '|']

/** The separator that cuts the first lines into equally many fields; null when two do, and differ. */
export function foundSeparator(text: string, decimal: 'point' | 'comma' = 'point'): string | null {
  const sample = text.slice(0, 100_000).replace(/"(?:[^"]|"")*"/g, '""')
  const lines = sample
    .split(/\r\n?|\n/)
    .filter((line) => line.trim() !== '')
    .slice(0, 20)
  if (text.length > 100_000 && lines.length > 1) lines.pop()
  const counts = (separator: string) => lines.map((line) => line.split(separator).length - 1)
  const candidates = SEPARATORS.filter((separator) => {
    const found = counts(separator)
    return found[0]! > 0 && found.every((count) => count === found[0])
  }).filter((separator) => !(decimal === 'comma' && separator === ','))
  if (candidates.length === 1) return candidates[0]!
  if (candidates.length === 0) {
    const most = SEPARATORS.map((separator) => ({ separator, count: counts(separator)[0]! })).sort(
      (a, b) => b.count - a.count,
    )[0]!
    return most.count > 0 ? most.separator : ','
  }
  // Decimal commas between semicolons or tabs: "1,5;2,5".
  const others = candidates.filter((separator) => separator !== ',')
  const commas = lines
    .slice(1)
    .some((line) => line.split(others[0]!).every((field) => /^\s*-?\d+,\d+\s*$/.test(field)))
  return others.length === 1 && commas ? others[0]! : null
}

/** A quote that opens a field and has no partner. */
export function unclosedQuote(text: string): { line: number; column: number } | undefined {
  let line = 1
  let lineStart = 0
  let opened: { line: number; column: number } | undefined
  let fieldStart = true
  for (let i = 0; i < text.length; i++) {
    const character = text[i]!
    if (opened) {
      if (character === '"') {
        if (text[i + 1] === '"') i++
        else opened = undefined
      }
    } else if (character === '"' && fieldStart) opened = { line, column: i - lineStart + 1 }
    fieldStart = !opened && (SEPARATORS.includes(character) || character === '\n' || character === '\r')
    if (character === '\n' || (character === '\r' && text[i + 1] !== '\n')) {
      line++
      lineStart = i + 1
    }
  }
  return opened
}
