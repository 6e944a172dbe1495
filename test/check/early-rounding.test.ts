// The trial of F11: a step worked on paper, every number rounded or cut off before it is used again, is not
// taken for another mistake.

import { expect, test } from 'vitest'
import { network } from '../../src/network/validate.ts'
import { described } from './trials/described.ts'
import { written } from './trials/numbers.ts'
import { byHand } from './trials/plain/by-hand.ts'
import { isSaturated, randomPlain } from './trials/random-plain.ts'
import { LONG, report, share, tally } from './trials/tally.ts'
import { diagnosisOf } from './trials/trial.ts'

const COUNT = LONG ? 1000 : 20

const paper = (seed: number, decimals: number, mode: 'round' | 'trunc') => {
  const plain = randomPlain(seed, {
    loss: ['half-squared-error'],
    optimizer: ['gradient-descent'],
    activations: ['sigmoid', 'tanh', 'relu', 'softplus'],
    output: ['identity', 'sigmoid', 'tanh'],
  })
  if (isSaturated(plain)) return null
  const one = {
    ...plain,
    l1: 0,
    l2: 0,
    size: 1,
    layers: plain.layers.map((layer) => ({ ...layer, weightsTrained: true })),
  }
  const unit = 10 ** decimals
  const numbers = byHand(one, (value) => Math[mode](value * unit) / unit)
  return { file: network(described(one)), givens: numbers.map((number) => written(number, { decimals })) }
}

test.each([
  ['round', 6],
  ['round', 5],
  ['round', 4],
  ['trunc', 6],
  ['trunc', 5],
] as const)(
  'numbers that were carried with %s to %i decimals are right or follow from it',
  (mode, decimals) => {
    const found = tally(
      COUNT,
      (seed) => paper(seed, decimals, mode),
      ({ file, givens }) => {
        const { isRight, conventions, fitting, local } = diagnosisOf(file, givens)
        if (isRight) return 'right'
        return [...fitting, ...local.map(({ candidate }) => candidate)].some(({ mistakes }) =>
          mistakes.some(({ mistake }) => mistake.id === 'rounded-early'),
        )
          ? 'named'
          : conventions.length + fitting.length + local.length > 0
            ? 'wrong'
            : 'nothing'
      },
    )
    report(`F11 ${mode} ${decimals}`, found)
    expect(share(found, ['right', 'named']), JSON.stringify(found.failed.wrong)).toBeGreaterThanOrEqual(99.9)
  },
)
