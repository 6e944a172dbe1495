// A network's picture as TikZ, from the same layout as the SVG.

import { latex } from '../encode.ts'
import type { Edge, Layout, Node, Point } from './layout.ts'

/** Pixels of the layout per centimetre on paper, so that wide pictures fit a page. */
const SCALE = 46
const WIDEST = 15.5

export function tikz({ nodes, edges, captions, width }: Layout): string {
  const scale = Math.max(SCALE, width / WIDEST)
  const cm = (x: number) => (Math.round((x / scale) * 100) / 100).toString()
  const at = ({ x, y }: Point) => `(${cm(x)},${cm(-y)})`
  const text = (content: string) => latex(content)
  // Small pictures keep readable labels; on crowded ones the type shrinks with the picture.
  const font = scale > SCALE * 1.6 ? '\\tiny' : '\\scriptsize'

  const line = ({ kind, from, to, negative }: Edge) => {
    const style = kind === 'bias' ? 'biasedge' : negative ? 'negative' : 'edge'
    return `\\draw[${style}] ${at(from)} -- ${at(to)};`
  }
  const label = ({ label: l, negative }: Edge) =>
    l === undefined
      ? []
      : [
          `\\node[weight] at ${at(l)} {\\textcolor{${negative ? 'negative' : 'weight'}}{${text(l.name)}} ${number(l.value)}};`,
        ]
  const node = (shape: Node) => {
    if (shape.kind === 'more') return `\\node[caption] at ${at(shape)} {$\\vdots$ ${text(shape.name)}};`
    const size = cm(shape.radius * 2)
    const content =
      shape.value === undefined
        ? text(shape.name)
        : `\\shortstack{${text(shape.name)}\\\\${number(shape.value)}}`
    return `\\node[${shape.kind}, minimum size=${size}cm] at ${at(shape)} {${content}};`
  }
  return [
    `\\begin{tikzpicture}[font=${font},`,
    '  input/.style={circle, draw=value, inner sep=1pt},',
    '  unit/.style={circle, draw=value, fill=value!5, inner sep=1pt},',
    `  bias/.style={circle, draw=black!40, dashed, inner sep=0pt, font=\\tiny},`,
    '  edge/.style={draw=black!35},',
    '  negative/.style={draw=negative, dashed},',
    '  biasedge/.style={draw=black!35, dotted},',
    '  weight/.style={fill=white, rounded corners=2pt, inner sep=1.2pt},',
    '  caption/.style={text=black!60}]',
    ...edges.map(line),
    ...nodes.map(node),
    ...edges.flatMap(label),
    ...captions.map((c) => `\\node[caption] at ${at(c)} {${text(c.text)}};`),
    '\\end{tikzpicture}',
  ].join('\n')
}

const number = (value: string) => `$${latexNumber(value)}$`

/** A number that was set as text, as LaTeX mathematics. */
function latexNumber(value: string): string {
  return value
    .replace('−', '-')
    .replace(',', '{,}')
    .replace('·', '{\\cdot}')
    .replace('∞', '\\infty')
    .replace('NaN', '\\mathrm{NaN}')
    .replace(/10([⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+)$/u, (_, power: string) => `10^{${lowered(power)}}`)
}

const lowered = (power: string) => [...power].map((c) => (c === '⁻' ? '-' : '⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(c))).join('')
