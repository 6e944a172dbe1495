// A network's picture in box characters, with every weight in a list below: a bus between two layers says
// that everything on its left goes to everything on its right, which crossing lines of characters cannot.

import { inputsOf, type Network, parameterName } from '../../network/network.ts'
import type { Where } from '../../parts/notations/notation.ts'
import { visible } from '../encode.ts'
import { formatNumber } from '../number.ts'
import { nameText } from '../text.ts'
import { voiceOf } from '../voice.ts'
import { columns, padded, paddedLeft } from '../width.ts'
import { drawnUnits } from './drawn-units.ts'

/** Longer lists of weights are left out of a picture. */
const MOST_LISTED = 40

export function characters(
  network: Network,
  parameters: Float64Array,
  width = 80,
  orientation: Where['orientation'] = 'rows',
): string[] {
  const picture = boxes(network)
  const fits = picture.every((line) => columns(line) <= width)
  const edges = edgeList(network, parameters, orientation)
  return [
    ...(fits ? picture : chain(network)),
    ...(edges.length === 0 ? [] : ['', ...inColumns(edges, width)]),
  ]
}

const layersOf = (network: Network) => [network.inputs, ...network.layers.map((layer) => layer.units)]

/** `i1 i2 → h1 h2 → o1 o2`, where there is no room for boxes. */
function chain(network: Network): string[] {
  return layersOf(network).map((units, i) => {
    const names = drawnUnits(units.length).map((unit) => (unit === null ? '…' : visible(units[unit]!)))
    return `${i === 0 ? '  ' : '→ '}${names.join(' ')}`
  })
}

function boxes(network: Network): string[] {
  const layers = layersOf(network)
  const drawn = layers.map((units) =>
    drawnUnits(units.length).map((unit) =>
      unit === null ? `⋮ ${units.length - 5} more` : visible(units[unit]!),
    ),
  )
  const tallest = Math.max(...drawn.map((units) => units.length))
  const rows: string[] = Array.from({ length: tallest * 3 }, () => '')
  for (const [l, units] of drawn.entries()) {
    const left = l > 0
    const right = l < drawn.length - 1
    const inner = Math.max(...units.map(columns))
    const first = Math.floor(((tallest - units.length) * 3) / 2)
    const column = Array.from({ length: rows.length }, () => ' '.repeat(inner + 4))
    units.forEach((name, i) => {
      const y = first + i * 3
      const text = padded(name, inner)
      if (name.startsWith('⋮ ')) {
        column[y + 1] = `  ${text}  `
        return
      }
      column[y] = `┌${'─'.repeat(inner + 2)}┐`
      column[y + 1] = `${left ? '┤' : '│'} ${text} ${right ? '├' : '│'}`
      column[y + 2] = `└${'─'.repeat(inner + 2)}┘`
    })
    for (const [y, text] of column.entries()) rows[y] += text
    if (right) for (const [y, text] of bus(units, drawn[l + 1]!, tallest).entries()) rows[y] += text
  }
  return rows.map((row) => row.trimEnd())
}

/** The lines between two layers, five columns wide. */
function bus(from: readonly string[], to: readonly string[], tallest: number): string[] {
  const ports = (units: readonly string[]) =>
    units.flatMap((name, i) =>
      name.startsWith('⋮ ') ? [] : [Math.floor(((tallest - units.length) * 3) / 2) + i * 3 + 1],
    )
  const sources = new Set(ports(from))
  const targets = new Set(ports(to))
  const all = [...sources, ...targets]
  const top = Math.min(...all)
  const bottom = Math.max(...all)
  return Array.from({ length: tallest * 3 }, (_, y) => {
    if (y < top || y > bottom) return '     '
    const left = sources.has(y)
    const right = targets.has(y)
    const joint = JOINTS[`${y > top ? 1 : 0}${y < bottom ? 1 : 0}${left ? 1 : 0}${right ? 1 : 0}`]!
    return `${left ? '──' : '  '}${joint}${right ? '─▸' : '  '}`
  })
}

/** By: up, down, left, right. */
const JOINTS: Record<string, string> = {
  '0000': ' ',
  '0001': '╶',
  '0010': '╴',
  '0011': '─',
  '0100': '╷',
  '0101': '┌',
  '0110': '┐',
  '0111': '┬',
  '1000': '╵',
  '1001': '└',
  '1010': '┘',
  '1011': '┴',
  '1100': '│',
  '1101': '├',
  '1110': '┤',
  '1111': '┼',
}

/** `w1: i1 → h1  0.15` for every weight, `b1: → h1, h2  0.35` for every bias. */
export function edgeList(
  network: Network,
  parameters: Float64Array,
  orientation: Where['orientation'] = 'rows',
): string[] {
  if (parameters.length > MOST_LISTED) return []
  const voice = voiceOf({ ...network, orientation }, network)
  const rows: [name: string, path: string, value: string][] = []
  const note = (p: number, path: string) => {
    const spelling = voice.notation.spell(
      { of: 'parameter', parameter: parameterName(network, p) },
      voice.where,
    )
    rows.push([`${nameText(spelling)}:`, path, formatNumber(parameters[p]!, network.numbers)])
  }
  for (const [l, layer] of network.layers.entries()) {
    if (layer.type !== 'dense') continue
    const inputs = inputsOf(network, l)
    layer.units.forEach((unit, j) => {
      inputs.forEach((input, i) => {
        note(layer.weights + j * layer.inputs + i, `${visible(input)} → ${visible(unit)}`)
      })
    })
    for (let b = 0; b < layer.biasCount; b++) {
      const shared = layer.biasCount === 1 && layer.units.length > 1
      const units = shared ? layer.units : [layer.units[b]!]
      note(layer.biases + b, `→ ${units.map(visible).join(', ')}`)
    }
  }
  const widest = (i: 0 | 1 | 2) => Math.max(0, ...rows.map((row) => columns(row[i])))
  return rows.map(
    ([name, path, value]) =>
      `${padded(name, widest(0))} ${padded(path, widest(1))}  ${paddedLeft(value, widest(2))}`,
  )
}

/** The entries under each other in as many columns as fit, up to three. */
function inColumns(entries: readonly string[], width: number): string[] {
  const gap = 4
  const widest = Math.max(...entries.map(columns))
  const count = Math.max(1, Math.min(3, Math.floor((width + gap) / (widest + gap))))
  const height = Math.ceil(entries.length / count)
  return Array.from({ length: height }, (_, y) =>
    Array.from({ length: count }, (_, x) => padded(entries[x * height + y] ?? '', widest + gap))
      .join('')
      .trimEnd(),
  )
}
