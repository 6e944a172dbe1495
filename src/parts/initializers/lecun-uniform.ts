// ±√(3 / inputs), evenly (LeCun et al. 1998).
import { sqrt } from '../../numeric/functions.ts'
import type { Initializer } from '../part.ts'

export const lecunUniform: Initializer = {
  id: 'lecun-uniform',
  title: 'LeCun, uniform',
  why: 'Weights are drawn evenly from ±√(3 / inputs), so that a net varies as much as one input. Goes with SELU.',
  differs: "The same bounds as Keras's LecunUniform. PyTorch's own start of a linear layer is ±1/√inputs.",
  source: 'LeCun, Bottou, Orr, Müller: Efficient BackProp, 1998',
  draw(random, fanIn) {
    const bound = sqrt(3 / fanIn)
    return random.uniform(-bound, bound)
  },
}
