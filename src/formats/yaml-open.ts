// Finds the bracket or quote of a YAML text that is still open at a place, so that a message can point at what
// lacks its partner and not at the end of the file.

/** Where the innermost bracket or quote stands that is open at `at`. */
export function openAt(text: string, at: number): number | undefined {
  const open: number[] = []
  let quote: { sign: string; from: number } | undefined
  // A quote or a bracket in the middle of a word is a part of it.
  let wordStart = true
  for (let i = 0; i < at && i < text.length; i++) {
    const sign = text[i]!
    if (quote) {
      if (sign === '\\' && quote.sign === '"') i++
      else if (sign === quote.sign) {
        if (sign === "'" && text[i + 1] === "'") i++
        else quote = undefined
      }
      continue
    }
    if (wordStart && sign === '#') {
      while (i + 1 < at && text[i + 1] !== '\n' && text[i + 1] !== '\r') i++
      continue
    }
    if (wordStart && (sign === '"' || sign === "'")) quote = { sign, from: i }
    else if ((sign === '[' || sign === '{') && (wordStart || open.length > 0)) open.push(i)
    else if (sign === ']' || sign === '}') open.pop()
    wordStart = /[\s[{,]/.test(sign) || (wordStart && sign === '-')
  }
  return quote?.from ?? open.at(-1)
}
