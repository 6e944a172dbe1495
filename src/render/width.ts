// How many columns a text takes in a terminal, and how lines are broken there.

import type { Span } from './text.ts'

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })
const WIDE =
  /^[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}\p{Emoji_Presentation}]|\ufe0f/u
const ASCII = /^[ -~]*$/

/** Columns of a text, by grapheme: East Asian wide characters and emoji take two. */
export function columns(text: string): number {
  if (ASCII.test(text)) return text.length
  let width = 0
  for (const { segment } of graphemes.segment(text)) width += graphemeWidth(segment)
  return width
}

function graphemeWidth(segment: string): number {
  if (/^\p{M}+$/u.test(segment)) return 0
  return WIDE.test(segment) ? 2 : 1
}

export const padded = (text: string, width: number) => text + ' '.repeat(Math.max(0, width - columns(text)))
export const paddedLeft = (text: string, width: number) =>
  ' '.repeat(Math.max(0, width - columns(text))) + text

const spansWidth = (spans: readonly Span[]) => spans.reduce((sum, span) => sum + columns(span.text), 0)

/**
 * Lines no wider than `width`; a line is broken before a span that allows it, a deeper one only in what is too
 * wide for a line of its own, else where it must be.
 */
export function wrap(spans: readonly Span[], width: number, indent: string): Span[][] {
  const room = Math.max(4, width)
  const hang = indent.slice(0, Math.max(0, Math.floor(room / 3)))
  const lines: Span[][] = [[]]
  let used = 0
  const newLine = () => {
    lines.push(hang === '' ? [] : [{ text: hang }])
    used = columns(hang)
  }
  const place = (unit: Span[]): void => {
    const size = spansWidth(trimEnd(unit))
    const depth = shallowest(unit.slice(1))
    if (used + size > room && size > room - columns(hang) && depth !== undefined) {
      for (const part of units(unit, depth)) place(part)
      return
    }
    if (used > columns(hang) && used + size > room) {
      newLine()
      unit[0] = { ...unit[0]!, text: unit[0]!.text.trimStart() }
    }
    for (const span of unit) {
      for (const piece of split(span, room - columns(hang))) {
        const size = columns(piece.text)
        if (used + size > room && used > columns(hang)) {
          if (piece.text.trim() === '') continue
          newLine()
        }
        lines.at(-1)!.push(piece)
        used += size
      }
    }
  }
  for (const unit of units(spans, 0)) place(unit)
  return lines
}

/** The least depth at which these can be broken. */
const shallowest = (spans: readonly Span[]): number | undefined =>
  spans.reduce<number | undefined>(
    (least, { breaks, depth = 0 }) => (breaks ? Math.min(least ?? depth, depth) : least),
    undefined,
  )

const trimEnd = (unit: readonly Span[]) => [
  ...unit.slice(0, -1),
  ...unit.slice(-1).map((span) => ({ ...span, text: span.text.trimEnd() })),
]

/** Groups of spans between which a line may be broken at that depth. */
function units(spans: readonly Span[], depth: number): Span[][] {
  const groups: Span[][] = []
  for (const span of spans) {
    if ((span.breaks && (span.depth ?? 0) <= depth) || groups.length === 0) groups.push([span])
    else groups.at(-1)!.push(span)
  }
  return groups
}

/** A span that is wider than a whole line, cut between graphemes. */
function split(span: Span, room: number): Span[] {
  if (columns(span.text) <= room) return [span]
  const pieces: Span[] = []
  let text = ''
  let used = 0
  for (const { segment } of graphemes.segment(span.text)) {
    const size = graphemeWidth(segment)
    if (used + size > room) {
      pieces.push({ ...span, text })
      text = ''
      used = 0
    }
    text += segment
    used += size
  }
  return [...pieces, { ...span, text }]
}
