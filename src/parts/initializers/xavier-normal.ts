// Standard deviation √(2 / (inputs + units)) (Glorot, Bengio 2010).
import { sqrt } from '../../numeric/functions.ts'
import type { Initializer } from '../part.ts'

export const xavierNormal: Initializer = {
  id: 'xavier-normal',
  title: 'Xavier (Glorot), normal',
  why: 'Weights are drawn from a normal distribution with deviation √(2 / (inputs + units)), so that signals keep their size forwards and backwards.',
  differs:
    "PyTorch's xavier_normal_ with gain 1; Keras's GlorotNormal cuts the distribution off at two deviations.",
  source: 'Glorot, Bengio: Understanding the Difficulty of Training Deep Feedforward Neural Networks, 2010',
  draw: (random, fanIn, fanOut) => random.normal(0, sqrt(2 / (fanIn + fanOut))),
}
