// What a test file says at its top, in every language: for which network it is, what goes in and comes out, and
// why the tolerances are what they are.

import { shortest, toScientific } from '../../numeric/decimal.ts'
import { lossFormula, updateFormulas } from './formulas.ts'
import type { Golden } from './golden.ts'
import { chosenText, type LaidOut } from './layout.ts'
import { RUNS } from './shaken.ts'
import { SAFETY, SHAKEN_SAFETY } from './tolerance.ts'

type Text = (text: string) => string

const MOST_NAMES = 12
const named = (names: readonly string[], text: Text) =>
  names.slice(0, MOST_NAMES).map(text).join(', ') +
  (names.length > MOST_NAMES ? ` and ${names.length - MOST_NAMES} more` : '')

/** The lines of the head, without comment signs. `text` writes somebody's text in quotes. */
export function headOf(golden: Golden, text: Text): string[] {
  return ['', ...networkLines(golden, text), '', ...contract(golden), '', ...tolerances(golden), '']
}

function networkLines({ network, layout, steps, batches }: Golden, text: Text): string[] {
  const { title, inputs, loss, optimizer, rate, schedule, regularization, batch, samples } = network
  const { l1, l2 } = regularization
  const total = loss.part.total === 'mean' ? 'their mean' : 'their sum'
  const online = batch.size >= samples.length ? 'all samples' : `${batch.size} at a time`
  const order = batch.shuffle ? `, shuffled with seed ${batch.shuffle.seed}` : ''
  const several = batches.some((one) => one.length > 1)
  return [
    ...(title === '' ? [] : [`Network:   ${text(title)}`]),
    `Inputs:    ${named(inputs, text)}`,
    ...layout.map((layer, l) => `Layer ${l}:   ${layerLine(layer, network.trained, text)}`),
    `Loss:      ${chosenText(loss)}: E(o) = ${lossFormula(network)}${network.outputs.length > 1 ? `; of a sample: ${total} over the outputs` : ''}`,
    ...(l1 === 0 && l2 === 0
      ? []
      : [
          `Penalty:   ${shortest(l2)}/2 times the sum of w^2 plus ${shortest(l1)} times the sum of |w|, weights only`,
        ]),
    `Optimizer: ${chosenText(optimizer)}, rate ${shortest(rate)}${schedule.part.id === 'constant' ? '' : `, schedule ${chosenText(schedule)} per ${schedule.per}`}; with g = dE/dw:`,
    ...updateFormulas(network).map((formula) => `           ${formula}`),
    `Batch:     ${online}${order}${several ? `; the gradients are the ${batch.reduce} over the batch` : ''}`,
    `Precision: ${network.numbers.precision}`,
    `Updates:   ${steps}`,
  ]
}

function layerLine({ dense, units, outs, activation }: LaidOut, trained: Uint8Array, text: Text): string {
  const { weights, inputs, biases, biasCount } = dense
  const frozen = (from: number, count: number) => {
    const flags = trained.subarray(from, from + count)
    if (!flags.includes(0)) return ''
    return flags.includes(1) ? ', some of them frozen' : ', frozen'
  }
  const bias =
    biasCount === 0 ? 'no bias' : biasCount === 1 && units.length > 1 ? 'one shared bias' : 'a bias each'
  const given = units.length === 1 && biasCount === 1 ? 'a bias' : bias
  const out = units === outs || units.every((unit, j) => unit === outs[j]) ? '' : ` to ${named(outs, text)}`
  const through = activation === 'identity' ? 'identity' : activation
  return `${named(units, text)}; ${through}${out}; weights ${units.length} x ${inputs}${frozen(weights, units.length * inputs)}; ${given}${frozen(biases, biasCount)}`
}

function contract({ network, layout, batches, steps }: Golden): string[] {
  const several = batches.some((batch) => batch.length > 1)
  const shared = layout.some(({ dense }) => dense.biasCount === 1 && dense.units.length > 1)
  const penalty = network.regularization.l1 !== 0 || network.regularization.l2 !== 0
  return [
    'Your code gets the start weights, the start biases and one batch of samples per update. It gives back, per',
    'update (all counted from 0):',
    '  samples[k].nets[layer][unit]     the weighted sums of sample k, bias included',
    '  samples[k].outs[layer][unit]     the same after the activation',
    '  samples[k].errors[output]        the error of each output',
    `  samples[k].deltas[layer][unit]   dE/dnet of this sample${several ? ' alone, not divided by the size of the batch' : ''}`,
    `  E                                the error before the update${several ? `, the ${network.batch.reduce} over the batch` : ''}${penalty ? ', with the penalty' : ''}`,
    `  dW[layer][unit][input], db[layer][unit]             the gradients that the update uses`,
    '  weights[layer][unit][input], biases[layer][unit]    after the update',
    'Weights have a row per unit and a column per input. nets, outs, errors, deltas, dW and db may be left out:',
    'what is missing is skipped, and said so.',
    ...(shared ? ['A bias that the units of a layer share has one entry in biases and in db.'] : []),
    ...(network.trained.includes(0)
      ? ['Gradients of frozen parameters are not compared; the parameters must keep their values.']
      : []),
    ...(steps > 1 ? ['Of the later updates only E and the new weights and biases are compared.'] : []),
    'Names such as dE/dw5 are those of the network file; @2 behind a name is the second sample of the batch.',
  ]
}

function tolerances({ network, groups, most, beyond, mistakes }: Golden): string[] {
  const power = network.numbers.precision === 'float32' ? '2^-24' : '2^-53'
  let greatest = { share: 0, name: '', step: 1 }
  for (const { step, numbers } of groups) {
    for (const { name, value, tolerance } of numbers) {
      const share = tolerance / Math.max(1, Math.abs(value))
      if (share > greatest.share) greatest = { share, name, step }
    }
  }
  const limit = twoDigits(most)
  return [
    `Tolerances: every number has its own, ${SAFETY} times the rounding error that a right program can make on the way`,
    `to it. An operation rounds by ${power} of its result; a sum of n terms, in any order or with fused multiply-add,`,
    `by n - 1 times ${power} of the sum of |terms|; exp, log, tanh are taken to be off by two units in the last place.`,
    'These errors are carried through this network with its numbers, from the first sum to the last update.',
    `The widest tolerance is ${twoDigits(greatest.share)} of max(1, |x|), at step ${greatest.step}. Where the bound passes ${limit},`,
    beyond === 0
      ? `it is cut off there: ${RUNS} trainings whose operations are all off by chance in their last bits stay below.`
      : `${limit} is taken. ${beyond} ${beyond === 1 ? 'number needs' : 'numbers need'} more (a tiny gradient divided by its own size, for instance):`,
    ...(beyond === 0
      ? []
      : [
          `${SHAKEN_SAFETY} times what ${RUNS} trainings differ by whose operations are all off by chance in their last bits.`,
        ]),
    ...(network.trained.includes(0) ? ['A frozen parameter has the tolerance 0.'] : []),
    ...(mistakes.length === 0
      ? []
      : [
          `A got value that is a known wrong one${network.numbers.precision === 'float32' ? '' : ' to nine digits'} is told with the mistake it comes from.`,
        ]),
  ]
}

const twoDigits = (x: number): string => {
  if (x === 0) return '0'
  const { mantissa, exponent } = toScientific(x, 2)
  return shortest(Number(`${mantissa}e${exponent}`))
}
