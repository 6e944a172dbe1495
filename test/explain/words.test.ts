import { expect, test } from 'vitest'
import { workedSolution } from '../../src/explain/solution.ts'
import { network } from '../../src/network/validate.ts'
import { notations } from '../../src/parts/notations/index.ts'
import { phraseText } from '../../src/render/explanation.ts'
import { voiceOf } from '../../src/render/voice.ts'

const unnamed = network({
  inputs: 2,
  layers: [
    { units: ['h'], activation: 'tanh', weights: [[0.5, 0.3]] },
    { units: ['y', 'z'], weights: [[0.8], [0.4]], bias: { value: 0.1, shared: true } },
  ],
  optimizer: { type: 'adam' },
  samples: [
    { inputs: [1, 2], targets: [0, 1] },
    { inputs: [2, 1], targets: [1, 0] },
  ],
} as Parameters<typeof network>[0])

const phrases = (notation: string) => {
  const net = { ...unnamed, notation }
  const voice = voiceOf(net, net)
  return workedSolution(net, { step: 2 }).blocks.flatMap((block) =>
    block.type === 'working'
      ? [phraseText(block.explanation.title, voice), phraseText(block.explanation.why, voice)]
      : [],
  )
}

test('titles and reasons call weights as the notation does', () => {
  const zA = phrases('z-a')
  expect(zA).toContain('New W₁₁⁽²⁾')
  expect(zA).toContain('Running mean of the gradient, for W₁₂⁽¹⁾')
  expect(zA).toContain('b⁽²⁾ is shared by all units of its layer, so their deltas are added up.')
  expect(phrases('net-out')).toContain('New w_h→y')
})

test('no notation shows the address of an unnamed weight where its symbol belongs', () => {
  for (const { id } of notations) {
    for (const text of phrases(id)) expect(text).not.toMatch(/[wb]\(/)
  }
})
