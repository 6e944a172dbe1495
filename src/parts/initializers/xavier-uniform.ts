// ±√(6 / (inputs + units)), evenly (Glorot, Bengio 2010).
import { sqrt } from '../../numeric/functions.ts'
import type { Initializer } from '../part.ts'

export const xavierUniform: Initializer = {
  id: 'xavier-uniform',
  title: 'Xavier (Glorot), uniform',
  why: 'Weights are drawn evenly from ±√(6 / (inputs + units)), so that signals keep their size forwards and backwards. Made for tanh and sigmoid.',
  differs:
    "The same bounds as PyTorch's xavier_uniform_ with gain 1 and Keras's GlorotUniform; the draws are NumPy's.",
  source: 'Glorot, Bengio: Understanding the Difficulty of Training Deep Feedforward Neural Networks, 2010',
  draw(random, fanIn, fanOut) {
    const bound = sqrt(6 / (fanIn + fanOut))
    return random.uniform(-bound, bound)
  },
}
