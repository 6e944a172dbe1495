// Every loss a network can be trained with.
import type { Loss } from '../part.ts'
import { absoluteError } from './absolute-error.ts'
import { binaryCrossEntropy } from './binary-cross-entropy.ts'
import { categoricalCrossEntropy } from './categorical-cross-entropy.ts'
import { categoricalCrossEntropyWithLogits } from './categorical-cross-entropy-with-logits.ts'
import { halfSquaredError } from './half-squared-error.ts'
import { hinge } from './hinge.ts'
import { huber } from './huber.ts'
import { meanSquaredError } from './mean-squared-error.ts'
import { sumOfSquares } from './sum-of-squares.ts'

export const losses: readonly Loss[] = [
  halfSquaredError,
  sumOfSquares,
  meanSquaredError,
  absoluteError,
  huber,
  binaryCrossEntropy,
  categoricalCrossEntropy,
  categoricalCrossEntropyWithLogits,
  hinge,
]
