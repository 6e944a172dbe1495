// The gradients and the update in matrix form: products of deltas and inputs over the samples, sums of deltas
// for the biases, and old values that become new ones.

import type { Name } from '../formula/name.ts'
import type { DenseLayer } from '../network/network.ts'
import type { Sheet } from '../trace/sheet.ts'
import type { Block, MatrixTerm } from './explanation.ts'
import { type Matrices, matrix, op, type Table, transposed } from './matrix-terms.ts'

const current = (parameter: string): Name => ({ of: 'parameter', parameter })
const gradient = (parameter: string): Name => ({ d: { of: 'error' }, by: current(parameter) })
const updated =
  (quantity: string) =>
  (parameter: string): Name => ({ of: 'update', quantity, parameter })

/** Of the parameters from `start` on: are all of them trained, or none? */
function trainedIn({ network }: Sheet, start: number, count: number): 'all' | 'none' | 'some' {
  const trained = network.trained.subarray(start, start + count).reduce((sum, one) => sum + one, 0)
  return trained === 0 ? 'none' : trained === count ? 'all' : 'some'
}

/** The gradients and new values of the weights and biases of dense layer `index`. */
export function updateOfLayer(sheet: Sheet, matrices: Matrices, index: number): Block[] {
  const layer = matrices.dense[index]!
  const weights = trainedIn(sheet, layer.weights, layer.units.length * layer.inputs)
  const biases = layer.biasCount === 0 ? 'none' : trainedIn(sheet, layer.biases, layer.biasCount)
  return [
    ...(weights === 'none' ? [] : [weightGradient(sheet, matrices, index)]),
    newValues(sheet, matrices, index, 'W', weights),
    ...(biases === 'none' ? [] : [biasGradient(sheet, matrices, index)]),
    ...(layer.biasCount === 0 ? [] : [newValues(sheet, matrices, index, 'b', biases)]),
  ]
}

/** 1/N where the samples' gradients are averaged. */
function mean({ network, plan }: Sheet): MatrixTerm[] {
  return plan.size > 1 && network.batch.reduce === 'mean' ? [{ number: 1, over: plan.size }, op('·')] : []
}

function howReduced({ network, plan }: Sheet): string {
  if (plan.size === 1) return ''
  return network.batch.reduce === 'mean' ? ', the mean over the samples' : ', added up over the samples'
}

/** ∂E/∂W = 1/N · δ · xᵀ, and what the penalty adds: λ₂ · W + λ₁ · sgn(W). */
function weightGradient(sheet: Sheet, matrices: Matrices, index: number): Block {
  const layer = matrices.dense[index]!
  const { l1, l2 } = sheet.network.regularization
  const W = matrix('W', matrices.weights(layer, current), { layer: index + 1 })
  const penalty = [
    ...(l2 === 0 ? [] : [op('+'), { number: l2 }, op('·'), W]),
    ...(l1 === 0 ? [] : [op('+'), { number: l1 }, op('·'), op('sgn('), W, op(')')]),
  ]
  const also = penalty.length === 0 ? '' : ', and the slope of the penalty'
  return {
    type: 'matrix',
    about: [`Layer ${index + 1}: the gradients of the weights${howReduced(sheet)}${also}`],
    terms: [
      matrix('gradient', matrices.weights(layer, gradient), { layer: index + 1, of: 'W' }),
      op('='),
      ...mean(sheet),
      ...matrices.product(deltas(matrices, index), transposed(matrices.input(index))),
      ...penalty,
    ],
  }
}

const deltas = ({ dense, byUnits }: Matrices, index: number) =>
  matrix('delta', byUnits('net', dense[index]!.units), { layer: index + 1 })

/** A shared bias stands once for each unit: the first of them. */
const firstOf = ({ rows, names }: Table): Table => ({ rows: [[rows[0]![0]!]], names: [[names[0]![0]!]] })

const isShared = ({ biasCount, units }: DenseLayer) => biasCount === 1 && units.length > 1

/** ∂E/∂b: the deltas added up over the samples, for a shared bias over the units too. */
function biasGradient(sheet: Sheet, matrices: Matrices, index: number): Block {
  const layer = matrices.dense[index]!
  const shared = isShared(layer)
  const delta = deltas(matrices, index)
  const samples = sheet.plan.size > 1
  const ones = (length: number) => matrix('ones', { rows: Array<number[]>(length).fill([1]) })
  const before = matrices.orientation === 'rows' ? shared : samples
  const after = matrices.orientation === 'rows' ? samples : shared
  const all = matrices.biases(layer, gradient)
  const over = [...(samples ? ['samples'] : []), ...(shared ? ['units'] : [])].join(' and ')
  const divided = mean(sheet).length === 0 ? '' : `, divided by the ${sheet.plan.size} samples`
  const what = shared ? 'the gradient of the shared bias' : 'the gradients of the biases'
  const how =
    over === '' ? 'the deltas themselves' : `the deltas added up over the ${over} (times ones)${divided}`
  return {
    type: 'matrix',
    about: [`Layer ${index + 1}: ${what}, ${how}`],
    terms: [
      matrix('gradient', shared ? firstOf(all) : all, { layer: index + 1, of: 'b' }),
      op('='),
      ...mean(sheet),
      ...(before ? [transposed(ones(delta.rows.length)), op('·')] : []),
      delta,
      ...(after ? [op('·'), ones(delta.rows[0]!.length)] : []),
    ],
  }
}

/** W − η · ∂E/∂W for plain gradient descent, W + ΔW for other optimizers, W where nothing is trained. */
function newValues(
  sheet: Sheet,
  { dense, weights, biases }: Matrices,
  index: number,
  of: 'W' | 'b',
  trained: 'all' | 'none' | 'some',
): Block {
  const layer = dense[index]!
  const rows = (name: (parameter: string) => Name): Table =>
    of === 'W' ? weights(layer, name) : biases(layer, name)
  const more = { layer: index + 1, of }
  const old = matrix(of, rows(current), { layer: index + 1 })
  const fresh = [matrix('new', rows(updated('new')), more), op('='), old]
  const called = of === 'W' ? 'weights' : isShared(layer) ? 'shared bias' : 'biases'
  const about = (text: string) => [`Layer ${index + 1}: the ${called}${text}`]
  if (trained === 'none') {
    const keep = isShared(layer) && of === 'b' ? 'is not trained and keeps its value' : 'are not trained'
    return { type: 'matrix', about: about(` ${keep}`), terms: fresh }
  }
  if (trained === 'all' && sheet.network.optimizer.part.id === 'gradient-descent') {
    const all = rows(gradient)
    const slope = of === 'b' && isShared(layer) ? firstOf(all) : all
    const rate = matrix('rate', { rows: [[sheet.value('rate')]], names: [[{ of: 'rate' }]] })
    const terms = [...fresh, op('−'), rate, op('·'), matrix('gradient', slope, more)]
    return { type: 'matrix', about: [`Layer ${index + 1}: the new ${called}`], terms }
  }
  return {
    type: 'matrix',
    about: [`Layer ${index + 1}: the new ${called}, each with its change`],
    terms: [...fresh, op('+'), matrix('change', rows(updated('change')), more)],
  }
}
