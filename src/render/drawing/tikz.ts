// A network's picture as TikZ, from the same layout as the SVG.

import type { Numbers } from '../../network/network.ts'
import type { Spelling } from '../../parts/notations/notation.ts'
import { latex } from '../encode.ts'
import { nameLatex, numberLatex } from '../latex.ts'
import type { Shown } from '../number.ts'
import type { Edge, Layout, Node, Point } from './layout.ts'

/** Pixels of the layout per centimetre; pictures wider than the page are made smaller as a whole. */
const SCALE = 46

export function tikz({ nodes, edges, captions }: Layout, decimal?: Numbers['decimal']): string {
  const cm = (x: number) => (Math.round((x / SCALE) * 100) / 100).toString()
  const at = ({ x, y }: Point) => `(${cm(x)},${cm(-y)})`
  const text = (content: string) => latex(content)
  const number = (value: Shown) => `$${numberLatex(value, decimal)}$`
  const math = (name: Spelling) => `$${nameLatex(name)}$`

  const line = ({ kind, from, to, negative }: Edge) => {
    const style = kind === 'bias' ? 'biasedge' : negative ? 'negative' : 'edge'
    return `\\draw[${style}] ${at(from)} -- ${at(to)};`
  }
  const label = ({ label: l, negative }: Edge) =>
    l === undefined
      ? []
      : [
          `\\node[weight] at ${at(l)} {\\textcolor{${negative ? 'negative' : 'weight'}}{${math(l.name)}} ${number(l.value)}};`,
        ]
  const node = (shape: Node) => {
    if (shape.kind === 'more') return `\\node[caption] at ${at(shape)} {$\\vdots$ ${text(shape.name)}};`
    const size = cm(shape.radius * 2)
    const content =
      shape.bias === undefined
        ? text(shape.name)
        : `\\shortstack{${math(shape.bias.name)}\\\\${number(shape.bias.value)}}`
    return `\\node[${shape.kind}, minimum size=${size}cm] at ${at(shape)} {${content}};`
  }
  return [
    '\\resizebox{\\ifdim\\width>\\linewidth\\linewidth\\else\\width\\fi}{!}{%',
    `\\begin{tikzpicture}[font=\\scriptsize,`,
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
    '\\end{tikzpicture}}',
  ].join('\n')
}
