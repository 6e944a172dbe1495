// How long the check of a large gradient dump takes: 109,386 numbers of 784-128-64-10, right, with one mistake, two, noise
// or a factor, for two kinds of networks in both precisions; each result is looked at. A process of its own each; the processors'
// time counts what other threads collect as garbage.

import { execFileSync } from 'node:child_process'
import { check, network } from '../dist/src/index.js'
import { createRandom } from '../dist/src/numeric/random.js'

const SIZES = [784, 128, 64, 10]
const exact = (x) => x

/** A network by plain arrays: what somebody's own program would print. */
function program({ relu, round }) {
  const { uniform } = createRandom(7)
  const list = (n, size) => Array.from({ length: n }, () => round(uniform(-size, size)))
  const layers = SIZES.slice(1).map((units, l) => ({
    weights: Array.from({ length: units }, () => list(SIZES[l], Math.sqrt(6 / (SIZES[l] + units)))),
    biases: list(units, 0.2),
  }))
  return {
    relu,
    round,
    layers,
    x: list(784, 1).map(Math.abs),
    t: Array.from({ length: 10 }, (_, i) => +(i === 3)),
  }
}

const described = ({ relu, layers, x, t }) => ({
  inputs: 784,
  layers: layers.map(({ weights, biases }, l) => ({
    units: weights.length,
    activation: relu ? (l === 2 ? 'softmax' : 'relu') : 'sigmoid',
    weights,
    bias: biases,
  })),
  loss: relu ? 'categorical-cross-entropy' : 'half-squared-error',
  samples: [{ inputs: x, targets: t }],
  optimizer: { type: 'gradient-descent', rate: 0.5 },
})

/** One step's gradients. `slips`: B1 updated weights, B6 hidden slope left out, B4 net for out in the slope,
    B11 a factor of 2, noise and factor on the first layer's weights. */
function gradients({ relu, round: f, layers, x, t }, slips) {
  const outs = [x]
  const nets = layers.map(({ weights, biases }, l) => {
    const net = weights.map((row, j) =>
      f(row.reduce((sum, w, i) => f(sum + f(w * outs[l][i])), 0) + biases[j]),
    )
    if (!relu) outs.push(net.map((z) => f(1 / f(1 + f(Math.exp(-z))))))
    else if (l < 2) outs.push(net.map((z) => Math.max(0, z)))
    else {
      const most = Math.max(...net)
      const e = net.map((z) => f(Math.exp(f(z - most))))
      const sum = e.reduce((a, b) => f(a + b), 0)
      outs.push(e.map((p) => f(p / sum)))
    }
    return net
  })
  const slope = (l, i) => {
    if (slips.includes('B6')) return 1
    if (relu) return +(nets[l][i] > 0)
    const out = outs[l + 1][i]
    return f(out * f(1 - out))
  }
  const last = outs[3].map((p, k) => f(p - t[k]))
  let delta = relu ? last : last.map((e, k) => f(e * f(outs[3][k] * f(1 - outs[3][k]))))
  const w = []
  const b = []
  for (let l = 2; l >= 0; l--) {
    w[l] = delta.map((d) => outs[l].map((out) => f(d * out)))
    b[l] = delta
    if (l === 0) break
    const { weights } = layers[l]
    const used = (k, i) => (slips.includes('B1') ? f(weights[k][i] - f(0.5 * w[l][k][i])) : weights[k][i])
    const below = delta
    delta = weights[0].map((_, i) =>
      f(below.reduce((sum, d, k) => f(sum + f(d * used(k, i))), 0) * slope(l - 1, i)),
    )
  }
  const { uniform } = createRandom(9)
  if (slips.includes('noise'))
    w[0] = w[0].map((row) => row.map((value) => f(value * (1 + uniform(-0.5, 0.5)))))
  if (slips.includes('factor')) w[0] = w[0].map((row) => row.map((value) => f(value * 1.37)))
  const twice = slips.includes('B11') ? 2 : 1
  const told = (list) => list.map((value) => twice * value)
  return { gradients: { weights: w.map((rows) => rows.map(told)), biases: b.map(told) } }
}

const CASES = [[], ['B1'], ['B6'], ['B11'], ['B1', 'B6'], ['B6', 'B11'], ['noise'], ['factor']]
const [relu, single, ...slips] = process.argv.slice(2)
if (relu !== undefined) {
  const of = program({ relu: relu === 'relu', round: single === 'single' ? Math.fround : exact })
  const text = JSON.stringify(gradients(of, slips))
  const net = network(described(of))
  const start = process.cpuUsage()
  const began = performance.now()
  const { firstWrong, diagnoses, remarks } = check(net, text).json()
  const wall = ((performance.now() - began) / 1000).toFixed(1)
  const { user, system } = process.cpuUsage(start)
  const seconds = ((user + system) / 1e6).toFixed(1)
  const told = diagnoses.map(({ mistakes, mistake }) => mistakes?.join(' + ') ?? mistake).join(', ')
  console.log(
    `${relu}, ${single}: ${slips.join(' + ') || 'right'}: ${wall} s (bar: 5), ${seconds} s of the processors; ${firstWrong ?? 'nothing wrong'}; ${told || remarks?.[0]?.text || 'no diagnosis'}`,
  )
} else
  for (const of of ['sigmoid', 'relu'])
    for (const precision of ['double', 'single'])
      for (const slip of CASES)
        process.stdout.write(
          execFileSync(process.execPath, [process.argv[1], of, precision, ...slip], { encoding: 'utf8' }),
        )
