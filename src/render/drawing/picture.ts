// The picture of a page, as data: the layout of the drawings with room for values, an error box at its right end,
// and for everything in it the address of the number it shows. Values are looked up by whoever draws it.

import { addressOf } from '../../formula/name.ts'
import { type Network, parameterName } from '../../network/network.ts'
import { visible } from '../encode.ts'
import { nameText } from '../text.ts'
import { voiceOf } from '../voice.ts'
import {
  type Box,
  type Edge,
  type Layout,
  layout,
  MOST_DIGITS,
  type Node,
  type Point,
  type Sizes,
} from './layout.ts'
import { thicknesses } from './thickness.ts'

export type PictureUnit = Point & {
  readonly kind: 'input' | 'unit'
  readonly radius: number
  readonly unit: string
  readonly text: string
  /** Addresses of what the unit shows: weighted sum and what leaves it. */
  readonly net: string | null
  readonly out: string | null
  /** Where its name, the first and the second of its numbers stand. */
  readonly lines: readonly number[]
  /** The left upper corner and the side of a small map of what the unit does. */
  readonly map: Point & { readonly size: number }
}

export type PictureEdge = Pick<Edge, 'kind' | 'from' | 'to' | 'negative'> & {
  readonly thickness: number
  /** The weight or gradient it is drawn by; `null` for a gradient that is not known yet and for other edges. */
  readonly shown: number | null
  /** The weight or bias, by name and by address. */
  readonly parameter: string | null
  readonly address: string | null
  /** Its gradient, and its updated value where it is trained. */
  readonly gradient: string | null
  readonly fresh: string | null
  readonly label: (Box & { readonly text: string }) | null
}

export type PictureBias = Point & {
  readonly radius: number
  readonly parameter: string
  readonly address: string
  readonly gradient: string
  readonly fresh: string | null
  readonly text: string
}

export type Picture = {
  readonly width: number
  readonly height: number
  readonly units: readonly PictureUnit[]
  readonly gaps: readonly (Point & { readonly text: string })[]
  readonly biases: readonly PictureBias[]
  readonly edges: readonly PictureEdge[]
  readonly error: Box & { readonly address: string; readonly text: string }
  /** Digits behind the point that there is room for, in a unit and beside a weight. */
  readonly digits: { readonly unit: number; readonly weight: number }
  /** From each output to the error. */
  readonly toError: readonly { readonly unit: string; readonly from: Point; readonly to: Point }[]
  readonly captions: Layout['captions']
  readonly description: string
}

export type PictureOptions = {
  /** Which sample of a batch of several, from 1. */
  readonly sample?: number | undefined
  /** For a narrow screen: everything closer together. */
  readonly narrow?: boolean | undefined
  /** Draws the edges by their gradients; gives `null` for an address whose value is not known yet. */
  readonly gradients?: ((address: string) => number | null) | undefined
}

const WIDE: Sizes = { radius: 40, bias: 23, gap: 128, rows: [200, 124], labels: 16 }
const NARROW: Sizes = { radius: 32, bias: 20, gap: 112, rows: [200, 118], labels: 16 }
const ERROR = { width: 84, height: 54 }
const NARROW_ERROR = { width: 68, height: 50 }
/** A gradient beside its weight's name: its digits, and room for the longest, as in −4.39·10⁻¹², so that nothing moves. */
const GRADIENT = { digits: 3, room: 11 }
/** Lines of text in a circle, as shares of its radius. */
const TWO = [-0.13, 0.37]
const THREE = [-0.36, 0.1, 0.54]

/** The side of a unit's map, as a share of its radius. */
const MAP = 0.7

export function picture(
  network: Network,
  parameters: Float64Array,
  { sample, narrow = false, gradients }: PictureOptions = {},
): Picture {
  const shownOf = (p: number) =>
    gradients === undefined ? parameters[p]! : gradients(addressesOf(network, p).gradient)
  const sizes = narrow ? NARROW : WIDE
  const plan = layout(network, parameters, 'rows', gradients ? { ...sizes, room: GRADIENT.room } : sizes)
  const voice = voiceOf(network, network)
  const error = { of: 'error', sample } as const
  const units = plan.nodes.filter(({ kind }) => kind === 'input' || kind === 'unit')
  const outputs = units.filter(({ layer }) => layer === network.layers.length)
  const size = narrow ? NARROW_ERROR : ERROR
  const radius = outputs[0]!.radius
  const right = outputs[0]!.x + radius
  const box = {
    x: right + (narrow ? 34 : 62) + size.width / 2,
    y: outputs.reduce((sum, { y }) => sum + y, 0) / outputs.length,
    ...size,
  }
  const drawnBy = thicknesses(plan.edges, shownOf)
  return {
    width: box.x + size.width / 2 + 14,
    height: plan.height,
    units: units.map((node) => unitOf(network, node, sample)),
    gaps: plan.nodes.filter(({ kind }) => kind === 'more').map(({ x, y, name }) => ({ x, y, text: name })),
    biases: plan.nodes.flatMap(({ x, y, radius, parameter, bias }) =>
      bias === undefined || parameter === undefined
        ? []
        : {
            x,
            y,
            radius,
            ...addressesOf(network, parameter),
            text: nameText(bias.name),
          },
    ),
    edges: plan.edges.map(({ kind, from, to, parameter, label }, i) => ({
      kind,
      from,
      to,
      ...drawnBy[i]!,
      ...(parameter === undefined ? NO_PARAMETER : addressesOf(network, parameter)),
      label: label === undefined ? null : { ...boxOf(label), text: nameText(label.name) },
    })),
    error: { ...box, address: addressOf(error), text: nameText(voice.notation.spell(error, voice.where)) },
    digits: { unit: narrow ? 4 : 5, weight: gradients ? GRADIENT.digits : MOST_DIGITS },
    toError: outputs.map(({ x, y, name }) => ({ unit: name, ...ends({ x, y }, radius, box) })),
    captions: [...plan.captions, { x: box.x, y: plan.captions[0]!.y, text: 'error' }],
    description: plan.description,
  }
}

function addressesOf(network: Network, p: number) {
  const parameter = parameterName(network, p)
  const by = { of: 'parameter', parameter } as const
  return {
    parameter,
    address: addressOf(by),
    gradient: addressOf({ d: { of: 'error' }, by }),
    fresh: network.trained[p] === 1 ? addressOf({ of: 'update', quantity: 'new', parameter }) : null,
  }
}

const NO_PARAMETER = { parameter: null, address: null, gradient: null, fresh: null }

const boxOf = ({ x, y, width, height }: Box): Box => ({ x, y, width, height })

function unitOf(
  network: Network,
  { x, y, radius, name, layer }: Node,
  sample: number | undefined,
): PictureUnit {
  const text = visible(name)
  const line = (share: number) => y + share * radius
  const size = MAP * radius
  // It hangs on the lower edge, where no line ends.
  const map = { x: x - size / 2, y: y + radius - size / 3, size }
  if (layer === 0) {
    const out = addressOf({ of: 'input', unit: name, sample })
    return { x, y, radius, kind: 'input', unit: name, text, net: null, out, lines: TWO.map(line), map }
  }
  const { type, ...rest } = network.layers[layer - 1]!
  const isSum = type === 'dense'
  const both = isSum && 'activation' in rest && rest.activation !== null
  const isBare = isSum && 'activation' in rest && rest.activation === null
  return {
    x,
    y,
    radius,
    kind: 'unit',
    unit: name,
    text,
    net: isSum ? addressOf({ of: 'net', unit: name, sample }) : null,
    out: isBare ? null : addressOf({ of: 'out', unit: name, sample }),
    lines: (both ? THREE : TWO).map(line),
    map,
  }
}

/** From the rim of an output to the side of the error box that looks at it. */
function ends(unit: Point, radius: number, box: Box): { from: Point; to: Point } {
  const level = Math.abs(unit.y - box.y) < box.height
  const to = level
    ? { x: box.x - box.width / 2, y: box.y }
    : { x: box.x - box.width / 4, y: box.y + (Math.sign(unit.y - box.y) * box.height) / 2 }
  const length = Math.hypot(to.x - unit.x, to.y - unit.y)
  const from = {
    x: unit.x + ((to.x - unit.x) * radius) / length,
    y: unit.y + ((to.y - unit.y) * radius) / length,
  }
  return { from, to }
}
