// Numbers typed line by line, in any of the spellings people use.

import { describe, expect, test } from 'vitest'
import { readNumbers } from '../../../src/formats/numbers/read.ts'
import { addressOf } from '../../../src/formula/name.ts'
import { network } from '../../../src/network/validate.ts'
import { example, told } from './given.ts'

const two = await example('article-2')
const one = await example('article-1')
const three = await example('article-3')
const batch = await example('batch')
const adam = await example('adam')
const deep = await example('three-hidden-layers')
const xor = await example('xor')

test.each([
  ['net_h1 = 0.3775', 'net(h1) = 0.3775'],
  ['∂E/∂w5: 0.0822', 'dE/dw5 = 0.0822'],
  ['w5+ = .35892', 'new(w5) = .35892'],
  ['dE/dw5 0.082', 'dE/dw5 = 0.082'],
  ['dE/dw5 = 0.74 · 0.186 · 0.593 = 0.0822', 'dE/dw5 = 0.0822'],
  ['net_h1 = 0.15*0.05 + 0.2*0.1 + 0.35*1 = 0.3775', 'net(h1) = 0.3775'],
  ['out_h1 ≈ 0.59', 'out(h1) = 0.59'],
  ['out_h1 \\approx 0.59', 'out(h1) = 0.59'],
  ['step 2: E = 0.291027774', 'E = 0.291027774 in step 2'],
  ['E (step 2) = 0.291027774', 'E = 0.291027774 in step 2'],
  ['1. net_h1 = 0.3775', 'net(h1) = 0.3775'],
  ['- net_h1 = 0.3775', 'net(h1) = 0.3775'],
  ['* net_h1 = 0.3775', 'net(h1) = 0.3775'],
  ['a) net_h1 = 0.3775', 'net(h1) = 0.3775'],
  ['**net_h1** = `0.3775`', 'net(h1) = 0.3775'],
  ['net_h1 = 0.3775.', 'net(h1) = 0.3775'],
  ['net_h1 = 0.3775 (as in the book)', 'net(h1) = 0.3775'],
  ['net_h1 = 0.3775  # mine', 'net(h1) = 0.3775'],
  ['out_h1 = 0.59327 (≈ 0.6)', 'out(h1) = 0.59327'],
  ['net of h1: 0.3775', 'net(h1) = 0.3775'],
  ['delta(o1) = 0.1385', 'delta(o1) = 0.1385'],
  ['dE/dnet(o1) = 0.1385', 'delta(o1) = 0.1385'],
  ['dE(o1)/dout(h1) = 0.0554', 'dE(o1)/dout(h1) = 0.0554'],
  ['dE/dout(h1):o1 = 0.0554', 'dE/dout(h1):o1 = 0.0554'],
  ['∂E_total/∂out_h1 via o1 = 0.0554', 'dE/dout(h1):o1 = 0.0554'],
  ['w5 = 0.4', 'w5 = 0.4'],
  ['i1 = 0.05', 'i1 = 0.05'],
  ['dE/dw5 = −0.04', 'dE/dw5 = −0.04'],
  ['dE/dw5 = 3.65e-4', 'dE/dw5 = 3.65e-4'],
  ['dE/dw5 = 3.65·10⁻⁴', 'dE/dw5 = 3.65·10⁻⁴'],
  ['dE/dw5 = 3.65 × 10^-4', 'dE/dw5 = 3.65 × 10^-4'],
  ['E = 0.298', 'E = 0.298'],
])('%s', (line, read) => {
  expect(told(two, line)).toEqual([read])
})

const spellings: [address: string, spellings: string[]][] = [
  ['net(h2)', ['NET_H2', 'Net_h2', 'in_h2', 'h2_net', 'h2 in', 'net input of h2', 'weighted sum for h2']],
  ['out(o2)', ['Out_o2', 'o2_out', 'Output o2', 'output of o2', 'activation of o2']],
  ['dE/dw6', ['dE_dw6', 'dEdw6', 'dE/dW6', 'dL_dw_6']],
  ['delta(h2)', ['deltah2', 'delta_h2', 'δ_{h2}']],
  [
    'new(w5)',
    [
      'w5new',
      'w5_new',
      'new w5',
      "w5'",
      'w5⁺',
      'w_5^+',
      'w_5^{+}',
      'w_{5}^{+}',
      'new_w5',
      'new(w5)',
      'new\\_w_{5}',
    ],
  ],
  ['E', ['E_total', 'Etotal', 'E_{total}', 'Loss', 'loss', 'Error', 'total error', 'Cost', 'L', 'E']],
  ['E(o1)', ['E_o1', 'E(o1)', 'E_1', 'E_{o1}', 'Error_o1', 'E₁']],
  [
    'delta(o1)',
    ['δ_o1', 'delta o1', 'delta_o1', '\\delta_{o1}', 'δ(o1)', 'dE/dnet_o1', '∂E_total/∂net_{o1}', 'δ₁⁽²⁾'],
  ],
  [
    'dE/dw5',
    [
      'dL/dw5',
      'dC/dw5',
      'grad w5',
      'gradient of w5',
      'dw5',
      'dE/dw_5',
      '\\frac{\\partial E_{total}}{\\partial w_{5}}',
      'dE_total/dw5',
      'w5.grad',
      '∂E_total / ∂w5',
      '∇w5',
    ],
  ],
  [
    'net(h1)',
    ['net_h1', 'net h1', 'z_1^(1)', 'z_1^{(1)}', 'z^{(1)}_1', 'z₁⁽¹⁾', 'z1', 'sum(h1)', 'sum_h1', 'net_{h1}'],
  ],
  ['out(h1)', ['out_h1', 'a₁⁽¹⁾', 'a_1^(1)', 'output(h1)', 'output_{h1}', 'h1', 'a1']],
  ['dE/dout(o1)', ['Δ_o1', 'dE/dout_o1', '∂E/∂output_{o1}', '∂E/∂a₁⁽²⁾']],
  ['dout(o1)/dnet(o1)', ['∂out_o1/∂net_o1', 'dout(o1)/dnet(o1)', '∂a₁⁽²⁾/∂z₁⁽²⁾', '∂output_o1/∂sum_o1']],
  ['rate', ['η', 'eta', 'α', 'learning rate', 'rate']],
  ['target(o2)', ['target_o2', 'target(o2)', 'target_2', 'actual_o2', 'y₂']],
  ['change(w5)', ['change(w5)', 'Δw5', 'Δw_5']],
]
describe.each(spellings)('%s', (address, all) => {
  test.each(all)('is meant by %s', (spelling) => {
    expect(told(two, `${spelling} = 0.5`)).toEqual([`${address} = 0.5`])
  })
})

test('the rate times the gradient is the change with the opposite sign', () => {
  expect(told(three, '-change(w5) = -0.034\n−change(w1): 0.011')).toEqual([
    'change(w5) = 0.034',
    'change(w1) = -0.011',
  ])
  expect(told(three, 'name,value\n-change(w5),-0.034')).toEqual(['change(w5) = 0.034'])
  // A bullet without a space is no minus.
  expect(told(two, '-net_h1 = 0.3775')).toEqual([expect.stringContaining('no number called "-net_h1"')])
})

test('an unnamed weight is found by its matrix entry, whether marks stand above or below first', () => {
  for (const label of [
    'W₁₂⁽¹⁾',
    'W_{12}^{(1)}',
    'W_12^(1)',
    'W^{(1)}_{1,2}',
    'w(b->h1)',
    'w_b→h1',
    'w_{b,h1}',
    'w_{h1,b}',
  ])
    expect(told(xor, `${label} = 0.5`)).toEqual(['w("b"->h1) = 0.5'])
  expect(told(xor, 'W₁₂⁽¹⁾⁺ = 0.5')).toEqual(['new(w("b"->h1)) = 0.5'])
  expect(told(xor, 'dE/dW₁₂⁽¹⁾ = 0.5')).toEqual(['dE/dw("b"->h1) = 0.5'])
})

test('the network’s own notation comes before the others', () => {
  // Article 3 calls the learning rate a, and a hidden unit’s output by the unit’s name.
  expect(told(three, 'a = 0.05\nprediction = 0.191\nΔ = -0.809\nh1 = 0.85\nactual = 1')).toEqual([
    'rate = 0.05',
    'out(o1) = 0.191',
    'dE/dout(o1) = -0.809',
    'out(h1) = 0.85',
    'target(o1) = 1',
  ])
  expect(told(one, 'n = 0.6\nE_2 = 0.01452')).toEqual(['rate = 0.6', 'E(o2) = 0.01452'])
})

test('in deep networks a unit is counted within its layer', () => {
  expect(told(deep, 'z₁⁽²⁾ = 1\na_2^(3) = 2')).toEqual(['net(h3) = 1', 'out(h6) = 2'])
})

test('the state of an optimizer has names', () => {
  expect(told(adam, 'm(w5) = 1\nm_w5 = 2\nmhat(w5) = 3\n\\hat{v}_{w5} = 4\nv̂_w5 = 5')).toEqual([
    'm(w5) = 1',
    'm(w5) = 2',
    'mhat(w5) = 3',
    'vhat(w5) = 4',
    'vhat(w5) = 5',
  ])
})

test('a sample is told before the line, behind the name, or on a line above', () => {
  const lines =
    'sample 2: out(h1) = 0.1\nout(h1)@3 = 0.2\n∂E@2/∂w5 = 0.3\nsample 1\nnet_h1 = 0.4\ndelta(o1) = 0.5'
  expect(told(batch, lines)).toEqual([
    'out(h1)@2 = 0.1',
    'out(h1)@3 = 0.2',
    'dE/dw5@2 = 0.3',
    'net(h1)@1 = 0.4',
    'delta(o1)@1 = 0.5',
  ])
  expect(told(two, 'out(h1)@1 = 0.59')).toEqual(['out(h1) = 0.59'])
  expect(told(batch, 'out(h1) = 0.1\nout(h1)@4 = 0.1\nE = 0.2')).toEqual([
    'E = 0.2',
    '1: out(h1) is another number for every sample of the batch. Name the sample: out(h1)@1, out(h1)@2, out(h1)@3.',
    '2: There is no sample 4 in this step: its batch has samples 1 to 3.',
  ])
})

test('a step told on a line of its own holds until the next', () => {
  expect(told(two, 'step 2\nE = 0.291\nout(o1) = 0.74\nstep 3:\nE = 0.28')).toEqual([
    'E = 0.291 in step 2',
    'out(o1) = 0.74 in step 2',
    'E = 0.28 in step 3',
  ])
  expect(told(two, 'E = 0.291', { step: 2 })).toEqual(['E = 0.291 in step 2'])
})

test('several numbers stand on one line', () => {
  const both = ['net(h1) = 0.3775', 'net(h2) = 0.3925']
  for (const line of [
    'net_h1 = 0.3775, net_h2 = 0.3925',
    'net_h1 = 0.3775; net_h2 = 0.3925',
    'net_h1=0.3775,net_h2=0.3925',
  ])
    expect(told(two, line)).toEqual(both)
  expect(told(two, 'net_h1 = 0.3775 and net_h2 = 0.3925')).toEqual(both)
  expect(told(two, 'net_h1: 0.3775, net_h2: 0.3925')).toEqual(both)
  expect(told(xor, 'w_a→h1, w_b→h1')).toEqual([expect.stringMatching(/^1: No name and number/)])
})

test('a line that could be read in two ways is not guessed', () => {
  expect(told(two, 'net_h1 = 0.5 out_h1 = 0.3')).toEqual([
    '1: This can be read in two ways: write one number on a line.',
    '1: This can be read in two ways: write one number on a line.',
  ])
})

test('the decimal sign is that of most numbers, and said where both stand', () => {
  const mine = 'My solution, Tom 12.3.\nnet_h1 = 0,3775\nnet_h2 = 0,3925'
  const title = readNumbers(two, mine)
  expect(title.numbers.map(({ text, value }) => [text, value])).toEqual([
    ['0,3775', 0.3775],
    ['0,3925', 0.3925],
  ])
  expect(title.assumed).toBe('A comma is taken as the decimal sign, as most numbers here have it.')
  // A point that can be nothing else is read all the same; 1.106 could be a thousand.
  expect(told(two, 'i1 = 0.05\nnet_h1 = 0,3775\nout_h1 = 0,59327\nnet_o1 = 1.106\nout_o1 = 0,75')).toEqual([
    'i1 = 0.05',
    'net(h1) = 0,3775',
    'out(h1) = 0,59327',
    'out(o1) = 0,75',
    '4: "1.106" has a point, but the decimal comma was chosen: write 1,106.',
  ])
  expect(readNumbers(two, 'net_h1 = 0,3775').assumed).toBeUndefined()
  const points = readNumbers(two, 'net_h1 = 0.3775\nnet_h2 = 0.3925\nout_h1 = 0,59327')
  expect(points.numbers).toHaveLength(2)
  expect(points.assumed).toBeUndefined()
})

test('a decimal comma is recognised from the whole text', () => {
  expect(told(two, 'net_h1 = 0,3775, net_h2 = 0,3925\nE = 1')).toEqual([
    'net(h1) = 0,3775',
    'net(h2) = 0,3925',
    'E = 1',
  ])
  expect(told(two, 'E = 1,298', { decimal: 'comma' })).toEqual(['E = 1,298'])
  expect(told(two, 'net_h1 = 0.3775\nE = 0,298')).toEqual([
    'net(h1) = 0.3775',
    '2: "0,298" has a decimal comma. Use a point: 0.298, or check with --decimal-comma.',
  ])
})

test('digits are counted as they were typed', () => {
  const digits = (text: string) => {
    const { value, decimals, digits, label, line } = readNumbers(two, `\ndE/dw5 = ${text}`).numbers[0]!
    expect([label, line]).toEqual(['dE/dw5', 2])
    return [value, decimals, digits]
  }
  expect(digits('3.65e-4')).toEqual([0.000365, 6, 3])
  expect(digits('0.0820')).toEqual([0.082, 4, 3])
  expect(digits('12')).toEqual([12, 0, 2])
  expect(digits('.35892')).toEqual([0.35892, 5, 5])
  expect(digits('0,0822')).toEqual([0.0822, 4, 3])
  expect(digits('−0.04')).toEqual([-0.04, 2, 1])
  expect(digits('０．０８')).toEqual([0.08, 2, 1])
  expect(digits('1.5e3')).toEqual([1500, 0, 2])
  expect(digits('3.65·10⁻⁴')).toEqual([3.65e-4, 6, 3])
  expect(digits('+0.50')).toEqual([0.5, 2, 2])
  expect(digits('0')).toEqual([0, 0, 1])
})

test('comments, headings without numbers and blank lines', () => {
  expect(told(two, '# my numbers\n// forward\n\nForward pass\nnet_h1 = 0.3775')).toEqual([
    'net(h1) = 0.3775',
    '4: No name and number such as "dE/dw5 = 0.0822" was found here.',
  ])
})

test('two numbers on a line are read where the first cannot be a product with the second', () => {
  expect(told(two, 'E = .2984 dE/dw5 = .0822')).toEqual(['E = .2984', 'dE/dw5 = .0822'])
  // A working: ∂E/∂w5 is such a product.
  expect(told(two, 'delta_o1 = 0.7414 dout(o1)/dnet(o1) = 0.1385')[0]).toMatch(/read in two ways/)
})

test('what is no number is told as everywhere else', () => {
  const whys = (line: string) => told(two, line)[0]
  expect(whys('E = 0.29abc')).toBe('1: "0.29abc" is not a number: unexpected "a" at character 5.')
  expect(whys('E = NaN')).toBe(
    '1: NaN means "not a number": an operation had no result, such as 0/0, ∞ − ∞ or the logarithm of a negative number. Look for the first place where it comes up.',
  )
  expect(whys('E = 0.133 924')).toBe(
    '1: "0.133 924": thousands separators are not read; did you mean 0.133924?',
  )
  expect(whys('E = 0.13.39')).toBe('1: "0.13.39" is not a number: it has more than one point.')
  expect(whys('E = 12.11.2026')).toMatch(/it looks like a date/)
  expect(whys('net_h1 = -1.6887 mV')).toBe(
    '1: "-1.6887 mV" is not a number: "mV" looks like a unit. Write the number alone: -1.6887.',
  )
  expect(whys('E = 29%')).toBe(
    '1: "29%" is not a number: it looks like a percentage. Convert it first: 12% is 0.12.',
  )
  expect(whys('E = 0x10')).toBe('1: "0x10" is not a number: hexadecimal is not accepted here; write 16.')
  expect(whys('E = 1e400')).toBe('1: 1e400 is larger than the greatest double 1.797e308.')
  expect(whys('E =')).toBe('1: nothing where a number is expected.')
  expect(whys('net_h1 = w1*i1 + w2*i2 + b1')).toBe(
    '1: "w1*i1 + w2*i2 + b1" is not a number: unexpected "w" at character 1.',
  )
})

test('a cell that does not exist gets the nearest ones', () => {
  expect(told(two, 'net_h7 = 0.5')).toEqual([
    '1: This network has no number called "net_h7". Nearest: net(h1), net(h2), net(o1).',
  ])
})

test('where no name is near in spelling, those of the same kind are', () => {
  const unnamed = network({
    inputs: ['x1', 'x2'],
    layers: [
      { units: ['h1', 'h2'], activation: 'tanh', weights: [[0.1, 0.2], [0.3, 0.4]], bias: [0.1, 0.2] }, // biome-ignore format: one line
      { units: ['y'], weights: [[0.5, 0.6]], bias: [0.3] },
    ],
    samples: [{ inputs: [1, 2], targets: [1] }],
  })
  const nearest = (line: string) => told(unnamed, line)[0]!.replace(/^.*called "[^"]*"\.\s?/, '')
  expect(nearest('w5+ = 0.3')).toBe('Nearest: new(w(x1->h1)), new(w(x2->h1)), new(w(x1->h2)).')
  expect(nearest('dE/dw5 = 0.3')).toBe('Nearest: dE/dw(x1->h1), dE/dw(x2->h1), dE/dw(x1->h2).')
  expect(nearest('w5 = 0.3')).toBe('Nearest: w(x1->h1), w(x2->h1), w(x1->h2).')
  expect(nearest('h = 3')).toBe('Nearest: out(h1), out(h2).')
  expect(nearest('q = 3')).toBe('')
})

test('a unit before a softmax has a net and no output of its own', async () => {
  expect(told(await example('softmax'), 'z1 = 1\ndE/dz1 = 2\ndog = 0.5')).toEqual([
    'net(z1) = 1',
    'delta(z1) = 2',
    'out(dog) = 0.5',
  ])
})

test('a spelling that means two cells is ambiguous', () => {
  const layered = { ...deep, notation: 'z-a' }
  expect(told(layered, 'z_1 = 0.5\ndE/dz_1 = 0.5\nE_1 = 0.5')).toEqual([
    'E(o1) = 0.5',
    '1: "z_1" could be net(h1), net(h3), net(h5) or net(o1): use one of these names.',
    '2: "dE/dz_1" could be delta(h1), delta(h3), delta(h5) or delta(o1): use one of these names.',
  ])
  const odd = { ...two, names: new Map([...two.names, [0, 'net_h1']]) }
  // The notation gives its own word up where a user has the name, so only the address is the net.
  expect(told(odd, 'net_h1 = 0.1\nnet h1 = 0.2\nnet(h1) = 0.3')).toEqual([
    'net_h1 = 0.1',
    'net_h1 = 0.2',
    'net(h1) = 0.3',
  ])
})

test('a name given by the user is read as it is, whatever it looks like', () => {
  expect(addressOf(readNumbers(xor, 'w(a->h1) = 1').numbers[0]!.name)).toBe('w(a->h1)')
  expect(told(xor, 'a@2 = 0\nnet(xor)@2 = 1')).toEqual(['a@2 = 0', 'net(xor)@2 = 1'])
})

const samples = [{ inputs: [1], targets: [1] }]

test('slopes of units, arrows, and more words for old, new and δ', () => {
  const slope = 'dout(h1)/dnet(h1) = 0.2413'
  for (const label of ["σ'(net_h1)", "f'(net_h1)", 'σ′(net_h1)', "\\sigma'(net_{h1})", 'slope of h1'])
    expect(told(two, `${label} = 0.2413`), label).toEqual([slope])
  for (const arrow of [' → ', ' -> ', '->', ' => '])
    expect(told(two, `net_h2${arrow}0.3925`), arrow).toEqual(['net(h2) = 0.3925'])
  for (const label of ['old w5', 'w5_old']) expect(told(two, `${label} = 0.4`), label).toEqual(['w5 = 0.4'])
  for (const label of ['new weight w5', 'w5_new'])
    expect(told(two, `${label} = 0.36`), label).toEqual(['new(w5) = 0.36'])
  for (const label of ['h1_delta', 'h1 δ', 'δ1'])
    expect(told(two, `${label} = 0.0088`), label).toEqual(['delta(h1) = 0.0088'])
  expect(told(two, '\\pdv{E}{w_5} = 0.0822')).toEqual(['dE/dw5 = 0.0822'])
  const unnamed = network({ inputs: ['i1'], layers: [{ units: ['h1'], weights: [[0.5]] }], samples })
  expect(told(unnamed, 'w(i1->h1) = 0.15')).toEqual(['w(i1->h1) = 0.15'])
})

test('a step that is no whole number, and a number too small for a double', () => {
  const whole =
    'A step or sample is a whole number of at most nine digits: write for instance "step 2: E = 0.291".'
  for (const step of ['1e9', '2.5', '12345678901'])
    expect(told(two, `step ${step}: E = 0.29`), step).toEqual([`1: ${whole}`])
  expect(told(two, 'w1+ = 1e-400')).toEqual(['1: This number is smaller than the least double, 4.94e-324.'])
})

test('a unit named @2 is not the second sample', () => {
  const odd = network({ inputs: ['i1'], layers: [{ units: ['@2'], weights: [[0.5]] }], samples })
  expect(told(odd, 'net("@2") = 0.15')).toEqual(['net("@2") = 0.15'])
})
