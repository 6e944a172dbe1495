// Reads the biases of a layer in all the forms people write them: a number, a list, a map, or none.

import { keysOf } from './keys.ts'
import { readNumbers } from './matrix.ts'
import { type Names, readName } from './names.ts'
import type { Path, Reading } from './reading.ts'
import { counted, isList, shown } from './shown.ts'

export type Bias = {
  /** One number per unit, one for all when shared, none without biases. */
  values: Float64Array
  names: (string | null)[]
  trained: boolean[]
}

/** `frozen`: the layer says `train: false`. */
export function readBias(
  reading: Reading,
  names: Names,
  value: unknown,
  path: Path,
  units: number,
  frozen: boolean,
): Bias {
  const plain = (values: Float64Array): Bias => ({
    values,
    names: Array.from(values, () => null),
    trained: Array.from(values, () => !frozen),
  })
  if (value === undefined) return plain(new Float64Array(units))
  if (value === 'none') return plain(new Float64Array(0))
  if (typeof value === 'number') {
    return plain(new Float64Array(units).fill(reading.number(value, path, 'bias') ?? 0))
  }
  if (isList(value)) return plain(list(reading, value, path, units))
  if (typeof value !== 'object' || value === null) {
    const what =
      typeof value === 'string' ? `the bias is the text ${shown(value)}` : `the bias is ${shown(value)}`
    reading.report('E-BIAS', path, `${what}; expected a number, a list, a map or none.`, {
      fix:
        value === false || value === null
          ? 'For a layer without biases write: none'
          : 'Write one number for all units, or a list with one for each.',
    })
    return plain(new Float64Array(0))
  }
  return mapped(reading, names, value, path, units, frozen)
}

function list(reading: Reading, value: unknown, path: Path, units: number): Float64Array {
  const values = new Float64Array(units)
  const biases = { whole: 'the list of biases', one: 'a bias', count: units, of: 'one per unit' }
  readNumbers(reading, value, path, biases, values)
  return values
}

function mapped(
  reading: Reading,
  names: Names,
  value: object,
  path: Path,
  units: number,
  frozen: boolean,
): Bias {
  const fields = reading.fields(value, path, keysOf('bias'), 'bias')!
  const wanted =
    fields.shared === undefined ? false : reading.flag(fields.shared, [...path, 'shared'], 'shared')
  const shared = wanted === true && units > 1
  if (fields.value !== undefined && fields.values !== undefined) {
    reading.report('E-BIAS', path, 'the bias has both value and values.', { fix: 'Keep one of them.' })
  }
  if (shared && (fields.values !== undefined || fields.names !== undefined)) {
    const key = fields.values !== undefined ? 'values' : 'names'
    reading.report(
      'E-BIAS',
      [...path, key],
      `a shared bias is one number with one name, but ${key} is given.`,
      {
        fix: `Write ${key.slice(0, -1)}, or remove shared.`,
      },
    )
  }
  const count = shared ? 1 : units
  const values = new Float64Array(count)
  if (fields.values !== undefined && !shared)
    values.set(list(reading, fields.values, [...path, 'values'], units))
  else if (fields.value !== undefined) {
    values.fill(reading.number(fields.value, [...path, 'value'], 'the bias') ?? 0)
  }
  return {
    values,
    names: readNames(reading, names, fields, path, count),
    trained: readTrain(reading, fields.train, [...path, 'train'], count, frozen),
  }
}

function readNames(
  reading: Reading,
  names: Names,
  fields: Readonly<Record<string, unknown>>,
  path: Path,
  count: number,
): (string | null)[] {
  const found: (string | null)[] = Array.from({ length: count }, () => null)
  const take = (value: unknown, at: Path) => {
    const name = readName(reading, value, at, 'bias')
    if (name !== null) names.take(name, 'bias', at)
    return name
  }
  if (fields.name !== undefined && count > 1) {
    reading.report(
      'E-BIAS',
      [...path, 'name'],
      `one name ${shown(fields.name)} for ${counted(count, 'bias').replace(/ss$/, 'ses')}.`,
      {
        fix: 'Add shared: true if it is one bias for the whole layer, else write names with one name per unit.',
      },
    )
  } else if (fields.name !== undefined) found[0] = take(fields.name, [...path, 'name'])
  const given = fields.names
  if (given === undefined) return found
  const at = [...path, 'names']
  if (!isList(given) || given.length !== count) {
    const what = isList(given)
      ? `has ${counted(given.length, 'entry').replace(/ys$/, 'ies')}`
      : `is ${shown(given)}`
    reading.report('E-SHAPE', at, `the list of bias names ${what}, expected ${count}: one per unit.`, {
      fix: 'Write one name for each unit; null is none.',
    })
    return found
  }
  for (let i = 0; i < count; i++) if (given[i] !== null) found[i] = take(given[i], [...at, i])
  return found
}

function readTrain(reading: Reading, value: unknown, path: Path, count: number, frozen: boolean): boolean[] {
  const all = (trained: boolean) => Array.from({ length: count }, () => trained)
  if (value === undefined) return all(!frozen)
  if (!isList(value)) return all(reading.flag(value, path, 'train') ?? true)
  if (value.length !== count) {
    reading.report(
      'E-SHAPE',
      path,
      `train has ${counted(value.length, 'value')}, expected ${count}: one per bias.`,
      { fix: 'Write true or false for each bias, or once for all.' },
    )
    return all(true)
  }
  return all(true).map((_, i) => reading.flag(value[i], [...path, i], 'train') ?? true)
}
