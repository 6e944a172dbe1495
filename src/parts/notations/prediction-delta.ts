// The notation of "Backpropagation step by step": prediction, actual, Δ = prediction − actual, and matrices
// for row vectors.
import { free, letter, verbatim, word } from './notation.ts'
import { notationOf } from './spelling.ts'

export const predictionDelta = notationOf({
  id: 'prediction-delta',
  title: 'prediction and Δ',
  why: 'Δ is the prediction minus the actual value. Inputs stand in a row, so a layer multiplies by its matrix from the right.',
  net: word('net'),
  out: word('out'),
  target: word('actual'),
  error: word('Error'),
  total: [],
  rate: letter('a'),
  bareUnits: true,
  fresh: (old, where) => {
    const prime = where.taken(`${old.base.map(({ text }) => text).join('')}'`, true) ? word('new') : word('′')
    return { ...old, sup: [...(old.sup ?? []), prime] }
  },
  special: (name, where) => {
    if ('of' in name) {
      if (name.of !== 'out' && name.of !== 'target') return undefined
      const place = where.unit(name.unit)
      if (place?.output !== true) {
        // A hidden unit's own name means its output.
        return name.of === 'out' ? { base: [verbatim(name.unit)], kind: 'value' } : undefined
      }
      const base = [
        name.of === 'out'
          ? free(where, true, word('prediction'), word('predicted value'))
          : free(where, true, word('actual'), word('actual value')),
      ]
      const kind = name.of === 'out' ? ('value' as const) : ('plain' as const)
      return place.only ? { base, kind } : { base, sub: [verbatim(name.unit)], kind }
    }
    const { d, by, via } = name
    if (!where.difference || via !== undefined || !('of' in d) || !('of' in by)) return undefined
    if (d.of !== 'error' || d.unit !== undefined || by.of !== 'out') return undefined
    const place = where.unit(by.unit)
    if (place?.output !== true) return undefined
    const base = [free(where, true, letter('Δ'), word('difference'))]
    return { base, ...(!place.only && { sub: [verbatim(by.unit)] }), kind: 'gradient' }
  },
  factors: 'input-first',
  difference: 'output-first',
  orientation: 'columns',
})
