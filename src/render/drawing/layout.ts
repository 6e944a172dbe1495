// Where everything of a network's picture stands, as data: units in columns from left to right, a node for
// each bias, and for every weight a label on its own edge. SVG and TikZ draw the same layout.

import type { Network } from '../../network/network.ts'
import { parameterName } from '../../network/network.ts'
import type { Spelling, Where } from '../../parts/notations/notation.ts'
import { numberText, type Shown, show } from '../number.ts'
import { nameText } from '../text.ts'
import { voiceOf } from '../voice.ts'
import { columns } from '../width.ts'
import { biases, trimmed, weightsOf } from './connections.ts'
import { drawnUnits, FIRST_UNITS, LAST_UNITS } from './drawn-units.ts'
import { placeLabels } from './labels.ts'

export type Point = { readonly x: number; readonly y: number }
export type Box = Point & { readonly width: number; readonly height: number }

export type Node = Point & {
  readonly kind: 'input' | 'unit' | 'bias' | 'more'
  readonly radius: number
  /** A unit's name as the user wrote it. */
  readonly name: string
  readonly bias?: Caption
  /** Layer, inputs being 0. */
  readonly layer: number
  /** Place of the parameter of a bias. */
  readonly parameter?: number
}

/** A parameter's name and value. */
export type Caption = { readonly name: Spelling; readonly value: Shown }
export type Label = Box & Caption

export type Edge = {
  readonly kind: 'weight' | 'bias' | 'pass'
  readonly from: Point
  readonly to: Point
  readonly negative: boolean
  readonly parameter?: number
  /** Missing where so many edges cross that labels could not be read. */
  readonly label?: Label
}

export type Layout = {
  readonly width: number
  readonly height: number
  readonly nodes: readonly Node[]
  readonly edges: readonly Edge[]
  readonly captions: readonly (Point & { readonly text: string })[]
  /** One sentence for those who do not see the picture. */
  readonly description: string
}

/** Digits behind the point in a picture; all digits stand in the table of what is given. */
export const MOST_DIGITS = 4

/** What a drawing gives room to. */
export type Sizes = {
  readonly radius: number
  readonly bias: number
  /** Between two columns, beside a label. */
  readonly gap: number
  /** Between two rows, and where many edges cross. */
  readonly rows: readonly [number, number]
  /** Between two layers; beyond, edges have none. */
  readonly labels: number
  /** Characters beside the name of a weight, where it is not its value that stands there. */
  readonly room?: number
}
const NAMES_ONLY: Sizes = { radius: 26, bias: 17, gap: 150, rows: [150, 104], labels: 36 }
const MARGIN = 30
const CHARACTER = 6.7
export const LABEL_HEIGHT = 18

export function layout(
  network: Network,
  parameters: Float64Array = network.start,
  orientation: Where['orientation'] = 'rows',
  sizes: Sizes = NAMES_ONLY,
): Layout {
  const { radius } = sizes
  const voice = voiceOf({ ...network, orientation }, network)
  const name = (p: number) =>
    voice.notation.spell({ of: 'parameter', parameter: parameterName(network, p) }, voice.where)
  const numbers = { ...network.numbers, digits: Math.min(network.numbers.digits, MOST_DIGITS) }
  const value = (p: number) => show(parameters[p]!, numbers)
  const caption = (p: number): Caption => ({ name: name(p), value: value(p) })

  const layers = [network.inputs, ...network.layers.map((layer) => layer.units)]
  const drawn = layers.map((units) => drawnUnits(units.length))
  const gaps = network.layers.map((layer, l) => {
    if (layer.type !== 'dense') return { edges: 0, labelled: false, widest: 0 }
    const count = (units: readonly (number | null)[]) => units.filter((u) => u !== null).length
    const edges = count(drawn[l]!) * count(drawn[l + 1]!)
    const labelled = edges <= sizes.labels
    const widths = labelled
      ? weightsOf(layer, drawn[l]!, drawn[l + 1]!).map(({ p }) => labelWidth(caption(p), sizes.room))
      : [0]
    return { edges, labelled, widest: Math.max(...widths) }
  })
  const crowded = gaps.some(({ edges }) => edges > 9)
  const rowHeight = sizes.rows[crowded ? 1 : 0]
  const tallest = Math.max(...drawn.map((units) => units.length))
  const top = MARGIN + 74
  const middle = top + ((tallest - 1) * rowHeight) / 2

  const xs: number[] = [MARGIN + radius + 14]
  for (const [l, { edges, labelled, widest }] of gaps.entries()) {
    const dense = network.layers[l]!.type === 'dense'
    const wanted = labelled
      ? sizes.gap + widest * (edges <= 4 ? 1 : Math.min(4, 1 + Math.sqrt(edges) / 2))
      : 220
    xs.push(xs[l]! + (dense ? Math.round(wanted) : 110))
  }
  const at = (l: number, row: number): Point => ({
    x: xs[l]!,
    y: middle + (row - (drawn[l]!.length - 1) / 2) * rowHeight,
  })

  const nodes: Node[] = []
  for (const [l, units] of drawn.entries()) {
    for (const [row, unit] of units.entries()) {
      const kind = unit === null ? 'more' : l === 0 ? 'input' : 'unit'
      const left = layers[l]!.length - FIRST_UNITS - LAST_UNITS
      const text = unit === null ? `${left} more` : layers[l]![unit]!
      nodes.push({ ...at(l, row), kind, radius: unit === null ? 0 : radius, name: text, layer: l })
    }
  }

  const edges: Edge[] = []
  const wanted: ({ edge: Edge } & Caption)[] = []
  for (const [l, layer] of network.layers.entries()) {
    const sources = drawn[l]!
    const targets = drawn[l + 1]!
    if (layer.type !== 'dense') {
      // Every output of a softmax depends on every net.
      for (const [source, from] of sources.entries()) {
        for (const [target, to] of targets.entries()) {
          if (from === null || to === null) continue
          edges.push({ kind: 'pass', ...trimmed(at(l, source), at(l + 1, target), radius), negative: false })
        }
      }
      continue
    }
    for (const { p, source, target } of weightsOf(layer, sources, targets)) {
      const ends = trimmed(at(l, source), at(l + 1, target), radius)
      const edge: Edge = { kind: 'weight', ...ends, negative: parameters[p]! < 0, parameter: p }
      if (gaps[l]!.labelled) wanted.push({ edge, ...caption(p) })
      edges.push(edge)
    }
    biases(
      layer,
      targets,
      (row) => at(l + 1, row),
      radius,
      (node, to, p) => {
        if (!nodes.some((known) => known.x === node.x && known.y === node.y)) {
          nodes.push({
            ...node,
            kind: 'bias',
            radius: sizes.bias,
            name: '',
            bias: caption(p),
            layer: l + 1,
            parameter: p,
          })
        }
        const ends = trimmed(node, to, radius, sizes.bias)
        edges.push({ kind: 'bias', ...ends, negative: parameters[p]! < 0, parameter: p })
      },
    )
  }

  const labels = placeLabels(
    wanted.map((w) => ({ ...w, width: labelWidth(w, sizes.room) })),
    nodes,
    edges,
  )
  const height = top + (tallest - 1) * rowHeight + radius + 50
  return {
    width: xs.at(-1)! + radius + 14 + MARGIN,
    height,
    nodes,
    edges: edges.map((edge) => (labels.has(edge) ? { ...edge, label: labels.get(edge)! } : edge)),
    captions: xs.map((x, l) => ({ x, y: height - 14, text: layerCaption(network, l) })),
    description: `A network with ${layers.map((units) => units.length).join(', ')} units in its layers.`,
  }
}

const labelWidth = ({ name, value }: Caption, room = columns(numberText(value))) =>
  Math.round((columns(nameText(name)) + room + 1) * CHARACTER + 12)

function layerCaption(network: Network, l: number): string {
  if (l === 0) return 'inputs'
  const layer = network.layers[l - 1]!
  if (layer.type === 'softmax') return 'softmax'
  const place = l === network.layers.length ? 'output' : 'hidden'
  const activation = layer.activation?.part.id
  return activation === undefined ? place : `${place} · ${activation}`
}
