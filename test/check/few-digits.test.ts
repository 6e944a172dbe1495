// What is said of one number with few digits on the network of the second article: no more than it can show.

import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { check } from '../../src/checked.ts'
import { readNetworkFile } from '../../src/formats/network-file.ts'
import { network } from '../../src/network/validate.ts'

const { network: mazur } = await readNetworkFile(
  readFileSync('examples/article-2.yaml', 'utf8'),
  'article-2.yaml',
)

test('a number that weights read the other way would only nearly give is wrong', () => {
  // The transposed net is 0.3825.
  const { conventions, diagnoses, numbers } = check(mazur, 'net_h1 = 0.385')
  expect(numbers.map(({ status }) => status)).toEqual(['wrong'])
  expect({ conventions, diagnoses }).toEqual({ conventions: [], diagnoses: [] })
})

test('a number that a convention and a mistake give says both, and what would tell them apart', () => {
  const found = check(mazur, "w5' = 0.317832959")
  expect(found.conventions).toEqual(['for E = Σ e²'])
  expect(found.besides.map(({ mistake }) => mistake)).toEqual(['factor-two', 'rate-forgotten'])
  expect(found.diagnoses).toEqual([])
  // E(o1) is 0.549622 for the convention, 0.274811 for the mistakes.
  expect(found.tellApart).toEqual({ name: 'E(o1)', step: 1, decimals: 1 })
  expect(found.text()).toContain('If that is not meant, a mistake may give the same digits:')
})

test('a mistake that so few digits may meet by chance is told as that', () => {
  // No f' at the hidden layer: dE/dw1 = 0.001817515.
  const short = check(mazur, 'dE/dw1 = 0.0018')
  expect(short.diagnoses.map(({ mistake, perhaps }) => [mistake, perhaps])).toContainEqual([
    'hidden-slope-left-out',
    true,
  ])
  expect(short.text()).toContain('With so few digits this may be chance')
  const long = check(mazur, 'dE/dw1 = 0.001817515')
  expect(long.diagnoses[0]).toMatchObject({ mistake: 'hidden-slope-left-out', perhaps: false })
  expect(long.text()).not.toContain('chance')
})

test('a number that follows from one of an earlier step says of which', () => {
  const text = "step 1: w5' = 0.3689\nstep 2: w5 = 0.3689\n"
  const { numbers } = check(mazur, text)
  expect(numbers.map(({ status }) => status)).toEqual(['wrong', 'follows'])
  expect(numbers[1]!.after).toEqual([{ name: 'new(w5)', step: 1 }])
  expect(check(mazur, text).text()).toContain('in step 1')
})

test('a new weight that is far from one step of Adam is wrong, however early numbers were rounded', async () => {
  const { network: adam } = await readNetworkFile(readFileSync('examples/adam.yaml', 'utf8'), 'adam.yaml')
  // Every parameter moves by the rate, 0.01, in the first step: 0.51.
  const statusOf = (text: string) => check(adam, `w1' = ${text}`).numbers[0]!.status
  expect(['0.9000', '0.5000', '0.5100'].map(statusOf)).toEqual(['wrong', 'wrong', 'rounded'])
})

test('the working of a number takes what it is made of from its own step', () => {
  const text = check(mazur, 'step 1: out_h1 = 0.3775\nstep 2: out_h1 = 0.5933\n').text()
  expect(text).toContain('out_h1 = net_h1\n           = 0.3775\n  right:')
})

test('what no rounding gives is wrong, in however few digits it is written', () => {
  const texts = [
    'dE/dw5 = 50',
    'dE/dw5 = -3',
    'out_o1 = 2',
    'out_h1 = -1',
    'E = 5',
    'dE/dw5 = 0.3',
    "w5' = 3",
  ]
  for (const text of texts) expect(check(mazur, text).numbers[0]!.status, text).toBe('wrong')
  const some = check(mazur, "out_h1 = 0.6\nout_o1 = 0.8\ndE/dw5 = 0.4\nw5' = 0.2\n")
  expect(some.numbers.map(({ status }) => status)).toEqual(['rounded', 'rounded', 'wrong', 'follows'])
})

test('a number that was used as it stands was not carried with fewer digits', () => {
  // 0.15 − 0.5 · 0.0004 = 0.1498.
  const found = check(mazur, "net_h1 = 0.3775\nout_h1 = 0.5933\ndE/dw1 = 0.0004\nw1' = 0.1500\n")
  expect(found.firstWrong).toBe('new(w1)')
})

test('beside numbers of a program a short number is no rounded one: a weight that was never updated is seen', () => {
  const trace = {
    weights: [
      [
        [0.15, 0.2],
        [0.25, 0.3],
      ],
      [
        [0.4, 0.45],
        [0.5, 0.55],
      ],
    ],
    new: {
      weights: [
        [
          [0.15, 0.2],
          [0.25, 0.3],
        ],
        // The right new weights of the output layer, as Python prints them.
        [
          [0.35891647971788465, 0.4086661860762334],
          [0.5113012702387375, 0.5613701211079891],
        ],
      ],
    },
    out: [
      [0.5932699921071872, 0.596884378259767],
      [0.7513650695523157, 0.7729284653214625],
    ],
  }
  const found = check(mazur, JSON.stringify(trace))
  const off = found.numbers.filter(({ status }) => status === 'wrong' || status === 'follows')
  expect(off.map(({ name }) => name)).toEqual(['new(w1)', 'new(w2)', 'new(w3)', 'new(w4)'])
  expect([found.firstWrong, found.conventions]).toEqual(['new(w1)', []])
})

test('a number of single precision is that, and no early rounding', () => {
  // What PyTorch prints by default.
  const found = check(mazur, 'E = 0.2983711064')
  expect(found.conventions).toEqual(['in single precision (float32)'])
  expect([found.numbers[0]!.status, found.roundedEarly]).toEqual(['rounded', null])
})

test('new weights that are as well the old ones to their few digits are right, and it is said', () => {
  const among = check(mazur, "w1' = 0.15\nw2' = 0.20\nw5' = 0.35891648")
  expect(among.firstWrong).toBeNull()
  expect(among.text()).toContain(
    'w1⁺, w2⁺ are also the old numbers: nothing tells whether they were updated.',
  )
  expect(check(mazur, "w1' = 0.15\nw5' = 0.36").text()).not.toContain('old')
})

test('hidden weights that stay as they were are told as not updated, whatever else is right', () => {
  const { diagnoses, hidden } = check(mazur, "w1' = 0.150000000\nw2' = 0.200000000\nw5' = 0.358916480")
  expect([diagnoses.map(({ mistake }) => mistake), hidden]).toEqual([['weights-not-updated'], []])
})

test('a number typed to its last digit, whatever zeros are left out, was not rounded', () => {
  // net_h1 is 0.3775 exactly; from 0.3775 no rounding leads to an output of 0.5963 (it is 0.5933).
  const { firstWrong } = check(mazur, 'net_h1 = 0.3775\nout_h1 = 0.5963')
  expect(firstWrong).toBe('out(h1)')
  const of = (out: string) =>
    check(
      network({
        inputs: 1,
        layers: [{ units: ['h1'], activation: 'tanh', weights: [[0.5]], bias: 'none' }],
        samples: [{ inputs: [0.1], targets: [0] }],
      }),
      `net_h1 = 0.05\nout_h1 = ${out}`,
    ).firstWrong
  // tanh 0.05 = 0.049958.
  expect(of('0.0534')).toBe('out(h1)')
  expect([of('0.05'), of('0.0500'), of('0.04996')]).toEqual([null, null, null])
})
