// Reads a network file in JSON. JSON.parse makes the value, which is fast for a hundred thousand weights; the
// text is scanned for what JSON.parse does not tell, and searched only when a place is asked for.

import { InputError, type Problem } from '../network/problem.ts'
import type { Path } from '../network/reading.ts'
import { scanJson } from './json-scan.ts'
import { excerptAt, positionAt } from './line-column.ts'
import { tellFew, type Written } from './written.ts'

export function readJson(text: string, file: string): Written {
  const errors: Problem[] = []
  const warnings: Problem[] = []
  const fine = scanJson(text, ({ code, what, at, fix, stop }) => {
    const problem: Problem = { code, what, file, ...positionAt(text, at), ...(fix && { fix }) }
    if (stop) problem.excerpt = excerptAt(text, at)
    tellFew(code.startsWith('W') ? warnings : errors, problem)
  })
  if (!fine) throw new InputError(errors)
  const value: unknown = JSON.parse(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text)
  const locate: Written['locate'] = (path, of) => {
    const offset = offsetOf(text, path, of)
    return offset === undefined ? undefined : positionAt(text, offset)
  }
  return { value, locate, errors, warnings }
}

/** Where the value (or its key) at a path begins, in a text that is known to be JSON. */
function offsetOf(text: string, path: Path, of: 'key' | 'value'): number | undefined {
  let i = blank(text, text.charCodeAt(0) === 0xfeff ? 1 : 0)
  for (const [depth, step] of path.entries()) {
    const bracket = text[i]
    if (bracket !== (typeof step === 'number' ? '[' : '{')) return undefined
    let index = 0
    let found = false
    i = blank(text, i + 1)
    while (i < text.length && text[i] !== ']' && text[i] !== '}') {
      const start = i
      if (bracket === '{') {
        i = valueEnd(text, i)
        const key: unknown = JSON.parse(text.slice(start, i))
        i = blank(text, blank(text, i) + 1)
        found = key === step
        if (found && of === 'key' && depth === path.length - 1) return start
      } else found = index++ === step
      if (found) break
      i = blank(text, valueEnd(text, i))
      if (text[i] === ',') i = blank(text, i + 1)
    }
    if (!found) return undefined
  }
  return i
}

function blank(text: string, from: number): number {
  let i = from
  while (' \n\r\t'.includes(text[i] ?? 'x')) i++
  return i
}

/** The end of the value that begins at `from`. */
function valueEnd(text: string, from: number): number {
  let depth = 0
  for (let i = from; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code === 34) {
      for (i++; text.charCodeAt(i) !== 34; i++) if (text.charCodeAt(i) === 92) i++
      if (depth === 0) return i + 1
    } else if (code === 123 || code === 91) depth++
    else if (code === 125 || code === 93) {
      if (depth === 0) return i
      if (--depth === 0) return i + 1
    } else if (depth === 0 && (code === 44 || code === 58 || code <= 32)) return i
  }
  return text.length
}
