// δ as a program has it that starts from the mean error of the batch: divided by the number of samples. That is
// no mistake, and hides none.

import { expect, test } from 'vitest'
import { check } from '../../src/checked.ts'
import { network } from '../../src/network/validate.ts'
import { shared } from './trials/convention-trial.ts'
import { type Kind, kinds } from './trials/kinds.ts'
import { deltasOf, written } from './trials/numbers.ts'
import { run } from './trials/plain/run.ts'
import { LONG, report, share, tally } from './trials/tally.ts'
import { NINE, outcomeOf, type Trial, trialOf } from './trials/trial.ts'

const COUNT = LONG ? 200 : 24

/** A mistake of the first step in a batch that is averaged, with every δ over the number of samples. */
function trial(kind: Kind, seed: number): Trial | null {
  const one = trialOf([{ ...kind, steps: [[1]], wish: { ...kind.wish, batch: true } }], seed)
  if (one === null || one.plain.reduce !== 'mean') return null
  const [theirs] = run(one.plain, one.slips, 1)
  const deltas = deltasOf(one.plain, theirs!, 1).map((delta) => shared(delta, theirs!.passes.length))
  return { ...one, givens: [...one.givens, ...deltas.map((delta) => written(delta, NINE))] }
}

test(`each mistake is found under it in ${COUNT} random networks`, () => {
  const of = (seed: number) => trial(kinds[seed % kinds.length]!, seed)
  const found = tally(COUNT, of, outcomeOf)
  report('mistakes with δ divided by the number of samples', found)
  const failed = JSON.stringify([found.failed.wrong, found.failed.nothing])
  expect(share(found, ['first', 'named', 'convention', 'equal']), failed).toBeGreaterThanOrEqual(98)
})

// One unit, so that it can be worked in the head: nets 0.6 and 1.1, errors 0.6 and 0.4.
const line = network({
  inputs: ['x'],
  layers: [{ units: ['y'], activation: 'identity', weights: [[0.5]], bias: 0.1, names: [['w']] }],
  loss: 'half-squared-error',
  batch: { size: 'all', reduce: 'mean' },
  samples: [
    { inputs: [1], targets: [0] },
    { inputs: [2], targets: [0.7] },
  ],
})
const trace = (deltas: number[], gradient: number) =>
  check(line, JSON.stringify({ deltas: [deltas.map((delta) => [delta])], dW1: [[gradient]] }))

test('half of every δ in a batch of two is that convention', () => {
  const { firstWrong, conventions } = trace([0.3, 0.2], 0.7)
  expect(firstWrong).toBe(null)
  expect(conventions).toEqual(['with every δ divided by the number of samples'])
})

test('half of one δ only is none', () => {
  const { numbers, conventions } = trace([0.3, 0.4], 0.7)
  expect(conventions).toEqual([])
  expect(numbers.map(({ status }) => status)).toEqual(['wrong', 'rounded', 'rounded'])
})

const adam = network({
  inputs: ['x1', 'x2'],
  layers: [
    {
      units: ['h1', 'h2'],
      activation: 'sigmoid',
      weights: [
        [0.31, -0.42],
        [0.55, 0.17],
      ],
      bias: [0.11, -0.23],
    },
    { units: ['y'], activation: 'sigmoid', weights: [[0.63, -0.74]], bias: [0.07] },
  ],
  loss: 'half-squared-error',
  optimizer: { type: 'adam', rate: 0.05 },
  batch: { size: 'all', reduce: 'mean' },
  samples: [
    { inputs: [0.37, -0.81], targets: [0.2] },
    { inputs: [1.23, 0.46], targets: [0.9] },
    { inputs: [-0.59, 0.94], targets: [0.6] },
  ],
})

// By a few lines of JavaScript in which every product and sum is rounded to float32: Adam without its correction.
const uncorrected = `
{"step":1,"z2":[[0.1319878101348877],[-0.03329598158597946],[0.014737360179424286]],"dz1":[[0.004021528642624617,-0.005076381843537092],[-0.0052404701709747314,0.0058792163617908955],[-0.0011973928194493055,0.0014284279895946383]],"dz2":[[0.027625273913145065],[-0.03401750326156616],[-0.008025876246392727]],"dW1":[[-0.004251351114362478,-0.006793603301048279],[0.004510402679443359,0.0081590311601758]],"dW2":[[-0.005003077443689108,-0.011921312659978867]],"b1":[0.10999999940395355,-0.23000000417232513],"b2":[0.07000000029802322]}
{"step":2,"z2":[[0.49213773012161255],[0.45339033007621765],[0.36722785234451294]],"dz1":[[0.005856416188180447,-0.004726364277303219],[-0.0039611621759831905,0.003316080430522561],[-0.0001439102488802746,0.00009858233534032479]],"dz2":[[0.03301132470369339],[-0.02285163104534149],[-0.0007422807975672185]],"dW1":[[-0.0026204483583569527,-0.006701107136905193],[0.0022718606051057577,0.005446419585496187]],"dW2":[[0.006002824287861586,0.0021761031821370125]],"b1":[0.2680942416191101,-0.3880925476551056],"b2":[0.22811147570610046]}
{"step":3,"z2":[[0.5349564552307129],[0.6263469457626343],[0.4576381742954254]],"dz1":[[0.005830998998135328,-0.0038911497686058283],[-0.002675058087334037,0.0021657550241798162],[0.0001855722366599366,-0.00010176335490541533]],"dz2":[[0.033436715602874756],[-0.018790926784276962],[0.00098531530238688]],"dW1":[[-0.0012423392618075013,-0.005779197905212641],[0.0012841937132179737,0.004052421078085899]],"dW2":[[0.007806200999766588,0.007279736455529928]],"b1":[0.29052984714508057,-0.4306478500366211],"b2":[0.260797917842865]}`

test('beside it a mistake in several steps of single precision is found', () => {
  const { diagnoses } = check(adam, uncorrected)
  expect(diagnoses.map(({ mistake }) => mistake)).toEqual(['adam-form'])
  expect(diagnoses[0]!.sentence).toBe(
    'The running means were not corrected for their start at 0. Apart from that the numbers are right with every δ divided by the number of samples.',
  )
})
