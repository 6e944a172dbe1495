// ±√(6 / inputs), evenly (He et al. 2015).
import { sqrt } from '../../numeric/functions.ts'
import type { Initializer } from '../part.ts'

export const heUniform: Initializer = {
  id: 'he-uniform',
  title: 'He (Kaiming), uniform',
  why: 'Weights are drawn evenly from ±√(6 / inputs): twice the variance of LeCun, because ReLU silences half of the units.',
  differs:
    "The same bounds as PyTorch's kaiming_uniform_ for ReLU and Keras's HeUniform; the draws are NumPy's.",
  source: 'He, Zhang, Ren, Sun: Delving Deep into Rectifiers, 2015',
  draw(random, fanIn) {
    const bound = sqrt(6 / fanIn)
    return random.uniform(-bound, bound)
  },
}
