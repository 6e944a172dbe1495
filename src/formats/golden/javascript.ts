// The tests in JavaScript, of which Vitest and Jest differ only in how the test framework and the network come
// into the file and how a test is skipped.

import { shortest, toHex } from '../../numeric/decimal.ts'
import type { Expected, Golden } from './golden.ts'
import { lines, nested, quoted } from './literal.ts'
import { headOf } from './words.ts'

export type Dialect = {
  /** How to run the file. */
  readonly command: string
  readonly imports: readonly string[]
  readonly plug: string
  /** The test function's parameter, and what skips a test. */
  readonly context: string
  readonly skip: string
}

/** Test runners look for `@vitest-environment` anywhere in a file. */
const text = (name: string) => quoted(name).replace(/@(?=vitest|jest)/g, '\\x40')

function row({ name, place, value, tolerance, wrong }: Expected): string {
  const telling = wrong.map((one) => `[${shortest(one.value)}, ${one.mistake}]`)
  const parts = [
    nested(place, '[', ']', String),
    text(name),
    shortest(value),
    `'${toHex(value)}'`,
    shortest(tolerance),
  ]
  return `[${parts.join(', ')}${telling.length > 0 ? `, [${telling.join(', ')}]` : ''}]`
}

export function javascript(golden: Golden, dialect: Dialect): string {
  const { weights, biases, samples, batches, groups, mistakes, near } = golden
  const data = samples.map(
    ({ inputs, targets }) =>
      `{ inputs: ${nested(inputs, '[', ']', shortest)}, targets: ${nested(targets, '[', ']', shortest)} }`,
  )
  return `// Golden values for a neural network, made by handgrad: they test your own code, number by number.
// ${dialect.command}
${headOf(golden, text)
  .map((line) => `// ${line}`.trimEnd())
  .join('\n')}
${dialect.imports.map((line) => `${line}\n`).join('')}
// ---- Your code goes in here -------------------------------------------------------------------------------
// train(weights, biases, batches) gets weights[layer][unit][input], biases[layer][unit] and one
// { inputs: [sample][input], targets: [sample][output] } per update, and gives one object per update:
// { samples: [{ nets, outs, errors, deltas }], E, dW, db, weights, biases }.
${dialect.plug}
// -----------------------------------------------------------------------------------------------------------

const WEIGHTS = [
${lines(
  weights.map((layer) => nested(layer, '[', ']', shortest)),
  '  ',
)}]
const BIASES = ${nested(biases, '[', ']', shortest)}
const SAMPLES = [
${lines(data, '  ')}]
/** The samples of each update. */
const BATCHES = ${nested(batches, '[', ']', String)}
/** What was done wrong where a number has one of its tell-tale values. */
const MISTAKES = [
${lines(mistakes.map(text), '  ')}]

${RUNTIME.replace('@near', shortest(near)).replace('@context', dialect.context).replace('@skip', dialect.skip)}
// Place, name, expected value, the same as a hexadecimal float, tolerance, [tell-tale wrong value, mistake] …
${groups
  .map(
    ({ title, step, kind, numbers }) =>
      `\ncheck('${title}', ${step - 1}, '${kind}', [\n${lines(numbers.map(row), '  ')}])\n`,
  )
  .join('')}`
}

const RUNTIME = `const PER_SAMPLE = ['nets', 'outs', 'errors', 'deltas']
const REQUIRED = ['E', 'weights', 'biases']
let steps

/** Your code is run once, when the first test asks for its numbers. */
function results() {
  if (steps !== undefined) return steps
  const batches = BATCHES.map((batch) => ({
    inputs: batch.map((k) => [...SAMPLES[k].inputs]),
    targets: batch.map((k) => [...SAMPLES[k].targets]),
  }))
  return (steps = train(structuredClone(WEIGHTS), structuredClone(BIASES), batches))
}

function check(title, index, kind, rows) {
  test(title, (@context) => {
    const step = results()[index]
    if (step === undefined) throw new Error(\`train gave \${results().length} steps, \${BATCHES.length} are needed\`)
    const perSample = PER_SAMPLE.includes(kind)
    const given = perSample ? step.samples?.[0]?.[kind] : step[kind]
    if (given === undefined && !REQUIRED.includes(kind)) {
      @skip
      return
    }
    const at = (place) => {
      const [first, ...rest] = perSample ? [step.samples?.[place[0]]?.[kind], ...place.slice(1)] : [step[kind], ...place]
      return rest.reduce((array, i) => array?.[i], first)
    }
    const wrong = rows.flatMap((row) => complaint(row, at(row[0]), index, kind, perSample))
    if (wrong.length === 0) return
    const more = wrong.length > 10 ? \`\\n… and \${wrong.length - 10} more\` : ''
    throw new Error(\`\${wrong.length} of \${rows.length} numbers are wrong\\n\${wrong.slice(0, 10).join('\\n')}\${more}\`)
  })
}

function complaint([place, name, expected, hex, tolerance, tellTale = []], value, index, kind, perSample) {
  const got = typeof value === 'number' ? value : Number(value ?? Number.NaN)
  if (Math.abs(got - expected) <= tolerance) return []
  const indices = place.map((i) => \`[\${i}]\`)
  const path = perSample ? \`samples\${indices[0]}.\${kind}\${indices.slice(1).join('')}\` : \`\${kind}\${indices.join('')}\`
  const known = tellTale.filter(([wrong]) => Math.abs(got - wrong) <= @near * Math.abs(wrong))
  return [
    [
      \`\${name} (step \${index + 1}, \${path})\`,
      \`  expected   \${expected} (\${hex})\`,
      \`  got        \${value === undefined ? 'nothing: there is no such entry' : got}\`,
      \`  difference \${Math.abs(got - expected)}\`,
      \`  tolerance  \${tolerance}\`,
      ...known.map(([wrong, mistake]) => \`  \${wrong}: \${MISTAKES[mistake]}\`),
    ].join('\\n'),
  ]
}
`
