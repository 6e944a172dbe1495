// Every activation a layer can have, in the order they are taught.
import type { Activation } from '../part.ts'
import { bipolarSigmoid } from './bipolar-sigmoid.ts'
import { elu } from './elu.ts'
import { gelu } from './gelu.ts'
import { hardSigmoid } from './hard-sigmoid.ts'
import { identity } from './identity.ts'
import { leakyRelu } from './leaky-relu.ts'
import { relu } from './relu.ts'
import { selu } from './selu.ts'
import { sigmoid } from './sigmoid.ts'
import { silu } from './silu.ts'
import { softplus } from './softplus.ts'
import { softsign } from './softsign.ts'
import { step } from './step.ts'
import { tanh } from './tanh.ts'

export const activations: readonly Activation[] = [
  identity,
  sigmoid,
  bipolarSigmoid,
  tanh,
  relu,
  leakyRelu,
  elu,
  selu,
  softplus,
  softsign,
  silu,
  gelu,
  hardSigmoid,
  step,
]
