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
import { placeLabels } from './labels.ts'

export type Point = { readonly x: number; readonly y: number }
export type Box = Point & { readonly width: number; readonly height: number }

export type Node = Point & {
  readonly kind: 'input' | 'unit' | 'bias' | 'more'
  readonly radius: number
  /** A unit's name as the user wrote it. */
  readonly name: string
  readonly bias?: Caption
}

/** A parameter's name and value. */
export type Caption = { readonly name: Spelling; readonly value: Shown }
export type Label = Box & Caption

export type Edge = {
  readonly kind: 'weight' | 'bias' | 'pass'
  readonly from: Point
  readonly to: Point
  readonly negative: boolean
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

/** Layers with more units are drawn with their first and last ones and a gap. */
export const MOST_UNITS = 8
const FIRST_UNITS = 3
const LAST_UNITS = 2
/** Between two layers; beyond, no labels. */
const MOST_LABELS = 36

/** Digits behind the point in a picture; all digits stand in the table of what is given. */
const MOST_DIGITS = 4

const RADIUS = 26
const BIAS_RADIUS = 17
const MARGIN = 30
const CHARACTER = 6.7
export const LABEL_HEIGHT = 18

/** Which units of a layer are drawn: their places, and `null` for those left out. */
export function drawnUnits(count: number): (number | null)[] {
  const all = Array.from({ length: count }, (_, i) => i)
  if (count <= MOST_UNITS) return all
  return [...all.slice(0, FIRST_UNITS), null, ...all.slice(-LAST_UNITS)]
}

export function layout(
  network: Network,
  parameters: Float64Array = network.start,
  orientation: Where['orientation'] = 'rows',
): Layout {
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
    const widest = Math.max(
      ...weightsOf(layer, drawn[l]!, drawn[l + 1]!).map(({ p }) => labelWidth(caption(p))),
    )
    return { edges, labelled: edges <= MOST_LABELS, widest }
  })
  const crowded = gaps.some(({ edges }) => edges > 9)
  const rowHeight = crowded ? 104 : 150
  const tallest = Math.max(...drawn.map((units) => units.length))
  const top = MARGIN + 74
  const middle = top + ((tallest - 1) * rowHeight) / 2

  const xs: number[] = [MARGIN + RADIUS + 14]
  for (const [l, { edges, labelled, widest }] of gaps.entries()) {
    const dense = network.layers[l]!.type === 'dense'
    const wanted = labelled ? 150 + widest * (edges <= 4 ? 1 : Math.min(4, 1 + Math.sqrt(edges) / 2)) : 220
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
      nodes.push({ ...at(l, row), kind, radius: unit === null ? 0 : RADIUS, name: text })
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
          edges.push({ kind: 'pass', ...trimmed(at(l, source), at(l + 1, target), RADIUS), negative: false })
        }
      }
      continue
    }
    for (const { p, source, target } of weightsOf(layer, sources, targets)) {
      const ends = trimmed(at(l, source), at(l + 1, target), RADIUS)
      const edge: Edge = { kind: 'weight', ...ends, negative: parameters[p]! < 0 }
      if (gaps[l]!.labelled) wanted.push({ edge, ...caption(p) })
      edges.push(edge)
    }
    biases(
      layer,
      targets,
      (row) => at(l + 1, row),
      (node, to, p) => {
        if (!nodes.some((known) => known.x === node.x && known.y === node.y)) {
          nodes.push({ ...node, kind: 'bias', radius: BIAS_RADIUS, name: '', bias: caption(p) })
        }
        edges.push({ kind: 'bias', ...trimmed(node, to, RADIUS, BIAS_RADIUS), negative: parameters[p]! < 0 })
      },
    )
  }

  const labels = placeLabels(
    wanted.map((w) => ({ ...w, width: labelWidth(w) })),
    nodes,
    edges,
  )
  const height = top + (tallest - 1) * rowHeight + RADIUS + 50
  return {
    width: xs.at(-1)! + RADIUS + 14 + MARGIN,
    height,
    nodes,
    edges: edges.map((edge) => (labels.has(edge) ? { ...edge, label: labels.get(edge)! } : edge)),
    captions: xs.map((x, l) => ({ x, y: height - 14, text: layerCaption(network, l) })),
    description: `A network with ${layers.map((units) => units.length).join(', ')} units in its layers.`,
  }
}

export const labelWidth = ({ name, value }: Caption) =>
  Math.round((columns(nameText(name)) + columns(numberText(value)) + 1) * CHARACTER + 12)

function layerCaption(network: Network, l: number): string {
  if (l === 0) return 'inputs'
  const layer = network.layers[l - 1]!
  if (layer.type === 'softmax') return 'softmax'
  const place = l === network.layers.length ? 'output' : 'hidden'
  const activation = layer.activation?.part.id
  return activation === undefined ? place : `${place} · ${activation}`
}
