// Training with somebody's own function and signal (bad input 99): what fails is named with its step, and a run
// is never left half way through an update.

import { expect, test } from 'vitest'
import { InputError, network, run, train } from '../../src/index.ts'

const net = network({
  inputs: 1,
  layers: [{ units: 1, weights: [[1]], activation: 'sigmoid' }],
  batch: { size: 1 },
  samples: [
    { inputs: 1, targets: 0 },
    { inputs: 0.5, targets: 1 },
  ],
})
const thrown = (training: () => unknown): InputError => {
  try {
    training()
  } catch (error) {
    if (error instanceof InputError) return error
    throw error
  }
  throw new Error('nothing was thrown')
}
const after = (what: string) =>
  `E-CALLBACK  ${what}\n  The training stopped there; its numbers are those after that step.`

test('a function that throws is named with its step, and its error is kept as the cause', () => {
  const cause = new RangeError('disk full')
  const from = run(net)
  const error = thrown(() =>
    train(net, {
      epochs: 10,
      from,
      onEpoch: (epoch) => {
        if (epoch === 6) throw cause
        return undefined
      },
    }),
  )
  expect(error.message).toBe(after('onEpoch threw "disk full" after epoch 6, step 12.'))
  expect([error.code, error.cause]).toEqual(['E-CALLBACK', cause])
  expect(from.step).toBe(13)
  expect(from.parameters).toEqual(train(net, { epochs: 6 }).run.parameters)
})

test('training goes on from there to the same bits', () => {
  const from = run(net)
  const onEpoch = () => {
    throw 'stop'
  }
  expect(thrown(() => train(net, { epochs: 3, from, onEpoch })).message).toBe(
    after('onEpoch threw "stop" after epoch 1, step 2.'),
  )
  train(net, { epochs: 2, from })
  expect(from.parameters).toEqual(train(net, { epochs: 3 }).run.parameters)
})

test.each([
  [Number.NaN, 'NaN'],
  [Promise.resolve(false), 'a Promise'],
])('an answer of %o is no answer', (answer, shown) => {
  expect(thrown(() => train(net, { epochs: 3, onEpoch: () => answer as never })).message).toBe(
    `${after(`onEpoch returned ${shown} after epoch 1, step 2.`)}\n  → Return false to stop, and nothing to go on.`,
  )
})

test('false stops', () => {
  const { stopped, epochs } = train(net, { epochs: 9, onEpoch: (epoch) => epoch < 4 })
  expect([stopped, epochs]).toEqual(['asked', 4])
})

test('a signal that is aborted stops before the next update', () => {
  const controller = new AbortController()
  const from = run(net)
  const { stopped, epochs } = train(net, {
    epochs: 9,
    from,
    signal: controller.signal,
    onEpoch: (epoch) => {
      if (epoch === 2) controller.abort()
      return undefined
    },
  })
  expect([stopped, epochs, from.step]).toEqual(['asked', 2, 5])
})

test('a signal that is aborted before trains nothing', () => {
  const { stopped, epochs, before, after } = train(net, { epochs: 9, signal: AbortSignal.abort() })
  expect([stopped, epochs, before]).toEqual(['asked', 0, after])
})
