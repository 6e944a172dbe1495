// Standard deviation √(1 / inputs) (LeCun et al. 1998).
import { sqrt } from '../../numeric/functions.ts'
import type { Initializer } from '../part.ts'

export const lecunNormal: Initializer = {
  id: 'lecun-normal',
  title: 'LeCun, normal',
  why: 'Weights are drawn from a normal distribution with deviation √(1 / inputs), so that a net varies as much as one input. Goes with SELU.',
  differs: "Keras's LecunNormal cuts the distribution off at two deviations.",
  source: 'LeCun, Bottou, Orr, Müller: Efficient BackProp, 1998',
  draw: (random, fanIn) => random.normal(0, sqrt(1 / fanIn)),
}
