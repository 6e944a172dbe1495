// B16: slope of ReLU.
import { choose, type Formula, number } from '../../formula/formula.ts'
import type { Form, Mistake } from '../mistake.ts'
import type { SlopeOperands } from '../operands.ts'

const bent = new Set(['relu', 'leaky-relu', 'elu', 'selu'])

const relu = (form: string, sentence: string, slope: (x: SlopeOperands) => Formula): Form => ({
  form,
  sentence,
  rewrites: { slope: (x) => (bent.has(x.activation.id) ? slope(x) : null) },
})

export const reluSlope: Mistake = {
  id: 'relu-slope',
  catalogue: 'B16',
  kind: 'rewrites',
  title: 'Slope of ReLU',
  why: 'The slope of ReLU is 1 or 0, never the value itself.',
  needs: 'ReLU, or an activation like it',
  instead: 'Use 1 where the net is positive and 0 elsewhere.',
  forms: () => [
    relu('value', 'The slope of ReLU was taken as its value.', ({ out }) => out),
    relu('net', 'The slope of ReLU was taken as the net.', ({ net }) => net),
    relu('one', 'The slope of ReLU was taken as 1 where the net is negative too.', () => number(1)),
    relu('at zero', 'The slope of ReLU was taken as 1 at a net of exactly 0.', ({ net }) =>
      choose(net, 0, 0, 1),
    ),
  ],
}
