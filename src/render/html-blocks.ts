// The workings, tables and matrices of an HTML document, as MathML in a grid of name, sign and formula.

import type { Block, Explanation, Phrase } from '../explain/explanation.ts'
import type { Formula } from '../formula/formula.ts'
import { addressOf, type Name } from '../formula/name.ts'
import { denseLayers, type Network, parameterName } from '../network/network.ts'
import { html } from './encode.ts'
import { mathmlMedium, nameMathml, numberMathml } from './mathml.ts'
import { type MatrixItem, matrixLine } from './matrix.ts'
import { show } from './number.ts'
import type { Voice } from './voice.ts'
import { besidePrint, WORDS } from './wording.ts'
import { working, workingLines } from './working.ts'

export const math = (body: string) => `<math>${body}</math>`
/** Fractions in full size, as in a formula on a line of its own. */
const displayed = (body: string) => `<math displaystyle="true">${body}</math>`

export const phraseHtml = (parts: Phrase, { notation, where }: Voice): string =>
  parts
    .map((part) =>
      typeof part === 'string' ? html(part) : math(nameMathml(notation.spell(part.name, where))),
    )
    .join('')

/** The place of a number in the page. */
export const anchor = (name: Name, step: number): string =>
  `step${step}-${[...addressOf(name)].map((c) => (/[A-Za-z0-9]/.test(c) ? c : `-${c.codePointAt(0)!.toString(16)}-`)).join('')}`

/** A formula of more parts than this is broken between them where the page is narrow. */
const FEW_PARTS = 5
const SIGN = /^<mo form="infix">(.*)<\/mo>$/

/** A sum is broken before its signs, a product before its dots; a sign stays with what follows it. */
function bodyMath(segments: readonly string[]): string {
  if (segments.length <= FEW_PARTS) return displayed(`<mrow>${segments.join('')}</mrow>`)
  const signs = segments.map((segment) => SIGN.exec(segment)?.[1])
  const breaks = new Set(signs.some((sign) => sign === '+' || sign === '−') ? ['+', '−', '=', '≈'] : signs)
  const parts: string[] = []
  for (const [i, segment] of segments.entries()) {
    if (i === 0 || (signs[i] !== undefined && breaks.has(signs[i]))) parts.push(segment)
    else parts[parts.length - 1] += segment
  }
  return parts.map((part) => displayed(`<mrow>${part}</mrow>`)).join('<wbr>')
}

export function equationHtml(explanation: Explanation, voice: Voice, formula: Formula | null): string {
  const w = working({ ...explanation, formula }, voice, mathmlMedium(voice.numbers.decimal))
  const rows = workingLines(w).map(({ sign, body }, i, all) => {
    const name = i === 0 ? displayed(w.name.join('')) : ''
    const last = i === all.length - 1 ? ' class="result"' : ''
    return `<div class="name">${name}</div><div class="sign">${sign}</div><div${last}>${bodyMath(body)}</div>`
  })
  return `<div class="equation">${rows.join('\n')}</div>`
}

/** `anchors`: the numbers that can be jumped to; `heading`: what its title is under those of the page. */
export function workingHtml(
  explanation: Explanation,
  voice: Voice,
  anchors: ReadonlySet<string>,
  heading: 'h2' | 'h3' = 'h3',
): string {
  const { title, why, safe, derivation, usedBy, step } = explanation
  const links = usedBy
    .map((name) => ({ name, id: anchor(name, step) }))
    .filter(({ id }) => anchors.has(id))
    .map(
      ({ name, id }) =>
        `<a href="#${id}">${displayed(nameMathml(voice.notation.spell(name, voice.where)))}</a>`,
    )
  const parts = [
    `<${heading}>${phraseHtml(title, voice)}</${heading}>`,
    equationHtml(explanation, voice, explanation.formula),
    ...(derivation === undefined
      ? []
      : [`<p>${WORDS.chainRule}</p>`, equationHtml(explanation, voice, derivation)]),
    `<p class="why">${phraseHtml(why, voice)}${safe === undefined ? '' : ` ${html(safe)}`}</p>`,
    ...(links.length === 0 ? [] : [`<p class="links">${WORDS.usedBy}: ${links.join(' ')}</p>`]),
  ]
  return `<section class="working" id="${anchor(explanation.name, step)}">\n${parts.join('\n')}\n</section>`
}

export function resultHtml(explanation: Explanation, voice: Voice): string {
  const { name, relation, value } = working(
    { ...explanation, formula: null },
    voice,
    mathmlMedium(voice.numbers.decimal),
  )
  const line = `${name.join('')}<mo form="infix">${relation}</mo>${value.join('')}`
  return `<p class="result-line" id="${anchor(explanation.name, explanation.step)}">${math(`<mrow>${line}</mrow>`)}</p>`
}

/** Given numbers in groups, each a small table: inputs, targets, every layer's weights, the rest. */
export function givenHtml(
  { rows }: Extract<Block, { type: 'given' }>,
  { notation, where, numbers }: Voice,
  network: Network,
): string {
  const layers = layerOfParameters(network)
  const groups = new Map<string, (typeof rows)[number][]>()
  for (const row of rows) {
    const caption = groupOf(row.name, layers)
    groups.set(caption, [...(groups.get(caption) ?? []), row])
  }
  const table = ([caption, entries]: readonly [string, typeof rows]) =>
    [
      `<table><caption>${caption}</caption><thead><tr><th scope="col">${WORDS.number}</th><th scope="col">${WORDS.value}</th></tr></thead><tbody>`,
      ...entries.map(({ name, value }) => {
        const digits = numberMathml(show(value, numbers), numbers.decimal)
        return `<tr><th scope="row">${math(nameMathml(notation.spell(name, where)))}</th><td>${math(digits)}</td></tr>`
      }),
      '</tbody></table>',
    ].join('\n')
  return `<div class="given">${[...groups].flatMap(inTables).map(table).join('\n')}</div>`
}

/** A long group is several tables beside each other. */
function inTables<T>([caption, rows]: [string, readonly T[]]): [string, readonly T[]][] {
  const count = Math.ceil(rows.length / MOST_ROWS)
  const height = Math.ceil(rows.length / count)
  return Array.from({ length: count }, (_, i) => [
    i === 0 ? caption : `${caption}, ${WORDS.continued}`,
    rows.slice(i * height, (i + 1) * height),
  ])
}

const MOST_ROWS = 12

function groupOf(name: Name, layers: ReadonlyMap<string, number>): string {
  if ('d' in name) return WORDS.others
  if (name.of === 'input') return WORDS.inputs
  if (name.of === 'target') return WORDS.targets
  const layer = name.of === 'parameter' ? layers.get(name.parameter) : undefined
  return layer === undefined ? WORDS.others : `${WORDS.layer} ${layer}`
}

/** The dense layer, from 1, of every parameter. */
function layerOfParameters(network: Network): Map<string, number> {
  const layers = new Map<string, number>()
  for (const [l, layer] of denseLayers(network).entries()) {
    const weights = layer.units.length * layer.inputs
    for (let i = 0; i < weights; i++) layers.set(parameterName(network, layer.weights + i), l + 1)
    for (let i = 0; i < layer.biasCount; i++) layers.set(parameterName(network, layer.biases + i), l + 1)
  }
  return layers
}

export function matrixHtml(block: Extract<Block, { type: 'matrix' }>, voice: Voice): string {
  const { names, numbers } = matrixLine(block.terms, voice)
  const lines = [names, numbers]
    .filter((items) => items.length > 0)
    .map((items) => `<p class="matrix">${bodyMath(items.map((item) => itemMath(item, voice)))}</p>`)
  return `<section class="working"><h3>${phraseHtml(block.about, voice)}</h3>\n${lines.join('\n')}</section>`
}

function itemMath(item: MatrixItem, { numbers }: Voice): string {
  if ('sign' in item) return signMath(item.sign)
  if ('constant' in item) {
    const above = numberMathml(item.constant, numbers.decimal)
    return item.over === undefined
      ? above
      : `<mfrac>${above}${numberMathml(item.over, numbers.decimal)}</mfrac>`
  }
  if ('name' in item) return nameMathml(item.name)
  const { grid } = item
  if (grid.length === 1 && grid[0]!.length === 1) {
    const only = numberMathml(grid[0]![0]!, numbers.decimal)
    return item.grouped ? `<mrow>${signMath('(')}${only}${signMath(')')}</mrow>` : only
  }
  const rows = grid.map(
    (row) =>
      `<mtr>${row.map((shown) => `<mtd>${shown === null ? '<mo>⋯</mo>' : numberMathml(shown, numbers.decimal)}</mtd>`).join('')}</mtr>`,
  )
  return `<mrow><mo fence="true">[</mo><mtable>${rows.join('')}</mtable><mo fence="true">]</mo></mrow>`
}

function signMath(sign: string): string {
  if (sign === '(' || sign === ')') return `<mo stretchy="true">${sign}</mo>`
  return sign === 'sgn(' ? `<mi>sgn</mi>${signMath('(')}` : `<mo form="infix">${sign}</mo>`
}

export function erratumHtml(block: Extract<Block, { type: 'erratum' }>, voice: Voice): string {
  const { name, step, printed, note } = block
  const right = besidePrint(block, voice.numbers)
  const head =
    name === undefined
      ? ''
      : `${phraseHtml([{ name }], voice)}${step === undefined ? '' : ` (${WORDS.step} ${step})`}: `
  const print = printed === undefined ? '' : `${WORDS.printed} <del>${html(printed)}</del>, `
  const value = right === null ? '' : `${WORDS.right} ${math(numberMathml(right, voice.numbers.decimal))}. `
  return `<p class="erratum">${head}${print}${value}${html(note)}</p>`
}
