// No letter or word of a notation may be taken for a name of the user's: whatever a unit or weight is called,
// two different numbers are never written alike.

import { expect, test } from 'vitest'
import { explain } from '../../src/explained.ts'
import { addressOf, type Name } from '../../src/formula/name.ts'
import { network } from '../../src/network/validate.ts'
import { notations } from '../../src/parts/notations/index.ts'
import { nameLatex } from '../../src/render/latex.ts'
import { nameText } from '../../src/render/text.ts'
import { notationNamed, whereIn } from '../../src/render/voice.ts'
import { step } from '../../src/trace/step.ts'

/** A network whose input, hidden unit and weights bear these names. */
const called = (input: string, hidden: string, ...weights: string[]) =>
  network({
    inputs: [input],
    layers: [
      {
        units: [hidden],
        activation: 'sigmoid',
        weights: [[0.5]],
        names: [[weights[0] ?? 'u1']],
        bias: { value: 0.1, name: weights[1] ?? 'u2' },
      },
      {
        units: ['o1', 'o2'],
        activation: 'sigmoid',
        weights: [[0.8], [0.4]],
        names: [[weights[2] ?? 'u3'], [weights[3] ?? 'u4']],
      },
    ],
    optimizer: { type: 'adam' },
    samples: [{ inputs: [1], targets: [0, 1] }],
  } as Parameters<typeof network>[0])

const OURS =
  'net out target E Error η n α a t m v z y x W w b δ Δ new sum output prediction actual total step rate e π'.split(
    ' ',
  )
const COMPOUND =
  "net_h net_o1 out_o1 sum_o1 output_o1 target_o1 E_total E_o1 E_1 new_u2 Δu2 u2' m_u2 v_u2 δ_o1 prediction_o1 actual_o1 Error_o1 b_o1".split(
    ' ',
  )

function alike(net: ReturnType<typeof called>, notation: string): string[] {
  const sheet = step(net)
  const names: Name[] = [
    ...sheet.plan.cells.map(({ name }) => name),
    { of: 'step' },
    { of: 'rate' },
    { of: 'epoch' },
    { of: 'penalty' },
    ...sheet.plan.cells.flatMap(({ name }): Name[] =>
      'of' in name && name.of === 'parameter'
        ? [{ of: 'update', quantity: 'change', parameter: name.parameter }]
        : [],
    ),
  ]
  const problems: string[] = []
  const { spell } = notationNamed(notation)
  for (const write of [nameText, nameLatex]) {
    const seen = new Map<string, string>()
    for (const name of names) {
      const spelled = spell(name, whereIn(net))
      // LaTeX sets our letters in italics, which no reader is asked to tell apart.
      const text = write(spelled).replace(/\\text\{([^{}\\]*)\}/g, '$1')
      const known = seen.get(text)
      if (known !== undefined && known !== addressOf(name))
        problems.push(`${text} is ${known} and ${addressOf(name)}`)
      seen.set(text, addressOf(name))
    }
  }
  return problems
}

test.each(notations.map(({ id }) => id))(
  '%s writes no two numbers alike, whatever they are called',
  (notation) => {
    for (const name of [...OURS, ...COMPOUND]) {
      expect(alike(called(name, 'h', 'u1', 'u2'), notation), `an input called ${name}`).toEqual([])
      expect(alike(called('i', name, 'u1', 'u2'), notation), `a hidden unit called ${name}`).toEqual([])
      expect(alike(called('i', 'h', name), notation), `a weight called ${name}`).toEqual([])
    }
    expect(alike(called('a', 'E', 'Error', 'η', 't', 'm'), notation)).toEqual([])
    expect(alike(called('n', 'α', 'v', 'prediction', 'actual', 'z'), notation)).toEqual([])
  },
)

test('the learning rate of prediction-delta is a, or η where something is called a', () => {
  const update = (net: ReturnType<typeof called>) =>
    explain(step({ ...net, notation: 'prediction-delta' }), `new(${[...net.names.values()][0]})`).text()
  expect(update(called('i', 'h'))).toContain('u1 − (a · ')
  expect(update(called('a', 'h'))).toContain('u1 − (η · ')
  expect(update(called('i', 'a'))).toContain('u1 − (η · ')
  expect(update(called('η', 'h', 'a'))).toContain('a − (α · ')
  expect(update(called('η', 'α', 'a'))).toContain('a − (learning rate · ')
})

test('the base of the exponential function is no weight called e', () => {
  const text = (weight: string) => explain(step(called('i', 'h', weight)), 'out(h)').json()
  expect(text('u').formula!.text).toBe('1/(1 + e^(−net_h))')
  expect(text('e').formula!.text).toBe('1/(1 + exp(−net_h))')
  expect(text('e').formula!.latex).toContain('\\exp\\left(')
})
