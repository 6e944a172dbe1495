// A network's picture as SVG: no script, no foreign object, nothing from outside. With `standalone` it brings
// its own colours, so that it can be saved as a file; inside a page the page's style sheet colours it.

import type { Numbers } from '../../network/network.ts'
import { html } from '../encode.ts'
import { numberText } from '../number.ts'
import { nameText } from '../text.ts'
import type { Edge, Layout, Node } from './layout.ts'

export type SvgOptions = {
  readonly standalone?: boolean
  readonly title?: string
  readonly decimal?: Numbers['decimal']
}

const n = (x: number) => String(Math.round(x * 10) / 10)

export function svg(
  picture: Layout,
  { standalone = false, title = 'The network', decimal }: SvgOptions = {},
): string {
  const { width, height, nodes, edges, captions, description } = picture
  const space = standalone ? ' xmlns="http://www.w3.org/2000/svg"' : ''
  return [
    `<svg${space} class="network" role="img" viewBox="0 0 ${n(width)} ${n(height)}" width="${n(width)}" height="${n(height)}">`,
    `<title>${html(title)}</title>`,
    `<desc>${html(description)}</desc>`,
    ...(standalone ? [`<style>${STYLE}</style>`] : []),
    ...edges.map(edgeLine),
    ...nodes.map((node) => nodeShape(node, decimal)),
    ...edges.map((edge) => edgeLabel(edge, decimal)).filter((text) => text !== ''),
    ...captions.map(({ x, y, text }) => `<text class="caption" x="${n(x)}" y="${n(y)}">${html(text)}</text>`),
    '</svg>',
  ].join('\n')
}

function edgeLine({ kind, from, to, negative }: Edge): string {
  const classes = `edge ${kind}${negative ? ' negative' : ''}`
  return `<line class="${classes}" x1="${n(from.x)}" y1="${n(from.y)}" x2="${n(to.x)}" y2="${n(to.y)}"/>`
}

function edgeLabel({ label, negative }: Edge, decimal: Numbers['decimal'] | undefined): string {
  if (label === undefined) return ''
  const { x, y, width, height, name, value } = label
  return [
    `<g class="label${negative ? ' negative' : ''}">`,
    `<rect x="${n(x - width / 2)}" y="${n(y - height / 2)}" width="${n(width)}" height="${n(height)}" rx="${n(height / 2)}"/>`,
    `<text x="${n(x)}" y="${n(y + 4)}"><tspan class="name">${html(nameText(name))}</tspan> <tspan class="number">${html(numberText(value, decimal))}</tspan></text>`,
    '</g>',
  ].join('')
}

/** Names longer than a circle is wide are set smaller, so that they stay inside. */
const sizeOf = (text: string, radius: number, most: number) =>
  Math.min(most, (radius * 2.9) / Math.max(1, [...text].length))

function nodeShape(
  { kind, x, y, radius, name, bias }: Node,
  decimal: Numbers['decimal'] | undefined,
): string {
  if (kind === 'more') {
    const dots = [-7, 0, 7]
      .map((dy) => `<circle class="dot" cx="${n(x)}" cy="${n(y - 12 + dy)}" r="1.8"/>`)
      .join('')
    return `${dots}<text class="caption" x="${n(x)}" y="${n(y + 14)}">${html(name)}</text>`
  }
  const circle = `<circle class="${kind}" cx="${n(x)}" cy="${n(y)}" r="${n(radius)}"/>`
  if (bias === undefined) {
    const size = n(sizeOf(name, radius, 15))
    return `${circle}<text class="unit-name" x="${n(x)}" y="${n(y + 5)}" font-size="${size}">${html(name)}</text>`
  }
  const label = nameText(bias.name)
  const value = numberText(bias.value, decimal)
  return [
    circle,
    `<text class="unit-name" x="${n(x)}" y="${n(y - 1)}" font-size="${n(sizeOf(label, radius, 11))}">${html(label)}</text>`,
    `<text class="number" x="${n(x)}" y="${n(y + 10)}" font-size="${n(sizeOf(value, radius, 9.5))}">${html(value)}</text>`,
  ].join('')
}

/** The look of the picture; colours come from custom properties with these as defaults. */
export const STYLE = `
.network{max-width:100%;height:auto;font-family:system-ui,-apple-system,"Segoe UI",Roboto,sans-serif}
.network text{text-anchor:middle;fill:var(--ink,#1d2330)}
.network .edge{stroke:var(--edge,#84909c);stroke-width:1.4}
.network .edge.pass{stroke-width:.8}
.network .edge.bias{stroke-dasharray:1 3;stroke-linecap:round}
.network .edge.negative{stroke:var(--negative,#b45309);stroke-dasharray:6 4}
.network .edge.bias.negative{stroke-dasharray:1 3}
.network circle.input{fill:var(--paper,#fff);stroke:var(--value,#1d57b8);stroke-width:1.6}
.network circle.unit{fill:var(--tint,#f1f5fb);stroke:var(--value,#1d57b8);stroke-width:1.6}
.network circle.bias{fill:var(--paper,#fff);stroke:var(--edge,#84909c);stroke-dasharray:3 2.5}
.network .dot{fill:var(--quiet,#5b6472)}
.network .unit-name{font-weight:600}
.network .label rect{fill:var(--paper,#fff);stroke:var(--line,#dfe3e8)}
.network .label text{font-size:11.5px}
.network .label .name{fill:var(--weight,#0b6e63);font-weight:600}
.network .label.negative .name{fill:var(--negative,#b45309)}
.network .number{font-variant-numeric:tabular-nums}
.network .caption{font-size:12px;fill:var(--quiet,#5b6472)}
`.trim()
