// Every way to update the parameters.
import type { Optimizer } from '../part.ts'
import { adagrad } from './adagrad.ts'
import { adam } from './adam.ts'
import { adamw } from './adamw.ts'
import { gradientDescent } from './gradient-descent.ts'
import { momentum } from './momentum.ts'
import { nesterov } from './nesterov.ts'
import { rmsprop } from './rmsprop.ts'

export const optimizers: readonly Optimizer[] = [
  gradientDescent,
  momentum,
  nesterov,
  adagrad,
  rmsprop,
  adam,
  adamw,
]
