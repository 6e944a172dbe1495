// Go's own tests, in the package of the user's network.

import { toHex } from '../../numeric/decimal.ts'
import { RUNTIME } from './go-checks.ts'
import type { Expected, Golden, Group } from './golden.ts'
import { decimal, lines, nested, quoted } from './literal.ts'
import type { Target } from './target.ts'
import { headOf } from './words.ts'

const typed = (type: string, value: Parameters<typeof nested>[0], one = decimal) =>
  `${type}${nested(value, '{', '}', one)}`

function row({ name, place, value, tolerance, wrong }: Expected): string {
  const telling = wrong.map((one) => `{${decimal(one.value)}, ${one.mistake}}`)
  const at = `[3]int{${place.join(', ')}}`
  const known = telling.length === 0 ? 'nil' : `[]goldenWrong{${telling.join(', ')}}`
  return `{${at}, ${quoted(name)}, ${decimal(value)}, ${toHex(value)}, ${decimal(tolerance)}, ${known}}`
}

const capital = (text: string) => text[0]!.toUpperCase() + text.slice(1)
const test = ({ title, step, kind, numbers }: Group) => `
func TestGoldenStep${step}${capital(kind)}(t *testing.T) {
	goldenCheck(t, "${title}", ${step - 1}, "${kind}", []goldenRow{
${lines(numbers.map(row), '\t\t')}	})
}
`

function write(golden: Golden): string {
  const { weights, biases, samples, batches, groups, mistakes, near } = golden
  const data = samples.map(
    ({ inputs, targets }) => `{${typed('[]float64', inputs)}, ${typed('[]float64', targets)}}`,
  )
  return `// Golden values for a neural network, made by handgrad: they test your own code, number by number.
// Run it with: go test -run Golden
${headOf(golden, quoted)
  .map((line) => `// ${line}`.trimEnd())
  .join('\n')}

// ---- Your code goes in here: the name of your package, and a function in it -----------------------------------
// goldenTrain gets weights[layer][unit][input], biases[layer][unit] and one batch per update, and gives one
// GoldenStep per update. Put it into a file of its own, such as golden_train_test.go:
//   func goldenTrain(weights [][][]float64, biases [][]float64, batches []GoldenBatch) []GoldenStep

package network

// ---------------------------------------------------------------------------------------------------------------

import (
	"fmt"
	"math"
	"strings"
	"sync"
	"testing"
)
${TYPES}
var goldenWeights = [][][]float64{
${lines(
  weights.map((layer) => nested(layer, '{', '}')),
  '\t',
)}}

var goldenBiases = ${typed('[][]float64', biases)}

// Inputs and targets of each sample, and the samples of each update.
var goldenSamples = [][2][]float64{
${lines(data, '\t')}}

var goldenBatches = ${typed('[][]int', batches, String)}

// What was done wrong where a number has one of its tell-tale values.
var goldenMistakes = []string{
${lines(mistakes.map(quoted), '\t')}}

${RUNTIME.replaceAll('@near', decimal(near))}${groups.map(test).join('')}`
}

const TYPES = `
// GoldenBatch holds the samples of one update: Inputs[sample][input], Targets[sample][output].
type GoldenBatch struct{ Inputs, Targets [][]float64 }

// GoldenSample holds one sample's numbers; leave nil what you do not have.
type GoldenSample struct {
	Nets, Outs [][]float64
	Errors     []float64
	Deltas     [][]float64
}

// GoldenStep holds one update's numbers.
type GoldenStep struct {
	Samples []GoldenSample
	E       float64
	DW      [][][]float64
	Db      [][]float64
	Weights [][][]float64
	Biases  [][]float64
}

type goldenWrong struct {
	value   float64
	mistake int
}

// Place, name, expected value, the same as a hexadecimal float, tolerance, tell-tale wrong values.
type goldenRow struct {
	place     [3]int
	name      string
	value     float64
	exact     float64
	tolerance float64
	wrong     []goldenWrong
}
`

export const go: Target = { id: 'go', title: 'Go', file: 'golden_test.go', write }
