// The notation of "A step by step backpropagation example": net_h1, out_h1, E_total, η, w5⁺.
import { letter, word } from './notation.ts'
import { notationOf } from './spelling.ts'

export const netOut = notationOf({
  id: 'net-out',
  title: 'net and out',
  why: 'net is the weighted sum of a unit, out is what its activation makes of it. The updated weight wears a plus.',
  net: word('net'),
  out: word('out'),
  target: word('target'),
  error: letter('E'),
  total: [word('total')],
  rate: letter('η'),
  fresh: (old) => ({ ...old, sup: [...(old.sup ?? []), word('+')] }),
  factors: 'weight-first',
  difference: 'target-first',
  orientation: 'rows',
})
