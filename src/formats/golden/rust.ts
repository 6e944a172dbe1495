// Rust's own tests. A float has no hexadecimal literal there, so the bits stand beside the decimal.

import type { Expected, Golden } from './golden.ts'
import { bitsOf, decimal, groupName, lines, nested, quoted } from './literal.ts'
import type { Target } from './target.ts'
import { headOf } from './words.ts'

const list = (value: Parameters<typeof nested>[0], one = decimal) => nested(value, 'vec![', ']', one)
const three = (place: readonly number[]) => `[${[0, 1, 2].map((i) => place[i] ?? 0).join(', ')}]`

function row({ name, place, value, tolerance, wrong }: Expected): string {
  const telling = wrong.map((one) => `(${decimal(one.value)}, ${one.mistake})`)
  const bits = `0x${bitsOf(value)}`
  const parts = [three(place), quoted(name), decimal(value), bits, decimal(tolerance)]
  return `(${parts.join(', ')}, &[${telling.join(', ')}])`
}

function write(golden: Golden): string {
  const { weights, biases, samples, batches, groups, mistakes, near } = golden
  const data = samples.map(({ inputs, targets }) => `(${list(inputs)}, ${list(targets)})`)
  // Tests run in the order of their names: a number keeps that of the calculation.
  const tests = groups.map((group, g) => {
    const number = String(g + 1).padStart(String(groups.length).length, '0')
    const name = `t${number}_${groupName(group)}`
    const rows = `static ${name.toUpperCase()}: &[Row] = &[\n${lines(group.numbers.map(row), '    ')}];\n`
    return `\n${rows}#[test]\nfn ${name.toLowerCase()}() {\n    check("${group.title}", ${group.step - 1}, "${group.kind}", ${name.toUpperCase()});\n}\n`
  })
  return `// Golden values for a neural network, made by handgrad: they test your own code, number by number.
// Run it as tests/golden.rs with: cargo test --test golden (or: rustc --test golden.rs && ./golden)
${headOf(golden, quoted)
  .map((line) => `// ${line}`.trimEnd())
  .join('\n')}
${TYPES}
fn given() -> (Vec<Vec<Vec<f64>>>, Vec<Vec<f64>>, Vec<Batch>) {
    let weights = vec![
${lines(
  weights.map((layer) => list(layer)),
  '        ',
)}    ];
    let biases = ${list(biases)};
    // Inputs and targets of each sample, and the samples of each update.
    let samples: Vec<(Vec<f64>, Vec<f64>)> = vec![
${lines(data, '        ')}    ];
    let batches: Vec<Vec<usize>> = ${list(batches, String)};
    let pick = |batch: &Vec<usize>| Batch {
        inputs: batch.iter().map(|&k| samples[k].0.clone()).collect(),
        targets: batch.iter().map(|&k| samples[k].1.clone()).collect(),
    };
    (weights, biases, batches.iter().map(pick).collect())
}

/// What was done wrong where a number has one of its tell-tale values.
static MISTAKES: &[&str] = &[
${lines(mistakes.map(quoted), '    ')}];

/// Place, name, expected value, its bits, tolerance, tell-tale wrong values with their mistakes.
type Row = ([usize; 3], &'static str, f64, u64, f64, &'static [(f64, usize)]);

${RUNTIME.replaceAll('@near', decimal(near))}${tests.join('')}`
}

const TYPES = `#![allow(dead_code, clippy::all)]

/// The samples of one update: inputs[sample][input], targets[sample][output].
#[derive(Clone, Debug, Default)]
pub struct Batch {
    pub inputs: Vec<Vec<f64>>,
    pub targets: Vec<Vec<f64>>,
}

/// One sample's numbers; leave empty what you do not have.
#[derive(Clone, Debug, Default)]
pub struct Sample {
    pub nets: Vec<Vec<f64>>,
    pub outs: Vec<Vec<f64>>,
    pub errors: Vec<f64>,
    pub deltas: Vec<Vec<f64>>,
}

/// One update's numbers.
#[derive(Clone, Debug, Default)]
pub struct Step {
    pub samples: Vec<Sample>,
    pub e: f64,
    pub dw: Vec<Vec<Vec<f64>>>,
    pub db: Vec<Vec<f64>>,
    pub weights: Vec<Vec<Vec<f64>>>,
    pub biases: Vec<Vec<f64>>,
}

// ---- Your code goes in here -----------------------------------------------------------------------------------
// fn train(weights: Vec<Vec<Vec<f64>>>, biases: Vec<Vec<f64>>, batches: &[Batch]) -> Vec<Step>
// gets weights[layer][unit][input], biases[layer][unit] and one batch per update, and gives one Step per update.
#[path = "my_network.rs"]
mod my_network;
use my_network::train;
// ---------------------------------------------------------------------------------------------------------------
`

const RUNTIME = `/// Your code is run once, when the first test asks for its numbers.
fn results() -> &'static [Step] {
    static RESULTS: std::sync::OnceLock<Vec<Step>> = std::sync::OnceLock::new();
    RESULTS.get_or_init(|| {
        let (weights, biases, batches) = given();
        train(weights, biases, &batches)
    })
}

fn got(step: &Step, kind: &str, [a, b, c]: [usize; 3]) -> Option<f64> {
    let of_sample = |pick: fn(&Sample) -> &Vec<Vec<f64>>| pick(step.samples.get(a)?).get(b)?.get(c).copied();
    match kind {
        "nets" => of_sample(|sample| &sample.nets),
        "outs" => of_sample(|sample| &sample.outs),
        "deltas" => of_sample(|sample| &sample.deltas),
        "errors" => step.samples.get(a)?.errors.get(b).copied(),
        "E" => Some(step.e),
        "dW" => step.dw.get(a)?.get(b)?.get(c).copied(),
        "db" => step.db.get(a)?.get(b).copied(),
        "weights" => step.weights.get(a)?.get(b)?.get(c).copied(),
        _ => step.biases.get(a)?.get(b).copied(),
    }
}

fn is_given(step: &Step, kind: &str) -> bool {
    let first = step.samples.first();
    match kind {
        "nets" => first.map_or(false, |sample| !sample.nets.is_empty()),
        "outs" => first.map_or(false, |sample| !sample.outs.is_empty()),
        "deltas" => first.map_or(false, |sample| !sample.deltas.is_empty()),
        "errors" => first.map_or(false, |sample| !sample.errors.is_empty()),
        "dW" => !step.dw.is_empty(),
        "db" => !step.db.is_empty(),
        _ => true,
    }
}

fn path(kind: &str, [a, b, c]: [usize; 3]) -> String {
    match kind {
        "nets" | "outs" | "deltas" => format!("samples[{a}].{kind}[{b}][{c}]"),
        "errors" => format!("samples[{a}].errors[{b}]"),
        "E" => String::from("E"),
        "dW" | "weights" => format!("{kind}[{a}][{b}][{c}]"),
        _ => format!("{kind}[{a}][{b}]"),
    }
}

fn check(title: &str, index: usize, kind: &str, rows: &[Row]) {
    let steps = results();
    let Some(step) = steps.get(index) else {
        panic!("train gave {} steps, step {} is needed", steps.len(), index + 1);
    };
    if !is_given(step, kind) {
        use std::io::Write;
        // Written past the test runner, which hides what a passing test prints.
        let _ = writeln!(std::io::stderr(), "{title}: skipped, {kind} is not given");
        return;
    }
    let mut wrong = Vec::new();
    for &(place, name, expected, bits, tolerance, tell_tale) in rows {
        assert_eq!(expected.to_bits(), bits, "{name}: the decimal and the bits are two numbers");
        let value = got(step, kind, place);
        let difference = (value.unwrap_or(f64::NAN) - expected).abs();
        if difference <= tolerance {
            continue;
        }
        let shown = value.map_or(String::from("nothing: there is no such entry"), |value| format!("{value:?}"));
        let mut text = format!(
            "{name} (step {}, {})\\n  expected   {expected:?}\\n  got        {shown}\\n  difference {difference:?}\\n  tolerance  {tolerance:?}",
            index + 1,
            path(kind, place)
        );
        for &(other, mistake) in tell_tale {
            if (value.unwrap_or(f64::NAN) - other).abs() <= @near * other.abs() {
                text += &format!("\\n  {other:?}: {}", MISTAKES[mistake]);
            }
        }
        wrong.push(text);
    }
    if wrong.is_empty() {
        return;
    }
    let more = if wrong.len() > 10 { format!("\\n… and {} more", wrong.len() - 10) } else { String::new() };
    let shown = wrong.iter().take(10).cloned().collect::<Vec<_>>().join("\\n");
    panic!("{} of {} numbers are wrong\\n{shown}{more}", wrong.len(), rows.len());
}
`

export const rust: Target = { id: 'rust', title: 'Rust', file: 'golden.rs', write }
