// C# with xUnit. A double has no hexadecimal literal there, so its bits stand beside the decimal.

import { CHECKS, TYPES } from './csharp-checks.ts'
import type { Expected, Golden, Group } from './golden.ts'
import { bitsOf, decimal, lines, type Nested, nested, quoted } from './literal.ts'
import type { Target } from './target.ts'
import { headOf } from './words.ts'

const list = (value: Nested, type = 'double', one = decimal) =>
  nested(value, (depth) => `new ${type}${'[]'.repeat(depth)} {`, '}', one)
const three = (place: readonly number[]) => [0, 1, 2].map((i) => place[i] ?? 0).join(', ')

function row({ name, place, value, tolerance, wrong }: Expected): string {
  const bits = `unchecked((long)0x${bitsOf(value)}UL)`
  const parts = [three(place), quoted(name), decimal(value), bits, decimal(tolerance)]
  const telling = wrong.map((one) => `, (${decimal(one.value)}, ${one.mistake})`).join('')
  return `new(${parts.join(', ')}${telling})`
}

const capital = (text: string) => text[0]!.toUpperCase() + text.slice(1)

const group = ({ title, step, kind, numbers }: Group) => `
    [Fact(DisplayName = "${title}")]
    public void Step${step}${capital(kind)}() => Check(${step - 1}, "${kind}", new Expected[]
    {
${lines(numbers.map(row), '        ')}    });
`

function write(golden: Golden): string {
  const { weights, biases, samples, batches, groups, mistakes, near } = golden
  const layers = weights.map((layer) => list(layer))
  // A layer without biases is an empty array; nothing tells its depth.
  const eachBias = biases.map((layer) => list(layer)).join(', ')
  const data = samples.map(({ inputs, targets }) => `(${list(inputs)}, ${list(targets)})`)
  return `// Golden values for a neural network, made by handgrad: they test your own code, number by number.
// Run it with xUnit: dotnet test --filter GoldenTests
${headOf(golden, quoted)
  .map((line) => `// ${line}`.trimEnd())
  .join('\n')}

#nullable disable

using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Xunit;

${TYPES}
    private static readonly double[][][] Weights =
    {
${lines(layers, '        ')}    };
    private static readonly double[][] Biases = { ${eachBias} };
    /// <summary>Inputs and targets of each sample.</summary>
    private static readonly (double[] Inputs, double[] Targets)[] Samples =
    {
${lines(data, '        ')}    };
    /// <summary>The samples of each update.</summary>
    private static readonly int[][] Batches = { ${batches.map((batch) => list(batch, 'int', String)).join(', ')} };
    /// <summary>What was done wrong where a number has one of its tell-tale values.</summary>
    private static readonly string[] Mistakes =
    {
${lines(mistakes.map(quoted), '        ')}    };
${CHECKS.replaceAll('@near', decimal(near))}${groups.map(group).join('')}}
`
}

export const csharp: Target = { id: 'csharp', title: 'C#, xUnit', file: 'GoldenTests.cs', write }
