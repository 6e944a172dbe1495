// Gives every unit its name: the one in the file, else i1 …, h1 … counting on through all hidden layers,
// o1 … in the last dense layer, p1 … in a softmax.

import type { Architecture, Draft, Rough, Sized } from './architecture.ts'
import type { Names } from './names.ts'
import type { Path } from './reading.ts'

export function nameUnits(names: Names, inputs: Sized, rough: readonly Rough[]): Architecture {
  const take = (sized: Sized, what: string, path: Path, letter: string, from: number): string[] =>
    Array.from({ length: sized.count }, (_, i) => {
      const name = sized.names?.[i] ?? `${letter}${from + i}`
      names.take(name, what, sized.names ? [...path, i] : path)
      return name
    })
  const inputNames = take(inputs, 'input', ['inputs'], 'i', 1)
  const lastDense = rough.findLastIndex((layer) => layer.type === 'dense')
  const layers: Draft[] = []
  let hidden = 1
  let probabilities = 1
  let before: readonly string[] = inputNames
  for (const [i, layer] of rough.entries()) {
    const path = [...layer.path, 'units']
    if (layer.type === 'softmax') {
      const same = layer.sized.names?.every((name, j) => name === before[j]) ?? false
      const units = same ? [...before] : take(layer.sized, 'unit', path, 'p', probabilities)
      probabilities += units.length
      layers.push({ type: 'softmax', path: layer.path, units })
      before = units
      continue
    }
    const last = i === lastDense
    const units = take(layer.sized, 'unit', path, last ? 'o' : 'h', last ? 1 : hidden)
    if (!last) hidden += units.length
    const { fields, activation } = layer
    const number = Number(layer.path[1]) + 1
    layers.push({
      type: 'dense',
      path: layer.path,
      label: `layer ${number}`,
      number,
      fields,
      units,
      inputs: before,
      activation,
    })
    if (layer.softmax) layers.push({ type: 'softmax', path: [...layer.path, 'activation'], units })
    before = units
  }
  return { inputs: inputNames, layers, names }
}
