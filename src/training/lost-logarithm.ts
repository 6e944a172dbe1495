// A loss of logarithms has no finite value where the probability of what happened is 0: that is no overflow
// but a network that is surely wrong, and is told so.

import type { Network } from '../network/network.ts'
import type { Problem } from '../network/problem.ts'
import { shown } from '../network/shown.ts'
import { shortest } from '../numeric/decimal.ts'

/** E-LOSS-INF where an output is exactly 0 or 1 and the loss takes its logarithm; `null` elsewhere. */
export function lostLogarithm(
  network: Network,
  n: number,
  targets: ArrayLike<number>,
  outs: ArrayLike<number>,
): Problem | null {
  if (network.loss.part.outputs === undefined) return null
  const o = network.outputs.findIndex((_, i) => outs[i] === 0 || outs[i] === 1)
  if (o < 0) return null
  const surely = outs[o] === 0 ? 'ln 0' : 'ln(1 − 1)'
  const undefinedHere = targets[o] === outs[o]
  return {
    code: 'E-LOSS-INF',
    what: `Step ${n}: the error of ${shown(network.outputs[o])} is ${undefinedHere ? 'not defined' : 'infinite'}: target ${shortest(targets[o]!)}, probability ${shortest(outs[o]!)}.`,
    why: undefinedHere
      ? `The loss has the product 0 · ${surely} in it, and ${surely} is no finite number.`
      : `The loss takes ${surely}: the network rules out what is the case, and nothing is worse than that.`,
    fix: 'Give the last layer activation: sigmoid or softmax, whose outputs do not reach 0 and 1.',
  }
}
