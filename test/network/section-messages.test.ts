// What is told about the sections beside the layers (bad inputs 38 to 47, 30, 29, 33, 34).

import { expect, test } from 'vitest'
import { changed, good, told } from './told.ts'

test('a key without a value is told', async () => {
  expect(await told(changed('{ rate: 0.5 }', ''))).toBe(
    [
      'E-EMPTY  "optimizer" has no value.',
      '  at net.yaml:14:12, optimizer',
      '  → Give one or remove the key.',
    ].join('\n'),
  )
})

test('a newer version of the format is refused', async () => {
  expect(await told(changed('handgrad: 1', 'handgrad: 2'))).toBe(
    [
      'E-VERSION-NEWER  this file is written for version 2 of the format; this program reads version 1.',
      '  at net.yaml:1:11, handgrad',
      '  → Update handgrad.',
    ].join('\n'),
  )
})

test('a version is a number', async () => {
  expect(await told(changed('handgrad: 1', 'handgrad: one'))).toBe(
    [
      'E-VERSION  the version of the format is "one", expected 1.',
      '  at net.yaml:1:11, handgrad',
      '  → Write handgrad: 1',
    ].join('\n'),
  )
})

test('an unknown notation is compared with the known ones', async () => {
  expect(await told(`${good}notation: netout\n`)).toBe(
    [
      'E-NAME-UNKNOWN  no notation "netout". Did you mean "net-out"?',
      '  at net.yaml:17:11, notation',
      '  → Known: net-out, sum-output, z-a, prediction-delta',
    ].join('\n'),
  )
})

test('a title is a text', async () => {
  expect(await told(`${good}title: 2026\n`)).toBe(
    [
      'E-TYPE  the title is 2026, expected a text.',
      '  at net.yaml:17:8, title',
      '  → Write it in quotes: "2026"',
    ].join('\n'),
  )
})

test('an unknown loss is compared with the known ones', async () => {
  expect(await told(changed('half-squared-error', 'half-square-error'))).toBe(
    [
      'E-NAME-UNKNOWN  no loss "half-square-error". Did you mean "half-squared-error"?',
      '  at net.yaml:13:7, loss',
      '  → Known: half-squared-error, sum-of-squares, mean-squared-error, absolute-error, huber, binary-cross-entropy, categorical-cross-entropy, categorical-cross-entropy-with-logits, hinge',
    ].join('\n'),
  )
})

test('an unknown optimizer is compared with the known ones', async () => {
  expect(await told(changed('{ rate: 0.5 }', '{ type: adan, rate: 0.5 }'))).toBe(
    [
      'E-NAME-UNKNOWN  no optimizer "adan". Did you mean "adam"?',
      '  at net.yaml:14:20, optimizer.type',
      '  → Known: gradient-descent, momentum, nesterov, adagrad, rmsprop, adam, adamw',
    ].join('\n'),
  )
})

test('a rate of 0 changes nothing, and that is said', async () => {
  expect(await told(changed('rate: 0.5', 'rate: 0'))).toBe(
    [
      'W-LR-ZERO  the learning rate is 0: nothing will change.',
      '  at net.yaml:14:20, optimizer.rate',
      '  → Use a value above 0, such as 0.1.',
    ].join('\n'),
  )
})

test('a negative rate climbs', async () => {
  expect(await told(changed('rate: 0.5', 'rate: -0.1'))).toBe(
    [
      'E-LR  the learning rate -0.1 climbs the loss instead of descending it.',
      '  at net.yaml:14:20, optimizer.rate',
      '  → Use a value above 0, such as 0.1.',
    ].join('\n'),
  )
})

test('a rate is a number', async () => {
  expect(await told(changed('rate: 0.5', 'rate: fast'))).toBe(
    [
      'E-LR  the learning rate is "fast", expected a number.',
      '  at net.yaml:14:20, optimizer.rate',
      '  → Use a value above 0, such as 0.1.',
    ].join('\n'),
  )
})

test('a rate is not NaN', async () => {
  expect(await told(changed('rate: 0.5', 'rate: .nan'))).toBe(
    [
      'E-LR  the learning rate is ".nan", expected a number.',
      '  at net.yaml:14:20, optimizer.rate',
      '  → Use a value above 0, such as 0.1.',
    ].join('\n'),
  )
})

test('a huge rate is accepted', async () => {
  expect(await told(changed('rate: 0.5', 'rate: 1e6'))).toBe('')
})

test('momentum is below 1', async () => {
  expect(await told(changed('{ rate: 0.5 }', '{ type: momentum, rate: 0.5, momentum: 1 }'))).toBe(
    [
      'E-OPT-RANGE  momentum is 1; it must be at least 0 and below 1.',
      '  at net.yaml:14:51, optimizer.momentum',
      '  momentum: share of the velocity that is kept; at 1, 1 − momentum is 0 and nothing new would count.',
    ].join('\n'),
  )
})

test('beta1 is below 1', async () => {
  expect(await told(changed('{ rate: 0.5 }', '{ type: adam, rate: 0.5, beta1: 1 }'))).toBe(
    [
      'E-OPT-RANGE  beta1 is 1; it must be at least 0 and below 1.',
      '  at net.yaml:14:44, optimizer.beta1',
      '  beta1: share of the mean gradient m that is kept; at 1, 1 − beta1 is 0 and nothing new would count.',
    ].join('\n'),
  )
})

test('beta2 is below 1', async () => {
  expect(await told(changed('{ rate: 0.5 }', '{ type: adam, rate: 0.5, beta2: 1 }'))).toBe(
    [
      'E-OPT-RANGE  beta2 is 1; it must be at least 0 and below 1.',
      '  at net.yaml:14:44, optimizer.beta2',
      '  beta2: share of the mean squared gradient v that is kept; at 1, 1 − beta2 is 0 and nothing new would count.',
    ].join('\n'),
  )
})

test('epsilon is not negative', async () => {
  expect(await told(changed('{ rate: 0.5 }', '{ type: adam, rate: 0.5, epsilon: -1e-8 }'))).toBe(
    [
      'E-OPT-RANGE  epsilon is -1e-8; it must be at least 0.',
      '  at net.yaml:14:46, optimizer.epsilon',
      '  epsilon: keeps the division from dividing by 0.',
    ].join('\n'),
  )
})

test('epsilon 0 may divide 0 by 0, and that is said', async () => {
  expect(await told(changed('{ rate: 0.5 }', '{ type: adam, rate: 0.5, epsilon: 0 }'))).toBe(
    [
      'W-EPS-ZERO  epsilon is 0: a gradient that is exactly 0 makes the update divide 0 by 0.',
      '  at net.yaml:14:46, optimizer.epsilon',
    ].join('\n'),
  )
})

test('a setting of another optimizer is refused', async () => {
  expect(await told(changed('{ rate: 0.5 }', '{ rate: 0.5, beta1: 0.9 }'))).toBe(
    [
      'E-KEY-UNKNOWN  "beta1" is not a key of optimizer gradient-descent.',
      '  at net.yaml:14:25, optimizer.beta1',
      '  → Known: type, rate',
    ].join('\n'),
  )
})

test('an unknown schedule is compared with the known ones', async () => {
  expect(await told(`${good}schedule: cosinus\n`)).toBe(
    [
      'E-NAME-UNKNOWN  no schedule "cosinus". Did you mean "cosine"?',
      '  at net.yaml:17:11, schedule',
      '  → Known: constant, step, exponential, cosine',
    ].join('\n'),
  )
})

test('a schedule counts epochs or steps', async () => {
  expect(await told(`${good}schedule: { type: step, per: hour }\n`)).toBe(
    ['E-VALUE  per is "hour".', '  at net.yaml:17:30, schedule.per', '  → Known: epoch, step'].join('\n'),
  )
})

test('a penalty is not negative', async () => {
  expect(await told(`${good}regularization: { l2: -0.1 }\n`)).toBe(
    [
      'E-RANGE  l2 is -0.1; it must be at least 0.',
      '  at net.yaml:17:23, regularization.l2',
      '  A negative penalty rewards large weights without limit.',
    ].join('\n'),
  )
})

test('a batch has at least one sample', async () => {
  expect(await told(`${good}batch: { size: 0 }\n`)).toBe(
    [
      'E-BATCH  the batch size is 0, expected all or a whole number from 1.',
      '  at net.yaml:17:16, batch.size',
    ].join('\n'),
  )
})

test('a batch is whole', async () => {
  expect(await told(`${good}batch: { size: 2.5 }\n`)).toBe(
    [
      'E-BATCH  the batch size is 2.5, expected all or a whole number from 1.',
      '  at net.yaml:17:16, batch.size',
    ].join('\n'),
  )
})

test('a batch beyond the samples is all of them, and that is said', async () => {
  expect(await told(`${good}batch: { size: 150 }\n`)).toBe(
    [
      'W-BATCH  the batch size is 150, but there is 1 sample; using 1 (all).',
      '  at net.yaml:17:16, batch.size',
    ].join('\n'),
  )
})

test('a batch is reduced by mean or sum', async () => {
  expect(await told(`${good}batch: { reduce: average }\n`)).toBe(
    ['E-VALUE  reduce is "average".', '  at net.yaml:17:18, batch.reduce', '  → Known: mean, sum'].join('\n'),
  )
})

test('digits are a whole number', async () => {
  expect(await told(`${good}numbers: { digits: 1.5 }\n`)).toBe(
    [
      'E-RANGE  digits is 1.5, expected a whole number from 0 to 30.',
      '  at net.yaml:17:20, numbers.digits',
    ].join('\n'),
  )
})

test('numbers are rounded or truncated', async () => {
  expect(await told(`${good}numbers: { show: trunc }\n`)).toBe(
    [
      'E-VALUE  show is "trunc". Did you mean "truncate"?',
      '  at net.yaml:17:18, numbers.show',
      '  → Known: round, truncate',
    ].join('\n'),
  )
})

test('numbers by hand need their digits', async () => {
  expect(await told(`${good}numbers: { byHand: { mode: round } }\n`)).toBe(
    [
      'E-RANGE  byHand.digits is missing, expected a whole number from 0 to 30.',
      '  at net.yaml:17:20, numbers.byHand.digits',
    ].join('\n'),
  )
})

test('an erratum needs a note', async () => {
  expect(await told(`${good}errata: [{ cell: E }]\n`)).toBe(
    [
      'E-ERRATUM  an erratum has no note.',
      '  at net.yaml:17:10, errata[0]',
      '  → Add note: what is wrong.',
    ].join('\n'),
  )
})

test('an erratum in print is a text', async () => {
  expect(await told(`${good}errata: [{ cell: E, printed: 0.5, note: wrong }]\n`)).toBe(
    [
      'E-TYPE  printed is 0.5, expected a text.',
      '  at net.yaml:17:30, errata[0].printed',
      '  → Write it in quotes: "0.5"',
    ].join('\n'),
  )
})

test('binary cross-entropy needs probabilities', async () => {
  expect(
    await told(
      changed('half-squared-error', 'binary-cross-entropy').replace(
        'activation: sigmoid\n    weights: [[0.40',
        'activation: tanh\n    weights: [[0.40',
      ),
    ),
  ).toBe(
    [
      'E-PAIR  binary-cross-entropy needs outputs from 0 to 1, but tanh gives numbers from -1 to 1.',
      '  at net.yaml:13:7, loss',
      '  Outside of that the logarithm in the loss is not defined.',
      '  → Give the last layer activation: sigmoid, or choose another loss.',
    ].join('\n'),
  )
})

test('binary cross-entropy refuses targets of -1', async () => {
  expect(await told(changed('half-squared-error', 'binary-cross-entropy').replace('[0.01]', '[-1]'))).toBe(
    [
      'E-TARGET-RANGE  sample 1 has the target -1; binary-cross-entropy needs numbers from 0 to 1.',
      '  at net.yaml:16:38, samples[0].targets',
      '  → Recode the targets, or use a loss that takes them: half-squared-error, sum-of-squares, mean-squared-error, absolute-error, huber, hinge',
    ].join('\n'),
  )
})

test('hinge needs targets of -1 and 1', async () => {
  expect(
    await told(
      changed('half-squared-error', 'hinge').replace(
        'activation: sigmoid\n    weights: [[0.40',
        'weights: [[0.40',
      ),
    ),
  ).toBe(
    [
      'E-TARGET-RANGE  sample 1 has the target 0.01; hinge needs −1 or 1.',
      '  at net.yaml:15:38, samples[0].targets',
      '  → Recode the targets, or use a loss that takes them: half-squared-error, sum-of-squares, mean-squared-error, absolute-error, huber, binary-cross-entropy',
    ].join('\n'),
  )
})

test('targets of a cross-entropy sum to 1', async () => {
  expect(
    await told(
      changed('[0.40, 0.45]]', '[0.40, 0.45], [1, 2]]')
        .replace('[o1]', '[o1, o2]')
        .replace('[0.6]', '[0.6, 0]')
        .replace('activation: sigmoid\n    weights: [[0.40', 'activation: softmax\n    weights: [[0.40')
        .replace('half-squared-error', 'categorical-cross-entropy')
        .replace('targets: [0.01]', 'targets: [1, 1]'),
    ),
  ).toBe(
    [
      'E-ONEHOT  the targets of sample 1 sum to 2, expected 1.',
      '  at net.yaml:16:38, samples[0].targets',
      '  categorical-cross-entropy reads targets as numbers from 0 to 1 that add up to 1.',
    ].join('\n'),
  )
})

test('targets of a cross-entropy are not all 0', async () => {
  expect(
    await told(
      changed('[0.40, 0.45]]', '[0.40, 0.45], [1, 2]]')
        .replace('[o1]', '[o1, o2]')
        .replace('[0.6]', '[0.6, 0]')
        .replace('activation: sigmoid\n    weights: [[0.40', 'activation: softmax\n    weights: [[0.40')
        .replace('half-squared-error', 'categorical-cross-entropy')
        .replace('targets: [0.01]', 'targets: [0, 0]'),
    ),
  ).toBe(
    [
      'E-ONEHOT  the targets of sample 1 sum to 0, expected 1.',
      '  at net.yaml:16:38, samples[0].targets',
      '  categorical-cross-entropy reads targets as numbers from 0 to 1 that add up to 1.',
    ].join('\n'),
  )
})

test('targets of a cross-entropy are not parts of 1', async () => {
  expect(
    await told(
      changed('[0.40, 0.45]]', '[0.40, 0.45], [1, 2]]')
        .replace('[o1]', '[o1, o2]')
        .replace('[0.6]', '[0.6, 0]')
        .replace('activation: sigmoid\n    weights: [[0.40', 'activation: softmax\n    weights: [[0.40')
        .replace('half-squared-error', 'categorical-cross-entropy')
        .replace('targets: [0.01]', 'targets: [0.3, 0.3]'),
    ),
  ).toBe(
    [
      'E-ONEHOT  the targets of sample 1 sum to 0.6, expected 1.',
      '  at net.yaml:16:38, samples[0].targets',
      '  categorical-cross-entropy reads targets as numbers from 0 to 1 that add up to 1.',
    ].join('\n'),
  )
})

test('targets of a cross-entropy are not negative', async () => {
  expect(
    await told(
      changed('[0.40, 0.45]]', '[0.40, 0.45], [1, 2]]')
        .replace('[o1]', '[o1, o2]')
        .replace('[0.6]', '[0.6, 0]')
        .replace('activation: sigmoid\n    weights: [[0.40', 'activation: softmax\n    weights: [[0.40')
        .replace('half-squared-error', 'categorical-cross-entropy')
        .replace('targets: [0.01]', 'targets: [2, -1]'),
    ),
  ).toBe(
    [
      'E-TARGET-RANGE  sample 1 has the target 2; categorical-cross-entropy needs numbers from 0 to 1 that add up to 1.',
      '  at net.yaml:16:38, samples[0].targets',
      '  → Recode the targets, or use a loss that takes them: half-squared-error, sum-of-squares, mean-squared-error, absolute-error, huber',
    ].join('\n'),
  )
})

test('a squared error over a softmax learns slowly, and that is said', async () => {
  expect(
    await told(
      changed('[0.40, 0.45]]', '[0.40, 0.45], [1, 2]]')
        .replace('[o1]', '[o1, o2]')
        .replace('[0.6]', '[0.6, 0]')
        .replace('activation: sigmoid\n    weights: [[0.40', 'activation: softmax\n    weights: [[0.40')
        .replace('half-squared-error', 'mean-squared-error')
        .replace('targets: [0.01]', 'targets: [0, 1]'),
    ),
  ).toBe(
    [
      'W-PAIR  mean-squared-error over a softmax: the gradient almost vanishes where the network is surely wrong.',
      '  at net.yaml:13:7, loss',
      '  → With a softmax use loss: categorical-cross-entropy',
    ].join('\n'),
  )
})

test('a cross-entropy of classes over sigmoids is unusual, and that is said', async () => {
  expect(
    await told(changed('half-squared-error', 'categorical-cross-entropy').replace('[0.01]', '[1]')),
  ).toBe(
    [
      'W-PAIR  categorical-cross-entropy over sigmoid: the outputs do not add up to 1, so only the output of the right class is trained.',
      '  at net.yaml:13:7, loss',
      '  → Use activation: softmax on the last layer, or binary-cross-entropy for outputs of their own.',
    ].join('\n'),
  )
})

test('a sample has as many inputs as the network', async () => {
  expect(await told(changed('[0.05, 0.10]', '[0.05]'))).toBe(
    [
      'E-SHAPE  the list of inputs of sample 1 has 1 number, expected 2: one per input i1, i2.',
      '  at net.yaml:16:15, samples[0].inputs',
      '  → Add 1 number, or change the network.',
    ].join('\n'),
  )
})

test('a sample has as many targets as outputs', async () => {
  expect(await told(changed('targets: [0.01]', 'targets: [0.01, 0.99]'))).toBe(
    [
      'E-SHAPE  the list of targets of sample 1 has 2 numbers, expected 1: one per output o1.',
      '  at net.yaml:16:38, samples[0].targets',
      '  → Remove 1 number, or change the network.',
    ].join('\n'),
  )
})

test('a sample has targets', async () => {
  expect(await told(changed(', targets: [0.01]', ''))).toBe(
    [
      'E-SAMPLE-KEYS  sample 1 has no targets.',
      '  at net.yaml:16:5, samples[0]',
      '  → Add targets: [0]',
    ].join('\n'),
  )
})

test('a sample by names lacks none', async () => {
  expect(await told(changed('inputs: [0.05, 0.10]', 'inputs: { i1: 0.05 }'))).toBe(
    ['E-SAMPLE-KEYS  inputs of sample 1 lack "i2".', '  at net.yaml:16:15, samples[0].inputs'].join('\n'),
  )
})

test('a sample by names has no others', async () => {
  expect(await told(changed('inputs: [0.05, 0.10]', 'inputs: { i1: 0.05, i2: 0.1, i3: 0.2 }'))).toBe(
    [
      'E-SAMPLE-KEYS  inputs of sample 1 name "i3", which is none of i1, i2.',
      '  at net.yaml:16:36, samples[0].inputs.i3',
      '  → Did you mean "i1"?',
    ].join('\n'),
  )
})

test('a sample has keys', async () => {
  expect(await told(changed('{ inputs: [0.05, 0.10], targets: [0.01] }', '[0.05, 0.10]'))).toBe(
    ['E-TYPE  sample 1 is a list of 2, expected a map with keys.', '  at net.yaml:16:5, samples[0]'].join(
      '\n',
    ),
  )
})

test('there is at least one sample', async () => {
  expect(await told(good.replace(/samples:[\s\S]*/, 'samples: []\n'))).toBe(
    [
      'E-SAMPLES  there are no samples; at least one is needed.',
      '  at net.yaml:15:10, samples',
      '  → Write samples: [{ inputs: [0.05, 0.10], targets: [0.01, 0.99] }]',
    ].join('\n'),
  )
})

test('a network needs samples or data', async () => {
  expect(await told(good.replace(/samples:[\s\S]*/, ''))).toBe(
    [
      'E-SAMPLES  the network has neither samples nor data.',
      '  at net.yaml:1:1',
      '  Every number is computed for a sample.',
      '  → Add samples: [{ inputs: […, …], targets: […] }]',
    ].join('\n'),
  )
})

test('a network has samples or data, not both', async () => {
  expect(await told(`${good}data: { file: a.csv, inputs: [x, y], targets: [z] }\n`)).toBe(
    ['E-SAMPLES  there are both samples and data.', '  at net.yaml:17:1, data', '  → Keep one of them.'].join(
      '\n',
    ),
  )
})
