// The page that lists every number the articles print, with the verdict that checking them gives: nothing on it
// is judged by hand.

import type { Checked, CheckedNumber } from '../check/check.ts'
import { addressOf, type Name } from '../formula/name.ts'
import { toDecimals } from '../numeric/decimal.ts'
import { wordsOf } from './check-numbers.ts'
import { verdictText } from './check-text.ts'
import { nameText } from './text.ts'
import { type Voice, voiceOf } from './voice.ts'

/** An article's printed numbers, checked, and the name its files have in examples/. */
export type CheckedArticle = { readonly id: string; readonly found: Checked }

/** So many more decimals are worked out than are printed. */
const MORE = 4

/** `docs/errata.md`. */
export function errataPage(articles: readonly CheckedArticle[]): string {
  return `# Errata

Every number that the three articles print, and what \`handgrad check\` says of it. This page is made by \`npm run docs\`
from the files in \`examples/\`: the network of each article and its printed numbers.

${articles.map(section).join('\n\n')}
`
}

function section({ id, found }: CheckedArticle): string {
  const { network } = found
  const voice = voiceOf(network, network)
  const notes = network.errata.map(({ note, printed }) =>
    printed === undefined ? `- ${note}` : `- ${printed}: ${note}`,
  )
  return [
    `## ${network.title}`,
    `\`handgrad check examples/${id}.yaml examples/${id}.numbers.txt\``,
    ['| step | number | address | in print | worked out | verdict |', '|---|---|---|---|---|---|']
      .concat(found.numbers.map((number) => row(number, voice)))
      .join('\n'),
    `\`\`\`text\n${verdictText(found, { width: 100 })}\`\`\``,
    ...(notes.length > 0 ? [`About these numbers:\n\n${notes.join('\n')}`] : []),
  ].join('\n\n')
}

function row(number: CheckedNumber, { notation, where }: Voice): string {
  const { name, given, expected } = number
  const spelled = (one: Name) => nameText(notation.spell(one, where))
  const worked = toDecimals(expected, given.decimals + MORE)
  const cells = [given.step, spelled(name), `\`${addressOf(name)}\``, given.text, worked]
  return `| ${[...cells, wordsOf(number, spelled, false)].join(' | ')} |`
}
