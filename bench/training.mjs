// How fast a network trains: 2-4-2-1 tanh on 250 points, batches of ten, in epochs a second, beside the code of
// TensorFlow Playground in the same process. That code comes in no package; to have it, clone
// github.com/tensorflow/playground at commit 02469bd and give the folder as PLAYGROUND. Without it its rows are
// left out. A round of each in turn, the median of all.

import { existsSync, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { rolldown } from 'rolldown'
import {
  datasets,
  historyOf,
  network,
  presets,
  readNetworkFile,
  run,
  setupOf,
  step,
} from '../dist/src/index.js'

const EPOCHS = 25
const ROUNDS = 61
const median = (list) => list.toSorted((a, b) => a - b)[list.length >> 1]
const preset = presets.find(({ id }) => id === 'playground')
const circle = datasets.find(({ id }) => id === 'circle')
const { description, test } = setupOf(preset, circle)
const net = network(description)
const stepsPerEpoch = Math.ceil(net.samples.length / preset.batch)

const tasks = {
  'handgrad, updates alone': () => {
    const going = run(net)
    for (let i = 0; i < EPOCHS * stepsPerEpoch; i++) going.update()
  },
  'handgrad, with history, curves, both losses and accuracies every epoch': () => {
    historyOf(net, { test }).advance(EPOCHS * stepsPerEpoch)
  },
}

/** The Playground's code as JavaScript, if it is there. */
async function playgroundCode() {
  const source = process.env.PLAYGROUND && join(process.env.PLAYGROUND, 'src', 'nn.ts')
  if (!source || !existsSync(source)) {
    console.log("TensorFlow Playground's code: left out, PLAYGROUND does not name its folder")
    return null
  }
  const folder = await mkdtemp(join(tmpdir(), 'handgrad-bench-'))
  const bundle = await rolldown({ input: source })
  await bundle.write({ file: join(folder, 'nn.mjs'), format: 'esm' })
  const code = await import(pathToFileURL(join(folder, 'nn.mjs')).href)
  await rm(folder, { recursive: true })
  return code
}

const nn = await playgroundCode()
if (nn) {
  const loss = (built, samples) => {
    let sum = 0
    for (const { inputs, targets } of samples)
      sum += nn.Errors.SQUARE.error(nn.forwardProp(built, [...inputs]), targets[0])
    return sum / samples.length
  }
  const train = (measures) => {
    const { TANH } = nn.Activations
    const built = nn.buildNetwork([2, 4, 2, 1], TANH, TANH, null, ['x', 'y'], false)
    for (let epoch = 0; epoch < EPOCHS; epoch++) {
      net.samples.forEach(({ inputs, targets }, i) => {
        nn.forwardProp(built, [...inputs])
        nn.backProp(built, targets[0], nn.Errors.SQUARE)
        if ((i + 1) % preset.batch === 0) nn.updateWeights(built, preset.optimizer.rate, 0)
      })
      if (measures) {
        loss(built, net.samples)
        loss(built, test)
      }
    }
  }
  tasks['TensorFlow Playground, updates alone'] = () => train(false)
  tasks['TensorFlow Playground, an epoch as its page makes it, with both losses'] = () => train(true)
}

const rates = Object.fromEntries(Object.keys(tasks).map((name) => [name, []]))
for (let round = 0; round < ROUNDS; round++) {
  for (const [name, task] of Object.entries(tasks)) {
    const start = performance.now()
    task()
    rates[name].push((1000 * EPOCHS) / (performance.now() - start))
  }
}
for (const [name, all] of Object.entries(rates))
  console.log(`${name}: ${median(all).toFixed(0)} epochs a second, at best ${Math.max(...all).toFixed(0)}`)

const file = new URL('../examples/article-2.yaml', import.meta.url)
const { network: article } = await readNetworkFile(readFileSync(file, 'utf8'), 'article-2.yaml')
const times = Array.from({ length: ROUNDS }, () => {
  const start = performance.now()
  const history = historyOf(article)
  history.advance(10_000)
  const trained = performance.now() - start
  step(article, { step: 57, run: history.at(57) })
  return { trained, all: performance.now() - start }
})
console.log(
  `10,000 steps of article 2 with history: ${median(times.map((t) => t.trained)).toFixed(0)} ms, and back to step 57: ${median(times.map((t) => t.all - t.trained)).toFixed(1)} ms (bar: 500 in all)`,
)
