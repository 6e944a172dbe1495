// How long a step takes as a sheet: a 2-2-2 network, and 100-100-100 with every number, listed by name.

import { listing, network, step } from '../dist/src/index.js'

const median = (list) => list.toSorted((a, b) => a - b)[list.length >> 1]
const small = network({
  inputs: 2,
  layers: [
    {
      units: 2,
      activation: 'sigmoid',
      weights: [
        [0.15, 0.2],
        [0.25, 0.3],
      ],
      bias: 0.35,
    },
    {
      units: 2,
      activation: 'sigmoid',
      weights: [
        [0.4, 0.45],
        [0.5, 0.55],
      ],
      bias: 0.6,
    },
  ],
  samples: [{ inputs: [0.05, 0.1], targets: [0.01, 0.99] }],
})
for (let i = 0; i < 2000; i++) step(small)
const runs = Array.from({ length: 9 }, () => {
  const start = performance.now()
  for (let i = 0; i < 2000; i++) step(small)
  return (performance.now() - start) / 2
})
console.log(`a step of a 2-2-2 network, sheet and all: ${median(runs).toFixed(1)} µs (bar: 100)`)

const sheets = Array.from({ length: 5 }, (_, seed) => {
  const large = network({
    inputs: 100,
    layers: [
      { units: 100, activation: 'sigmoid', initialize: { type: 'xavier', seed } },
      { units: 100, activation: 'sigmoid', initialize: { type: 'xavier', seed: seed + 9 } },
    ],
    samples: [
      {
        inputs: Array.from({ length: 100 }, (_, i) => i / 100),
        targets: Array.from({ length: 100 }, () => 0.5),
      },
    ],
  })
  const start = performance.now()
  const sheet = step(large)
  const filled = performance.now() - start
  const listed = listing(sheet).length
  return { filled, all: performance.now() - start, cells: listed }
})
console.log(
  `a full sheet of a 100-100-100 network, ${sheets[0].cells} cells listed: ${median(sheets.map((s) => s.filled)).toFixed(0)} ms, with the listing ${median(sheets.map((s) => s.all)).toFixed(0)} ms (bar: 300)`,
)
