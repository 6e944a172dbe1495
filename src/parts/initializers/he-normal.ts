// Standard deviation √(2 / inputs) (He et al. 2015).
import { sqrt } from '../../numeric/functions.ts'
import type { Initializer } from '../part.ts'

export const heNormal: Initializer = {
  id: 'he-normal',
  title: 'He (Kaiming), normal',
  why: 'Weights are drawn from a normal distribution with deviation √(2 / inputs): twice the variance of LeCun, because ReLU silences half of the units.',
  differs:
    "PyTorch's kaiming_normal_ for ReLU; Keras's HeNormal cuts the distribution off at two deviations.",
  source: 'He, Zhang, Ren, Sun: Delving Deep into Rectifiers, 2015',
  draw: (random, fanIn) => random.normal(0, sqrt(2 / fanIn)),
}
