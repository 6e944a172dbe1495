// The notation of most textbooks: z and a with the layer on top and the unit, counted from 1, below.
import { free, index, letter, type Piece, verbatim, type Where, word } from './notation.ts'
import { notationOf, type Simple } from './spelling.ts'

/** Units that bear the names given by default are counted; a name of the user's own is shown. */
function unitMark(unit: string, where: Where): { sub: Piece[]; sup?: Piece[] } {
  const place = where.unit(unit)
  if (place === undefined) return { sub: [verbatim(unit)] }
  const sub = [/^[iho]\d+$/.test(unit) ? index(place.index) : verbatim(unit)]
  return { sub, sup: layerMark(place.layer) }
}

const layerMark = (layer: number): Piece[] => [word('('), index(layer), word(')')]

function unnamed(parameter: string, where: Where): Simple | undefined {
  const place = where.parameter(parameter)
  const units = place?.units.map((unit) => where.unit(unit))
  const first = units?.[0]
  if (place === undefined || first === undefined) return undefined
  const sup = layerMark(first.layer)
  const input = place.input === undefined ? undefined : where.unit(place.input)
  // A shared bias belongs to the layer as a whole.
  if (input === undefined) {
    return {
      base: [free(where, false, letter('b'), word('bias'))],
      ...(units!.length === 1 && { sub: [index(first.index)] }),
      sup,
      kind: 'weight',
    }
  }
  const comma = first.index > 9 || input.index > 9 ? [word(',')] : []
  const [row, column] = where.orientation === 'rows' ? [first, input] : [input, first]
  const base = [free(where, false, letter('W'), word('weight'))]
  return { base, sub: [index(row.index), ...comma, index(column.index)], sup, kind: 'weight' }
}

export const zA = notationOf({
  id: 'z-a',
  title: 'z and a, with layers',
  why: 'z is the weighted sum of a unit, a its activation. The layer stands above in parentheses, the unit below.',
  net: letter('z'),
  out: letter('a'),
  target: letter('y'),
  error: letter('E'),
  total: [],
  rate: letter('α'),
  marks: (unit, where, of) => {
    const mark = unitMark(unit, where)
    return of === 'error' || of === 'target' ? { sub: mark.sub } : mark
  },
  unnamed,
  fresh: (old) => ({ ...old, sup: [...(old.sup ?? []), word('+')] }),
  special: (name, where) => {
    if (!('of' in name) || name.of !== 'input' || !/^i\d+$/.test(name.unit)) return undefined
    const place = where.unit(name.unit)
    const base = [free(where, false, letter('x'), word('input'))]
    return place && { base, sub: [index(place.index)], kind: 'value' }
  },
  layerMarks: (layer) => ({ sup: layerMark(layer) }),
  factors: 'weight-first',
  difference: 'output-first',
  orientation: 'rows',
})
