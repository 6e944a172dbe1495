// The notation of "Forward and backpropagation step by step": sum_h1, output_h1, E_1, n, new_w5.
import { free, index, letter, verbatim, word } from './notation.ts'
import { notationOf } from './spelling.ts'

export const sumOutput = notationOf({
  id: 'sum-output',
  title: 'sum and output',
  why: 'sum is the weighted sum of a unit, output is what its activation makes of it. Errors and targets are numbered by output.',
  net: word('sum'),
  out: word('output'),
  target: word('target'),
  error: letter('E'),
  total: [word('total')],
  rate: letter('n'),
  marks: (unit, where, of) => {
    const place = of === 'error' || of === 'target' ? where.unit(unit) : undefined
    return { sub: [place === undefined ? verbatim(unit) : index(place.index)] }
  },
  fresh: (old, where) => ({
    base: [free(where, false, word('new'), word('updated'))],
    sub: [...old.base, ...(old.sub ?? []), ...(old.sup ?? [])],
    kind: 'updated',
  }),
  factors: 'input-first',
  difference: 'output-first',
  orientation: 'rows',
})
