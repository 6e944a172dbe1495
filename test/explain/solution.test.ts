import { expect, test } from 'vitest'
import { run } from '../../src/engine/run.ts'
import { workedSolution } from '../../src/explain/solution.ts'
import { addressOf } from '../../src/formula/name.ts'
import { network } from '../../src/network/validate.ts'
import { renderDocument } from '../../src/render/document.ts'
import { phraseText } from '../../src/render/explanation.ts'
import { voiceOf } from '../../src/render/voice.ts'
import { step } from '../../src/trace/step.ts'

/** Three samples in batches of two: the second step has the third sample alone. */
const twos = network({
  inputs: ['a'],
  layers: [{ units: ['y'], weights: [[0.5]], names: [['w']], bias: 'none' }],
  optimizer: { type: 'gradient-descent', rate: 0.1 },
  batch: { size: 2 },
  samples: [
    { inputs: [1], targets: [1] },
    { inputs: [2], targets: [1] },
    { inputs: [4], targets: [1] },
  ],
} as Parameters<typeof network>[0])

const after = (n: number) => {
  const { blocks } = workedSolution(twos, { step: n })
  const start = blocks.findIndex((block) => block.type === 'heading' && block.text[0] === 'After the update')
  const voice = voiceOf(twos, twos)
  return blocks
    .slice(start + 1)
    .map((block) =>
      block.type === 'working'
        ? `${addressOf(block.explanation.name)} = ${block.explanation.value}`
        : block.type === 'text'
          ? phraseText(block.text, voice)
          : block.type,
    )
}

test('the second forward pass takes the samples of the step, also where the next batch has others', () => {
  // w becomes 0.5 − 0.1·((−0.5·1) + (0·2))/2 = 0.525, so that E = (½·0.475² + ½·0.05²)/2.
  expect(after(1)).toEqual([
    'net(y)@1 = 0.525',
    'out(y)@1 = 0.525',
    'E(y)@1 = 0.1128125',
    'E@1 = 0.1128125',
    'net(y)@2 = 1.05',
    'out(y)@2 = 1.05',
    'E(y)@2 = 0.0012500000000000022',
    'E@2 = 0.0012500000000000022',
    'E(y) = 0.05703125',
    'E = 0.05703125',
    'With this update E_total fell. The next step starts from these weights, with samples of its own.',
  ])
  // The third sample: w becomes 0.525 − 0.1·1.1·4 = 0.085.
  expect(after(2)[0]).toMatch(/^net\(y\) = 0\.33999999999999/)
})

test('a batch of all samples goes on from where it is', () => {
  const all = { ...twos, batch: { ...twos.batch, size: 3 } }
  const text = workedSolution(all).blocks.at(-1)!
  expect(text.type === 'text' && phraseText(text.text, voiceOf(all, all))).toBe(
    'With this update E_total fell. The next step starts from here.',
  )
  expect(step(all, { step: 2 }).value('E')).toBeLessThan(step(all).value('E'))
})

test('a run that is handed over is gone on with, not begun again', () => {
  const going = run(twos)
  while (going.step < 40) going.update()
  const handed = workedSolution(twos, { step: 40, run: going })
  expect(going.step).toBe(41)
  expect(renderDocument(handed, 'json')).toBe(renderDocument(workedSolution(twos, { step: 40 }), 'json'))
})
