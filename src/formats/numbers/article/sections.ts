// Where an article goes on to the next step: under a heading such as "After the update" or "Second forward pass".

import type { Token } from './tokens.ts'

const PHRASE =
  /\bafter (?:the|one|this|a|the first|the second|two)\s?(?:first |second )?(?:update|updates|step|iteration|round|epoch)\b|\b(?:second|third|next) (?:forward pass|forward|pass|step|iteration|round|epoch|update)\b/
const WORDS = 9

/** How many updates later than at its beginning the text is at a token. */
export function sectionsOf(tokens: readonly Token[]): (token: number) => number {
  const starts: { from: number; later: number }[] = []
  let line: Token[] = []
  for (const [i, token] of tokens.entries()) {
    if (token.kind !== 'end') {
      if (line.length <= WORDS) line.push(token)
      continue
    }
    const later = line.length <= WORDS ? headingOf(line) : null
    if (later !== null) starts.push({ from: i, later })
    line = []
  }
  let at = 0
  // Asked in the order of the text.
  return (token) => {
    while (at < starts.length && starts[at]!.from <= token) at++
    return at === 0 ? 0 : starts[at - 1]!.later
  }
}

/** A few words in a line of their own, without a formula or a full stop. */
function headingOf(line: readonly Token[]): number | null {
  if (line.some(({ kind, text }) => kind === 'number' || text === '=' || text === '.')) return null
  const words = line.map(({ text }) => text.toLowerCase())
  const phrase = PHRASE.exec(words.join(' '))?.[0]
  if (phrase === undefined) return null
  const two = /third|two|after the second/.test(phrase)
  return two ? 2 : 1
}
