// Java with JUnit 5. A class file holds few constants and a method little code, so expected numbers stand in
// classes of their own and a row of start values in a text.

import { toHex } from '../../numeric/decimal.ts'
import type { Expected, Golden, Group } from './golden.ts'
import { CHECKS, TYPES } from './junit-checks.ts'
import { decimal, lines, quoted } from './literal.ts'
import type { Target } from './target.ts'
import { headOf } from './words.ts'

/** So many values stand in one method: two constants and some twenty bytes of code each. */
const MOST = 1500

const numbers = (values: readonly number[]) => `row("${values.map(decimal).join(' ')}")`
const three = (place: readonly number[]) => [0, 1, 2].map((i) => place[i] ?? 0).join(', ')

function row({ name, place, value, tolerance, wrong }: Expected): string {
  const parts = [three(place), quoted(name), decimal(value), toHex(value), decimal(tolerance)]
  const telling = wrong.map((one) => `, wrong(${decimal(one.value)}, ${one.mistake})`).join('')
  return `expect(${parts.join(', ')}${telling})`
}

const capital = (text: string) => text[0]!.toUpperCase() + text.slice(1)

function group({ title, step, kind, numbers }: Group): string {
  const name = `Step${step}${capital(kind)}`
  const chunks = chunksOf(numbers)
  const classes = chunks.map(
    (chunk, c) => `
  private static final class ${name}_${c} {
    static Expected[] rows() {
      return new Expected[] {
${lines(chunk.map(row), '        ')}      };
    }
  }
`,
  )
  const rows = chunks.map((_, c) => `${name}_${c}.rows()`).join(', ')
  return `
  @Test
  @DisplayName("${title}")
  void step${step}${capital(kind)}() {
    check("${title}", ${step - 1}, "${kind}", ${rows});
  }
${classes.join('')}`
}

/** Rows whose values fit into one method, the tell-tale ones counted. */
function chunksOf(rows: readonly Expected[]): Expected[][] {
  const chunks: Expected[][] = []
  let room = 0
  for (const row of rows) {
    const values = 3 + row.wrong.length
    if (values > room) {
      chunks.push([])
      room = MOST
    }
    chunks.at(-1)!.push(row)
    room -= values
  }
  return chunks
}

function write(golden: Golden): string {
  const { weights, biases, samples, batches, groups, mistakes, near } = golden
  const layers = weights.map((layer) => `{${layer.map(numbers).join(', ')}}`)
  const data = samples.map(({ inputs, targets }) => `{${numbers(inputs)}, ${numbers(targets)}}`)
  return `// Golden values for a neural network, made by handgrad: they test your own code, number by number.
// Run it with JUnit 5, as src/test/java/GoldenTest.java: mvn test -Dtest=GoldenTest
${headOf(golden, quoted)
  .map((line) => `// ${line}`.trimEnd())
  .join('\n')}

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class GoldenTest {
${TYPES}
  private static final double[][][] WEIGHTS = {
${lines(layers, '    ')}  };
  private static final double[][] BIASES = {${biases.map(numbers).join(', ')}};
  /** Inputs and targets of each sample. */
  private static final double[][][] SAMPLES = {
${lines(data, '    ')}  };
  /** The samples of each update. */
  private static final String[] BATCHES = {${batches.map((batch) => `"${batch.join(' ')}"`).join(', ')}};
  /** What was done wrong where a number has one of its tell-tale values. */
  private static final String[] MISTAKES = {
${lines(mistakes.map(quoted), '    ')}  };
${CHECKS.replaceAll('@near', decimal(near))}${groups.map(group).join('')}}
`
}

export const junit: Target = {
  id: 'junit',
  title: 'Java, JUnit 5',
  file: 'GoldenTest.java',
  most: 10_000,
  write,
}
