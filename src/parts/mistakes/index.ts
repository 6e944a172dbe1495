// Every mistake that is known, in the order of the catalogue: simple ones of the forward pass first.
import type { Mistake } from '../mistake.ts'
import { absoluteOrRootError } from './absolute-or-root-error.ts'
import { activationForgotten } from './activation-forgotten.ts'
import { activationTwice } from './activation-twice.ts'
import { adamForm } from './adam-form.ts'
import { ascent } from './ascent.ts'
import { batchReduction } from './batch-reduction.ts'
import { biasAsGradient } from './bias-as-gradient.ts'
import { biasGradient } from './bias-gradient.ts'
import { biasLayerSum } from './bias-layer-sum.ts'
import { biasLeftOut } from './bias-left-out.ts'
import { biasNotUpdated } from './bias-not-updated.ts'
import { biasOncePerInput } from './bias-once-per-input.ts'
import { biasPerWeight } from './bias-per-weight.ts'
import { biasTimesInput } from './bias-times-input.ts'
import { binaryOverSoftmax } from './binary-over-softmax.ts'
import { changedAfterEachSample } from './changed-after-each-sample.ts'
import { crossEntropySign } from './cross-entropy-sign.ts'
import { decayInGradient } from './decay-in-gradient.ts'
import { errorSign } from './error-sign.ts'
import { exponentSign } from './exponent-sign.ts'
import { factorTwo } from './factor-two.ts'
import { gradientsNotZeroed } from './gradients-not-zeroed.ts'
import { halfInError } from './half-in-error.ts'
import { hiddenSlopeLeftOut } from './hidden-slope-left-out.ts'
import { layerSkipped } from './layer-skipped.ts'
import { meanError } from './mean-error.ts'
import { momentumForm } from './momentum-form.ts'
import { netAsInput } from './net-as-input.ts'
import { onePathOnly } from './one-path-only.ts'
import { optimizerLeftOut } from './optimizer-left-out.ts'
import { otherLogarithm } from './other-logarithm.ts'
import { otherSlope } from './other-slope.ts'
import { outputSlopeLeftOut } from './output-slope-left-out.ts'
import { pathsAveraged } from './paths-averaged.ts'
import { penaltyForm } from './penalty-form.ts'
import { rateForgotten } from './rate-forgotten.ts'
import { rawErrorCarriedBack } from './raw-error-carried-back.ts'
import { reluSlope } from './relu-slope.ts'
import { roundedEarly } from './rounded-early.ts'
import { sharedBiasMean } from './shared-bias-mean.ts'
import { signedErrors } from './signed-errors.ts'
import { slopeFromNet } from './slope-from-net.ts'
import { slopeOfActivated } from './slope-of-activated.ts'
import { slopeOfError } from './slope-of-error.ts'
import { softmaxBeforeLogits } from './softmax-before-logits.ts'
import { softmaxDiagonalOnly } from './softmax-diagonal-only.ts'
import { softmaxSlopeAgain } from './softmax-slope-again.ts'
import { stepOnly } from './step-only.ts'
import { trueClassForAll } from './true-class-for-all.ts'
import { updatedWeightsUsed } from './updated-weights-used.ts'
import { weightAsInput } from './weight-as-input.ts'
import { weightsNotTransposed } from './weights-not-transposed.ts'
import { weightsNotUpdated } from './weights-not-updated.ts'
import { weightsReadTurned } from './weights-read-turned.ts'
import { wrongLayerWeights } from './wrong-layer-weights.ts'
import { wrongPartner } from './wrong-partner.ts'

export const mistakes: readonly Mistake[] = [
  biasLeftOut,
  biasOncePerInput,
  weightsReadTurned,
  activationForgotten,
  activationTwice,
  exponentSign,
  halfInError,
  meanError,
  absoluteOrRootError,
  signedErrors,
  roundedEarly,
  updatedWeightsUsed,
  onePathOnly,
  pathsAveraged,
  weightsNotTransposed,
  outputSlopeLeftOut,
  hiddenSlopeLeftOut,
  rawErrorCarriedBack,
  slopeOfActivated,
  slopeFromNet,
  slopeOfError,
  factorTwo,
  errorSign,
  netAsInput,
  wrongPartner,
  otherSlope,
  reluSlope,
  wrongLayerWeights,
  layerSkipped,
  weightAsInput,
  biasGradient,
  biasNotUpdated,
  sharedBiasMean,
  biasLayerSum,
  biasPerWeight,
  biasTimesInput,
  biasAsGradient,
  ascent,
  rateForgotten,
  stepOnly,
  batchReduction,
  changedAfterEachSample,
  gradientsNotZeroed,
  weightsNotUpdated,
  softmaxSlopeAgain,
  softmaxDiagonalOnly,
  crossEntropySign,
  trueClassForAll,
  binaryOverSoftmax,
  otherLogarithm,
  softmaxBeforeLogits,
  momentumForm,
  adamForm,
  decayInGradient,
  penaltyForm,
  optimizerLeftOut,
]
