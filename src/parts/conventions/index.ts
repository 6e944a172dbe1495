// Every convention in which right numbers may differ, the most common first.
import type { Convention } from '../mistake.ts'
import { batchReductionKind } from './batch-reduction-kind.ts'
import { biasesKind } from './biases-kind.ts'
import { deltaOverSamples } from './delta-over-samples.ts'
import { kerasOptimizer } from './keras-optimizer.ts'
import { lossFactor } from './loss-factor.ts'
import { onlineOrBatch } from './online-or-batch.ts'
import { oppositeSign } from './opposite-sign.ts'
import { singlePrecision } from './single-precision.ts'
import { weightsTurned } from './weights-turned.ts'

export const conventions: readonly Convention[] = [
  lossFactor,
  biasesKind,
  batchReductionKind,
  deltaOverSamples,
  weightsTurned,
  oppositeSign,
  onlineOrBatch,
  kerasOptimizer,
  singlePrecision,
]
