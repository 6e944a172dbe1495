// Offsets of a text as lines and columns, both from 1, and the line itself with a caret under the place.

export type Position = { line: number; column: number }

/** Line and column of an offset; LF, CRLF and CR end a line. */
export function positionAt(text: string, offset: number): Position {
  let line = 1
  let start = 0
  for (let i = 0; i < offset && i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code === 13 && text.charCodeAt(i + 1) === 10) continue
    if (code === 10 || code === 13) {
      line++
      start = i + 1
    }
  }
  return { line, column: [...text.slice(start, offset)].length + 1 }
}

const WIDEST = 72

/** The line around an offset, clipped, and a caret under it. */
export function excerptAt(text: string, offset: number): string {
  let start = offset
  while (start > 0 && offset - start < WIDEST && !isEnd(text, start - 1)) start--
  if (offset - start > WIDEST / 2 && start > 0 && !isEnd(text, start - 1)) start = offset - WIDEST / 2
  let end = offset
  while (end < text.length && end - start < WIDEST && !isEnd(text, end)) end++
  // One character each, so that the caret stands right.
  const plain = text.slice(start, end).replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, ' ')
  return `${plain}\n${' '.repeat(offset - start)}^`
}

const isEnd = (text: string, i: number) => text.charCodeAt(i) === 10 || text.charCodeAt(i) === 13
