// Dumps of large networks in single precision: right ones of any order of sums are right, though units stand near
// their kink; a layer that is a little too large is not.

import { expect, test } from 'vitest'
import { checkNumbers } from '../../src/check/check.ts'
import type { Given } from '../../src/check/given.ts'
import { isOff } from '../../src/check/marks.ts'
import { parameterName } from '../../src/network/network.ts'
import { network } from '../../src/network/validate.ts'
import { createRandom } from '../../src/numeric/random.ts'
import { pick, waysOf } from './trials/by-hand.ts'
import { calculate } from './trials/calculation.ts'
import { program, shortestSingle } from './trials/programs.ts'
import { givenOf } from './trials/writing.ts'

const COUNT = process.env.HANDGRAD_LONG === '1' ? 200 : 3
const SIZES = [180, 90, 60, 10]

/** The gradients that a program prints, each times `factor` in the first layer. */
function dump(seed: number, factor = 1) {
  const random = createRandom(seed)
  const list = (length: number, size: number) => Array.from({ length }, () => random.uniform(-size, size))
  const activation = pick(random, ['relu', 'relu', 'leaky-relu', 'tanh', 'sigmoid', 'gelu'])
  const net = network({
    inputs: SIZES[0]!,
    layers: SIZES.slice(1).map((units, l) => ({
      units,
      activation: l === 2 ? 'softmax' : activation,
      weights: Array.from({ length: units }, () => list(SIZES[l]!, Math.sqrt(6 / SIZES[l]!))),
      bias: list(units, 0.1),
    })),
    loss: 'categorical-cross-entropy',
    samples: [{ inputs: list(SIZES[0]!, 1), targets: [0, 0, 1, 0, 0, 0, 0, 0, 0, 0] }],
  })
  const ways = waysOf(random)
  const numbers = calculate(net, program(random, true, ways))
  const text = pick(random, [String, shortestSingle])
  const givens = Array.from(net.start, (_, parameter): Given => {
    const own = parameterName(net, parameter)
    const value = numbers.get(`dE/d${own}`)!
    const isFirst = parameter < SIZES[1]! * SIZES[0]!
    return {
      ...givenOf(
        { d: { of: 'error' }, by: { of: 'parameter', parameter: own } },
        text(isFirst ? Math.fround(value * factor) : value),
      ),
      place: { of: 'gradient', parameter },
    }
  })
  return { net, givens, activation, ways }
}

test(`${COUNT} right dumps of 22,360 gradients in single precision are right`, () => {
  for (let seed = 1; seed <= COUNT; seed++) {
    const { net, givens, activation, ways } = dump(seed)
    const { numbers } = checkNumbers(net, givens)
    const off = numbers.filter(({ status }) => isOff(status))
    expect(
      off.slice(0, 3).map(({ given, expected }) => [given.text, expected]),
      `${seed}: ${activation}, ${JSON.stringify(ways)}`,
    ).toEqual([])
  }
})

test('a layer off by a thousandth is wrong', () => {
  for (let seed = 1; seed <= COUNT; seed++) {
    const { net, givens } = dump(seed, 1.001)
    const { firstWrong } = checkNumbers(net, givens)
    expect(firstWrong, `seed ${seed}`).not.toBeNull()
  }
})
