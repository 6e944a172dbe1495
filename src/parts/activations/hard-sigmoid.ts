// The logistic function drawn with three straight lines.
import { abs, add, choose, div, max, min } from '../../formula/formula.ts'
import type { Activation } from '../part.ts'

export const hardSigmoid: Activation = {
  id: 'hard-sigmoid',
  title: 'Hard sigmoid',
  why: 'A straight line from 0 at net −3 to 1 at net 3, flat outside.',
  slopeWhy: 'The slope is 1/6 on the straight line and 0 outside.',
  differs: 'As in PyTorch: net/6 + 1/2. Keras before version 3 used 0.2·net + 0.5.',
  out: (net) => max(0, min(1, add(div(net, 6), 0.5))),
  slope: ({ net }) => choose(abs(net), 3, div(1, 6), 0),
  range: [0, 1],
}
