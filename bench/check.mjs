// How long a check takes: 30 numbers of a 2-2-2 network, where one mistake explains them and where it takes two.

import { check, network } from '../dist/src/index.js'

const median = (list) => list.toSorted((a, b) => a - b)[list.length >> 1]
const weights = { w1: 0.15, w2: 0.2, w3: 0.25, w4: 0.3, w5: 0.4, w6: 0.45, w7: 0.5, w8: 0.55 }
const small = () =>
  network({
    inputs: ['i1', 'i2'],
    layers: [
      {
        units: ['h1', 'h2'],
        activation: 'sigmoid',
        weights: [
          [0.15, 0.2],
          [0.25, 0.3],
        ],
        names: [
          ['w1', 'w2'],
          ['w3', 'w4'],
        ],
        bias: [0.35, 0.31],
      },
      {
        units: ['o1', 'o2'],
        activation: 'sigmoid',
        weights: [
          [0.4, 0.45],
          [0.5, 0.55],
        ],
        names: [
          ['w5', 'w6'],
          ['w7', 'w8'],
        ],
        bias: [0.6, 0.52],
      },
    ],
    samples: [{ inputs: [0.05, 0.12], targets: [0.01, 0.99] }],
    optimizer: { type: 'gradient-descent', rate: 0.4 },
  })

const sigmoid = (z) => 1 / (1 + Math.exp(-z))

/** The numbers of somebody who forgets the hidden slope, and (`twice`) puts the learning rate in twice. */
function numbers(twice) {
  const w = weights
  const nets = [0.05 * w.w1 + 0.12 * w.w2 + 0.35, 0.05 * w.w3 + 0.12 * w.w4 + 0.31]
  const [h1, h2] = nets.map(sigmoid)
  const outs = [w.w5 * h1 + w.w6 * h2 + 0.6, w.w7 * h1 + w.w8 * h2 + 0.52]
  const [o1, o2] = outs.map(sigmoid)
  const d1 = (o1 - 0.01) * o1 * (1 - o1)
  const d2 = (o2 - 0.99) * o2 * (1 - o2)
  const e1 = d1 * w.w5 + d2 * w.w7
  const e2 = d1 * w.w6 + d2 * w.w8
  const g = {
    ...{ w1: e1 * 0.05, w2: e1 * 0.12, w3: e2 * 0.05, w4: e2 * 0.12 },
    ...{ w5: d1 * h1, w6: d1 * h2, w7: d2 * h1, w8: d2 * h2 },
  }
  const rate = twice ? 0.16 : 0.4
  const lines = {
    ...{ 'net(h1)': nets[0], 'net(h2)': nets[1], 'out(h1)': h1, 'out(h2)': h2 },
    ...{ 'net(o1)': outs[0], 'net(o2)': outs[1], 'out(o1)': o1, 'out(o2)': o2 },
    ...{ 'E(o1)': (0.01 - o1) ** 2 / 2, 'E(o2)': (0.99 - o2) ** 2 / 2, 'delta(o1)': d1, 'delta(o2)': d2 },
    ...{ 'delta(h1)': e1, 'delta(h2)': e2 },
    ...Object.fromEntries(Object.entries(g).map(([name, value]) => [`dE/d${name}`, value])),
    ...Object.fromEntries(Object.entries(g).map(([name, value]) => [`new(${name})`, w[name] - rate * value])),
  }
  return Object.entries(lines)
    .map(([name, value]) => `${name} = ${value.toFixed(9)}`)
    .join('\n')
}

for (const [what, twice, bar] of [
  ['one mistake explains them', false, 50],
  ['it takes two', true, 500],
]) {
  const text = numbers(twice)
  const [found] = check(small(), text).diagnoses
  const runs = Array.from({ length: 15 }, () => {
    const net = small()
    const start = performance.now()
    check(net, text)
    return performance.now() - start
  })
  console.log(
    `30 numbers of a 2-2-2 network, ${what} (${found.mistake}): ${median(runs).toFixed(1)} ms (bar: ${bar})`,
  )
}
