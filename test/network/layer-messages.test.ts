// What is told about layers, units, names and weights that do not fit (bad inputs 35 to 40, 48 to 50, 61, 83 to 85).

import { expect, test } from 'vitest'
import { changed, good, told } from './told.ts'

test('a network needs a layer', async () => {
  expect(await told(good.replace(/layers:[\s\S]*loss/, 'layers: []\nloss'))).toBe(
    [
      'E-ARCH  at least one layer is needed.',
      '  at net.yaml:3:9, layers',
      '  → Add one: layers: [{ units: [o1], weights: [[0.5, 0.5]] }]',
    ].join('\n'),
  )
})

test('a network needs layers at all', async () => {
  expect(await told(good.replace(/layers:[\s\S]*loss/, 'loss'))).toBe(
    [
      'E-ARCH  at least one layer is needed.',
      '  at net.yaml:1:1',
      '  → Add one: layers: [{ units: [o1], weights: [[0.5, 0.5]] }]',
    ].join('\n'),
  )
})

test('a network needs inputs', async () => {
  expect(await told(changed('inputs: [i1, i2]\n', ''))).toBe(
    ['E-ARCH  the network has no inputs.', '  at net.yaml:1:1', '  → Add their names: inputs: [i1, i2]'].join(
      '\n',
    ),
  )
})

test('a layer has at least one unit', async () => {
  expect(await told(changed('[h1, h2]', '0'))).toBe(
    [
      'E-ARCH-SIZE  layer 1 has size 0; sizes are whole numbers from 1 to 65,536, or lists of names.',
      '  at net.yaml:4:12, layers[0].units',
    ].join('\n'),
  )
})

test('a layer has no negative size', async () => {
  expect(await told(changed('[h1, h2]', '-3'))).toBe(
    [
      'E-ARCH-SIZE  layer 1 has size -3; sizes are whole numbers from 1 to 65,536, or lists of names.',
      '  at net.yaml:4:12, layers[0].units',
    ].join('\n'),
  )
})

test('a layer has no broken size', async () => {
  expect(await told(changed('[h1, h2]', '2.5'))).toBe(
    [
      'E-ARCH-SIZE  layer 1 has size 2.5; sizes are whole numbers from 1 to 65,536, or lists of names.',
      '  at net.yaml:4:12, layers[0].units',
    ].join('\n'),
  )
})

test('a size is not a text', async () => {
  expect(await told(changed('[h1, h2]', '3a'))).toBe(
    [
      'E-ARCH-SIZE  layer 1 has size "3a"; sizes are whole numbers from 1 to 65,536, or lists of names.',
      '  at net.yaml:4:12, layers[0].units',
    ].join('\n'),
  )
})

test('one unit of a name stands in a list', async () => {
  expect(await told(changed('[h1, h2]', 'h1'))).toBe(
    [
      'E-ARCH-SIZE  layer 1 has size "h1"; sizes are whole numbers from 1 to 65,536, or lists of names.',
      '  at net.yaml:4:12, layers[0].units',
      '  → For one unit of that name write [h1]',
    ].join('\n'),
  )
})

test('a layer has at most 65,536 units', async () => {
  expect(await told(changed('[h1, h2]', '1e9'))).toBe(
    [
      'E-ARCH-SIZE  layer 1 has size 1000000000; sizes are whole numbers from 1 to 65,536, or lists of names.',
      '  at net.yaml:4:12, layers[0].units',
    ].join('\n'),
  )
})

test('a layer says its size', async () => {
  expect(await told(changed('units: [h1, h2]', 'type: dense'))).toBe(
    [
      'E-ARCH-SIZE  layer 1 has no size; sizes are whole numbers from 1 to 65,536, or lists of names.',
      '  at net.yaml:4:5, layers[0]',
    ].join('\n'),
  )
})

test('too many parameters are refused before anything is allocated', async () => {
  expect(await told(good.replace('[i1, i2]', '65536').replace('[h1, h2]', '65536'))).toBe(
    [
      'E-LIMIT-PARAMS  4,295,098,369 weights and biases need 34 GB; limit 10,000,000.',
      '  at net.yaml:4:3, layers',
      '  → Make the layers smaller.',
    ].join('\n'),
  )
})

test('too many layers are refused', async () => {
  expect(
    await told(
      JSON.stringify({ inputs: 1, layers: Array.from({ length: 100_000 }, () => ({ units: 1 })) }),
      'net.json',
    ),
  ).toBe(
    [
      'E-LIMIT-LAYERS  more than 1,000 layers.',
      '  at net.json:1:12022',
      '    ,{"units":1},{"units":1},{"units":1},{"units":1},{"units":1},{"units":1}',
      '                                        ^',
    ].join('\n'),
  )
})

test('an unknown activation is compared with the known ones', async () => {
  expect(await told(changed('activation: sigmoid', 'activation: signoid'))).toBe(
    [
      'E-NAME-UNKNOWN  no activation "signoid". Did you mean "sigmoid"?',
      '  at net.yaml:5:17, layers[0].activation',
      '  → Known: identity, sigmoid, bipolar-sigmoid, tanh, relu, leaky-relu, elu, selu, softplus, softsign, silu, gelu, hard-sigmoid, step, softmax',
    ].join('\n'),
  )
})

test('upper case does not hide what was meant', async () => {
  expect(await told(changed('activation: sigmoid', 'activation: Relu6'))).toBe(
    [
      'E-NAME-UNKNOWN  no activation "Relu6". Did you mean "relu"?',
      '  at net.yaml:5:17, layers[0].activation',
      '  → Known: identity, sigmoid, bipolar-sigmoid, tanh, relu, leaky-relu, elu, selu, softplus, softsign, silu, gelu, hard-sigmoid, step, softmax',
    ].join('\n'),
  )
})

test('a layer is dense or softmax', async () => {
  expect(await told(changed('units: [h1, h2]', 'units: [h1, h2]\n    type: convolution'))).toBe(
    [
      'E-VALUE  the type of a layer is "convolution".',
      '  at net.yaml:5:11, layers[0].type',
      '  → Known: dense, softmax',
    ].join('\n'),
  )
})

test('an unknown key is compared with the known ones', async () => {
  expect(await told(changed('activation: sigmoid', 'activaton: sigmoid'))).toBe(
    [
      'E-KEY-UNKNOWN  "activaton" is not a key of a dense layer. Did you mean "activation"?',
      '  at net.yaml:5:5, layers[0].activaton',
      '  → Known: type, units, activation, weights, names, bias, initialize, train',
    ].join('\n'),
  )
})

test('an unknown key of the file is compared with the known ones', async () => {
  expect(await told(changed('optimizer:', 'optimzer:'))).toBe(
    [
      'E-KEY-UNKNOWN  "optimzer" is not a key of a network file. Did you mean "optimizer"?',
      '  at net.yaml:14:1, optimzer',
      '  → Known: handgrad, title, notation, inputs, layers, loss, optimizer, schedule, regularization, batch, numbers, samples, data, points, split, errata, $schema',
    ].join('\n'),
  )
})

test('a reserved key is refused', async () => {
  expect(await told(changed('activation: sigmoid', '__proto__: { units: 3 }'))).toBe(
    [
      'E-KEY-RESERVED  "__proto__" is reserved: every JavaScript object has it already.',
      '  at net.yaml:5:5, layers[0].__proto__',
      '  → Choose another name.',
    ].join('\n'),
  )
})

test('a reserved key in JSON is refused', async () => {
  expect(
    await told(
      '{"inputs": 1, "__proto__": {"layers": []}, "layers": [{"units": 1, "weights": [[1]]}], "samples": [{"inputs": [1], "targets": [1]}]}',
      'net.json',
    ),
  ).toBe(
    [
      'E-KEY-RESERVED  "__proto__" is reserved: every JavaScript object has it already.',
      '  at net.json:1:15, __proto__',
      '  → Choose another name.',
    ].join('\n'),
  )
})

test('constructor is no name', async () => {
  expect(await told(changed('[h1, h2]', '[constructor, h2]'))).toBe(
    [
      'E-KEY-RESERVED  "constructor" is reserved: every JavaScript object has it already.',
      '  at net.yaml:4:13, layers[0].units[0]',
      '  → Choose another name.',
    ].join('\n'),
  )
})

test('toString is no name', async () => {
  expect(await told(changed('[[w1, w2]', '[[toString, w2]'))).toBe(
    [
      'E-KEY-RESERVED  "toString" is reserved: every JavaScript object has it already.',
      '  at net.yaml:7:14, layers[0].names[0][0]',
      '  → Choose another name.',
    ].join('\n'),
  )
})

test('a name has at most 64 characters', async () => {
  expect(await told(changed('[h1, h2]', `[${'h'.repeat(65)}, h2]`))).toBe(
    [
      'E-NAME-LONG  a name of 65 characters, limit 64: "hhhhhhhhhhhhhhhhhhhh…".',
      '  at net.yaml:4:13, layers[0].units[0]',
    ].join('\n'),
  )
})

test('a name of ten million characters is refused', async () => {
  expect(
    await told(
      JSON.stringify({
        inputs: ['x'.repeat(10_000_000)],
        layers: [{ units: 1, weights: [[1]] }],
        samples: [{ inputs: [1], targets: [1] }],
      }),
      'net.json',
    ),
  ).toBe(
    [
      'E-LIMIT-TEXT  a text of more than 100,000 characters.',
      '  at net.json:1:12',
      '    {"inputs":["xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      '               ^',
    ].join('\n'),
  )
})

test('a name is not empty', async () => {
  expect(await told(changed('[h1, h2]', '["", h2]'))).toBe(
    ["E-NAME-EMPTY  a unit's name is empty.", '  at net.yaml:4:13, layers[0].units[0]'].join('\n'),
  )
})

test('a name is not blank', async () => {
  expect(await told(changed('[h1, h2]', '["  ", h2]'))).toBe(
    ["E-NAME-EMPTY  a unit's name is only blanks.", '  at net.yaml:4:13, layers[0].units[0]'].join('\n'),
  )
})

test('a name is a text', async () => {
  expect(await told(changed('[h1, h2]', '[1, 2]'))).toBe(
    [
      "E-NAME-TYPE  a unit's name is 1, expected a text.",
      '  at net.yaml:4:13, layers[0].units[0]',
      '  → Write it in quotes: "1"',
      '',
      "E-NAME-TYPE  a unit's name is 2, expected a text.",
      '  at net.yaml:4:16, layers[0].units[1]',
      '  → Write it in quotes: "2"',
    ].join('\n'),
  )
})

test('two units must not share a name', async () => {
  expect(await told(changed('[h1, h2]', '[h1, h1]'))).toBe(
    [
      'E-NAME-DUP  "h1" names two things: a unit here and a unit at layers[0].units[0].',
      '  at net.yaml:4:17, layers[0].units[1]',
      '  → Rename one of them: every input, unit, weight and bias needs a name of its own.',
    ].join('\n'),
  )
})

test('a weight must not be called like a unit', async () => {
  expect(await told(changed('[w3, w4]', '[h2, w4]'))).toBe(
    [
      'E-NAME-DUP  "h2" names two things: a weight here and a unit at layers[0].units[1].',
      '  at net.yaml:7:24, layers[0].names[1][0]',
      '  → Rename one of them: every input, unit, weight and bias needs a name of its own.',
    ].join('\n'),
  )
})

test('two weights must not share a name', async () => {
  expect(await told(changed('[w3, w4]', '[w1, w4]'))).toBe(
    [
      'E-NAME-DUP  "w1" names two things: a weight here and a weight at layers[0].names[0][0].',
      '  at net.yaml:7:24, layers[0].names[1][0]',
      '  → Rename one of them: every input, unit, weight and bias needs a name of its own.',
    ].join('\n'),
  )
})

test('a bias must not be called like a weight', async () => {
  expect(await told(changed('name: b1', 'name: w1'))).toBe(
    [
      'E-NAME-DUP  "w1" names two things: a bias here and a weight at layers[0].names[0][0].',
      '  at net.yaml:8:32, layers[0].bias.name',
      '  → Rename one of them: every input, unit, weight and bias needs a name of its own.',
    ].join('\n'),
  )
})

test('the spelling of unnamed weights is not free', async () => {
  expect(await told(changed('[w3, w4]', '["w(i1->h1)", w4]'))).toBe(
    [
      'E-NAME-OURS  "w(i1->h1)" is how a weight without a name is addressed.',
      '  at net.yaml:7:24, layers[0].names[1][0]',
      '  → Choose another name, such as w1.',
    ].join('\n'),
  )
})

test('names that handgrad uses itself are accepted: they are quoted in addresses', async () => {
  expect(await told(good.replaceAll('h1', 'E').replaceAll('w1', 'net').replaceAll('b1', 'out'))).toBe('')
})

test('names with markup, formulas, controls and signs are accepted as they are', async () => {
  expect(
    await told(
      changed(
        '[h1, h2]',
        JSON.stringify(['<img src=x onerror=alert(1)>', '$\\href{javascript:alert(1)}{x}$']),
      ).replace('[i1, i2]', JSON.stringify(['=cmd|calc', 'a\u001b[31m\u202eb'])),
    ),
  ).toBe('')
})

test('a message shows control characters as escapes', async () => {
  expect(await told(changed('[h1, h2]', '["a\\e[31m\\u202eb", "a\\e[31m\\u202eb"]'))).toBe(
    [
      'E-NAME-DUP  "a\\x1b[31m\\u202eb" names two things: a unit here and a unit at layers[0].units[0].',
      '  at net.yaml:4:31, layers[0].units[1]',
      '  → Rename one of them: every input, unit, weight and bias needs a name of its own.',
    ].join('\n'),
  )
})

test('a matrix that is turned is recognised', async () => {
  expect(
    await told(
      good
        .replace('[h1, h2]', '[h1, h2, h3]')
        .replace('[[0.15, 0.20], [0.25, 0.30]]', '[[1, 2, 3], [4, 5, 6]]')
        .replace('    names: [[w1, w2], [w3, w4]]\n', '')
        .replace('[[0.40, 0.45]]', '[[1, 2, 3]]'),
    ),
  ).toBe(
    [
      'E-SHAPE-TRANSPOSED  the weights matrix is 2×3, expected 3×2. It looks transposed.',
      '  at net.yaml:6:14, layers[0].weights',
      '  There is a row per unit, a column per input: 3×2.',
      '  → Turn rows into columns.',
    ].join('\n'),
  )
})

test('a matrix with too few rows is told its shape', async () => {
  expect(await told(changed('[[0.15, 0.20], [0.25, 0.30]]', '[[0.15, 0.20]]'))).toBe(
    [
      'E-SHAPE  the weights matrix has 1 row, expected a row per unit, a column per input: 2×2.',
      '  at net.yaml:6:14, layers[0].weights',
      '  → Add 1 row, or change the network.',
    ].join('\n'),
  )
})

test('a row with too many numbers is told its length', async () => {
  expect(await told(changed('[0.15, 0.20]', '[0.15, 0.20, 0.3]'))).toBe(
    [
      'E-SHAPE  the row of "h1" has 3 numbers, expected 2: one per input.',
      '  at net.yaml:6:15, layers[0].weights[0]',
      '  → Remove 1 number, or change the network.',
    ].join('\n'),
  )
})

test('a matrix needs rows', async () => {
  expect(await told(changed('[[0.40, 0.45]]', '[0.40, 0.45]'))).toBe(
    [
      'E-SHAPE  the weights matrix is a list of 2 without rows, expected a row per unit, a column per unit of the layer before: 1×2.',
      '  at net.yaml:11:14, layers[1].weights',
      '  → Write [[0.4, 0.45]]',
    ].join('\n'),
  )
})

test('a matrix is not a number', async () => {
  expect(await told(changed('[[0.40, 0.45]]', '0.4'))).toBe(
    [
      'E-SHAPE  the weights matrix is 0.4, expected a row per unit, a column per unit of the layer before: 1×2.',
      '  at net.yaml:11:14, layers[1].weights',
      '  → Write a list for each row, and a list around them, as in [[0.1, 0.2], [0.3, 0.4]]',
    ].join('\n'),
  )
})

test('a row is not a number', async () => {
  expect(await told(changed('[[0.15, 0.20], [0.25, 0.30]]', '[[0.15, 0.20], 0.25]'))).toBe(
    [
      'E-SHAPE  the row of "h2" is 0.25, expected a list of 2 numbers: one per input.',
      '  at net.yaml:6:29, layers[0].weights[1]',
      '  → Write the numbers between [ and ].',
    ].join('\n'),
  )
})

test('a weight is not a list', async () => {
  expect(await told(changed('0.15', '[0.15]'))).toBe(
    [
      'E-SHAPE  a weight of "h1" is a list of 1, expected one number.',
      '  at net.yaml:6:16, layers[0].weights[0][0]',
      '  → Write the number without brackets.',
    ].join('\n'),
  )
})

test('names stand where the weights stand', async () => {
  expect(await told(changed('[[w1, w2], [w3, w4]]', '[[w1, w2], [w3]]'))).toBe(
    [
      'E-SHAPE  row 2 of names has 1 entry, expected 2: one per input.',
      '  at net.yaml:7:23, layers[0].names[1]',
      '  → Add 1 entry, or change the network.',
    ].join('\n'),
  )
})

test('weights are given or drawn', async () => {
  expect(await told(changed('    weights: [[0.40, 0.45]]\n', ''))).toBe(
    [
      'E-WEIGHTS  layer 2 has no weights.',
      '  at net.yaml:9:5, layers[1]',
      '  → Add weights (a row per unit, a column per input: 1×2), or initialize: xavier',
    ].join('\n'),
  )
})

test('weights are not both given and drawn', async () => {
  expect(
    await told(
      changed('    weights: [[0.40, 0.45]]\n', '    weights: [[0.40, 0.45]]\n    initialize: xavier\n'),
    ),
  ).toBe(
    [
      'E-WEIGHTS  layer 2 has both weights and initialize.',
      '  at net.yaml:12:5, layers[1].initialize',
      '  → Keep one of them.',
    ].join('\n'),
  )
})

test('an unknown initializer is compared with the known ones', async () => {
  expect(await told(changed('weights: [[0.40, 0.45]]', 'initialize: xavir'))).toBe(
    [
      'E-NAME-UNKNOWN  no initializer "xavir". Did you mean "xavier"?',
      '  at net.yaml:11:17, layers[1].initialize',
      '  → Known: zeros, constant, uniform, normal, xavier-uniform, xavier-normal, he-uniform, he-normal, lecun-uniform, lecun-normal, xavier, glorot, glorot-uniform, glorot-normal, he, kaiming, kaiming-uniform, kaiming-normal, lecun',
    ].join('\n'),
  )
})

test('the bounds of a uniform draw are in order', async () => {
  expect(
    await told(changed('weights: [[0.40, 0.45]]', 'initialize: { type: uniform, low: 1, high: -1 }')),
  ).toBe(
    [
      'E-RANGE  low is 1 and high is -1; low must be less than high.',
      '  at net.yaml:11:17, layers[1].initialize',
    ].join('\n'),
  )
})

test('a negative deviation is refused', async () => {
  expect(await told(changed('weights: [[0.40, 0.45]]', 'initialize: { type: normal, std: -1 }'))).toBe(
    [
      'E-RANGE  std is -1; it must be at least 0.',
      '  at net.yaml:11:38, layers[1].initialize.std',
      '  std: standard deviation of the weights.',
    ].join('\n'),
  )
})

test('a seed is a whole number', async () => {
  expect(await told(changed('weights: [[0.40, 0.45]]', 'initialize: { type: xavier, seed: 1.5 }'))).toBe(
    [
      'E-SEED  seed is 1.5, expected a whole number from 0 to 4,294,967,295.',
      '  at net.yaml:11:39, layers[1].initialize.seed',
    ].join('\n'),
  )
})

test('a seed is not negative', async () => {
  expect(await told(changed('weights: [[0.40, 0.45]]', 'initialize: { type: xavier, seed: -1 }'))).toBe(
    [
      'E-SEED  seed is -1, expected a whole number from 0 to 4,294,967,295.',
      '  at net.yaml:11:39, layers[1].initialize.seed',
    ].join('\n'),
  )
})

test('a seed has 32 bits', async () => {
  expect(
    await told(changed('weights: [[0.40, 0.45]]', 'initialize: { type: xavier, seed: 1152921504606846976 }')),
  ).toBe(
    [
      'E-SEED  seed is 1152921504606847000, expected a whole number from 0 to 4,294,967,295.',
      '  at net.yaml:11:39, layers[1].initialize.seed',
    ].join('\n'),
  )
})

test('a text as seed stands for a number, and that is said', async () => {
  expect(await told(changed('weights: [[0.40, 0.45]]', 'initialize: { type: xavier, seed: abc }'))).toBe(
    [
      'W-SEED-TEXT  the seed "abc" is a text; it stands for the number 440920331.',
      '  at net.yaml:11:39, layers[1].initialize.seed',
    ].join('\n'),
  )
})

test('hidden units that start equal stay equal, and that is said', async () => {
  expect(
    await told(
      changed('[[0.15, 0.20], [0.25, 0.30]]', '[[0, 0], [0, 0]]').replace('[[0.40, 0.45]]', '[[0.4, 0.4]]'),
    ),
  ).toBe(
    [
      'W-SYMMETRY  all units of the layer "h1" … "h2" start equal and stay equal.',
      '  at net.yaml:4:3, layers',
      '  Equal units get equal gradients: the layer can do no more than one unit.',
      '  → Start from different weights, for example initialize: xavier',
    ].join('\n'),
  )
})

test('a softmax in a hidden layer is unusual, and that is said', async () => {
  expect(await told(changed('activation: sigmoid', 'activation: softmax'))).toBe(
    [
      'W-SOFTMAX-HIDDEN  the softmax over "h1", "h2" is a hidden layer.',
      '  at net.yaml:4:3, layers',
      '  Its outputs compete and add up to 1, which the next layer rarely wants.',
    ].join('\n'),
  )
})

test('a softmax over one unit is always 1', async () => {
  expect(
    await told(
      changed('    activation: sigmoid\n    weights: [[0.40', '    activation: softmax\n    weights: [[0.40'),
    ),
  ).toBe(
    [
      'E-SOFTMAX-ONE  a softmax over one unit is always 1.',
      '  at net.yaml:10:17, layers[1].activation',
      '  → Use activation: sigmoid',
    ].join('\n'),
  )
})

test('a softmax stands on a dense layer', async () => {
  expect(await told(changed('layers:\n', 'layers:\n  - { type: softmax }\n'))).toBe(
    [
      'E-SOFTMAX-PLACE  layer 1 is a softmax without a dense layer before it.',
      '  at net.yaml:4:5, layers[0]',
      '  A softmax turns the nets of a dense layer with activation identity into probabilities.',
      '  → Put { units: …, weights: … } without activation before it.',
    ].join('\n'),
  )
})

test('a softmax does not stand on an activation', async () => {
  expect(await told(changed('loss:', '  - { type: softmax, units: [p1] }\nloss:'))).toBe(
    [
      'E-SOFTMAX-PLACE  layer 3 is a softmax after a layer with activation sigmoid.',
      '  at net.yaml:13:5, layers[2]',
      '  A softmax turns the nets of a dense layer with activation identity into probabilities.',
      '  → Put { units: …, weights: … } without activation before it.',
    ].join('\n'),
  )
})

test('a softmax has as many units as the layer before it', async () => {
  expect(
    await told(
      good
        .replace(
          '  - units: [o1]\n    activation: sigmoid',
          '  - { type: softmax, units: [p1, p2] }\n  - units: [o1]',
        )
        .replace('activation: sigmoid', 'bias: none')
        .replace('    bias: { value: 0.35, name: b1, shared: true }\n', '')
        .replace('[p1, p2]', '[p1, p2, p3]'),
    ),
  ).toBe(
    [
      'E-SHAPE  the softmax has 3 units, the layer before it 2.',
      '  at net.yaml:8:29, layers[1].units',
      '  → Name 2 probabilities, or leave units out.',
    ].join('\n'),
  )
})

test('one name for several biases must be shared', async () => {
  expect(await told(changed('{ value: 0.35, name: b1, shared: true }', '{ value: 0.35, name: b1 }'))).toBe(
    [
      'E-BIAS  one name "b1" for 2 biases.',
      '  at net.yaml:8:32, layers[0].bias.name',
      '  → Add shared: true if it is one bias for the whole layer, else write names with one name per unit.',
    ].join('\n'),
  )
})

test('a shared bias has one value', async () => {
  expect(
    await told(changed('{ value: 0.35, name: b1, shared: true }', '{ values: [1, 2], shared: true }')),
  ).toBe(
    [
      'E-BIAS  a shared bias is one number with one name, but values is given.',
      '  at net.yaml:8:21, layers[0].bias.values',
      '  → Write value, or remove shared.',
    ].join('\n'),
  )
})

test('a bias has one form', async () => {
  expect(await told(changed('{ value: 0.35, name: b1, shared: true }', '{ value: 1, values: [1, 2] }'))).toBe(
    [
      'E-BIAS  the bias has both value and values.',
      '  at net.yaml:8:11, layers[0].bias',
      '  → Keep one of them.',
    ].join('\n'),
  )
})

test('there is a bias for each unit', async () => {
  expect(await told(changed('bias: [0.6]', 'bias: [0.6, 0.7]'))).toBe(
    [
      'E-SHAPE  the list of biases has 2 numbers, expected 1: one per unit.',
      '  at net.yaml:12:11, layers[1].bias',
      '  → Remove 1 number, or change the network.',
    ].join('\n'),
  )
})

test('no bias is called none', async () => {
  expect(await told(changed('bias: [0.6]', 'bias: false'))).toBe(
    [
      'E-BIAS  the bias is false; expected a number, a list, a map or none.',
      '  at net.yaml:12:11, layers[1].bias',
      '  → For a layer without biases write: none',
    ].join('\n'),
  )
})

test('a bias is not a text', async () => {
  expect(await told(changed('bias: [0.6]', 'bias: some'))).toBe(
    [
      'E-BIAS  the bias is the text "some"; expected a number, a list, a map or none.',
      '  at net.yaml:12:11, layers[1].bias',
      '  → Write one number for all units, or a list with one for each.',
    ].join('\n'),
  )
})

test('train is a matrix of the shape of the weights', async () => {
  expect(await told(changed('bias: [0.6]', 'train: [true, false]'))).toBe(
    [
      'E-SHAPE  the train matrix is a list of 2 without rows, expected a row per unit, a column per unit of the layer before: 1×2.',
      '  at net.yaml:12:12, layers[1].train',
      '  → Write [[true, false]]',
    ].join('\n'),
  )
})

test('train is true or false', async () => {
  expect(await told(changed('bias: [0.6]', 'train: sometimes'))).toBe(
    [
      'E-TYPE  train is "sometimes", expected true, false or a matrix of them.',
      '  at net.yaml:12:12, layers[1].train',
    ].join('\n'),
  )
})
