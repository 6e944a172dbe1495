// Checks lists and matrices of numbers by plain loops: a file may hold a hundred thousand weights, and every
// one of them is looked at.

import type { Path, Reading } from './reading.ts'
import { counted, isList, shown } from './shown.ts'

/** A list of numbers as messages call it, such as `the row of "h1"` with `a weight of "h1"` for one of them. */
export type NumberList = { whole: string; one: string; count: number; of: string }

/** Copies the numbers of a list into `into` from `offset`; false when something was wrong. */
export function readNumbers(
  reading: Reading,
  value: unknown,
  path: Path,
  list: NumberList,
  into: Float64Array,
  offset = 0,
): boolean {
  const { whole, one, count, of } = list
  if (!isList(value)) {
    const fix =
      typeof value === 'number' && count === 1 ? `Write [${value}]` : 'Write the numbers between [ and ].'
    const what = `${whole} is ${shown(value)}, expected a list of ${counted(count, 'number')}: ${of}.`
    reading.report('E-SHAPE', path, what, { fix })
    return false
  }
  if (value.length !== count) {
    const fix = looksLikeCommas(value, count)
      ? 'In a list, 0,5 is two numbers: write 0.5'
      : moreOrFewer(value.length, count, 'number')
    const what = `${whole} has ${counted(value.length, 'number')}, expected ${count}: ${of}.`
    reading.report('E-SHAPE', path, what, { fix })
    return false
  }
  let fine = true
  for (let i = 0; i < count; i++) {
    const x = value[i]
    if (typeof x === 'number' && x - x === 0) into[offset + i] = x
    else fine = badNumber(reading, x, [...path, i], one)
  }
  return fine
}

/** What to do about a list of the wrong length. */
function moreOrFewer(found: number, expected: number, what: string): string {
  const by = counted(Math.abs(found - expected), what).replace(/ys$/, 'ies')
  return `${found < expected ? 'Add' : 'Remove'} ${by}, or change the network.`
}

/** Two whole numbers for each number too many: 0,15 was meant to be one. */
function looksLikeCommas(list: ArrayLike<unknown>, count: number): boolean {
  const surplus = list.length - count
  return (
    surplus > 0 &&
    surplus <= count &&
    Array.from(list).filter((x) => Number.isInteger(x)).length >= 2 * surplus
  )
}

function badNumber(reading: Reading, value: unknown, path: Path, one: string): false {
  if (value === null || value === undefined || Number.isNaN(value)) {
    const found = value === undefined ? 'missing' : String(value)
    const why =
      value === null
        ? 'The file was probably written after a number became NaN: JSON has no NaN.'
        : 'Nothing can be computed with it.'
    reading.report('E-WEIGHT-NULL', path, `${one} is ${found}.`, { why, fix: 'Write a number.' })
  } else if (isList(value)) {
    reading.report('E-SHAPE', path, `${one} is ${shown(value)}, expected one number.`, {
      fix: 'Write the number without brackets.',
    })
  } else reading.number(value, path, one)
  return false
}

export type Shape = { rows: number; columns: number; rowOf: string; columnOf: string }

/** Is this a list of `rows` lists of `columns` each? */
function hasShape(value: ArrayLike<unknown>, rows: number, columns: number): boolean {
  if (value.length !== rows) return false
  for (let r = 0; r < rows; r++) {
    const row = value[r]
    if (!isList(row) || row.length !== columns) return false
  }
  return true
}

/** Reports a matrix (of `what`: "weights", "names") whose outer shape is wrong; true when rows can be read. */
export function checkRows(
  reading: Reading,
  value: unknown,
  path: Path,
  what: string,
  shape: Shape,
): value is ArrayLike<unknown> {
  const { rows, columns, rowOf, columnOf } = shape
  const expected = `a row per ${rowOf}, a column per ${columnOf}: ${rows}×${columns}`
  if (!isList(value)) {
    const fix = 'Write a list for each row, and a list around them, as in [[0.1, 0.2], [0.3, 0.4]]'
    reading.report('E-SHAPE', path, `the ${what} matrix is ${shown(value)}, expected ${expected}.`, { fix })
    return false
  }
  if (rows !== columns && hasShape(value, columns, rows)) {
    reading.report(
      'E-SHAPE-TRANSPOSED',
      path,
      `the ${what} matrix is ${columns}×${rows}, expected ${rows}×${columns}. It looks transposed.`,
      {
        why: `There is ${expected}.`,
        fix: 'Turn rows into columns.',
      },
    )
    return false
  }
  if (value.length === rows && (value.length === 0 || isList(value[0]))) return true
  const flat = value.length > 0 && !isList(value[0])
  const found = flat ? `is ${shown(value)} without rows` : `has ${counted(value.length, 'row')}`
  const fix =
    flat && value.length === rows * columns
      ? rowsOf(value, rows, columns)
      : flat
        ? 'Write a list for each row.'
        : moreOrFewer(value.length, rows, 'row')
  reading.report('E-SHAPE', path, `the ${what} matrix ${found}, expected ${expected}.`, { fix })
  return false
}

/** A flat list as rows, for the advice, while it is short. */
function rowsOf(value: ArrayLike<unknown>, rows: number, columns: number): string {
  if (rows * columns > 12) return 'Put each row into brackets of its own.'
  const items = Array.from(value, (x) => (typeof x === 'number' || typeof x === 'boolean' ? String(x) : '…'))
  const lines = Array.from(
    { length: rows },
    (_, r) => `[${items.slice(r * columns, (r + 1) * columns).join(', ')}]`,
  )
  return `Write [${lines.join(', ')}]`
}

/** A matrix of weights into the packed parameters, row by row. */
export function readWeights(
  reading: Reading,
  value: unknown,
  path: Path,
  shape: Shape,
  units: readonly string[],
  into: Float64Array,
  offset: number,
): boolean {
  if (!checkRows(reading, value, path, 'weights', shape)) return false
  let fine = true
  const of = `one per ${shape.columnOf}`
  for (let r = 0; r < shape.rows; r++) {
    const row = value[r]
    const at = offset + r * shape.columns
    // The path is only made for a row that is wrong.
    if (!copied(row, shape.columns, into, at)) {
      fine = false
      const unit = shown(units[r])
      const list = { whole: `the row of ${unit}`, one: `a weight of ${unit}`, count: shape.columns, of }
      readNumbers(reading, row, [...path, r], list, into, at)
    }
  }
  return fine
}

function copied(row: unknown, count: number, into: Float64Array, offset: number): boolean {
  if (!isList(row) || row.length !== count) return false
  for (let c = 0; c < count; c++) {
    const x = row[c]
    if (typeof x !== 'number' || x - x !== 0) return false
    into[offset + c] = x
  }
  return true
}

/** Calls `each` for every entry of a matrix of names or flags that has the right shape. */
export function eachEntry(
  reading: Reading,
  value: unknown,
  path: Path,
  what: string,
  shape: Shape,
  each: (entry: unknown, place: number, path: Path) => void,
): void {
  if (!checkRows(reading, value, path, what, shape)) return
  for (let r = 0; r < shape.rows; r++) {
    const row = value[r]
    if (!isList(row) || row.length !== shape.columns) {
      const found = isList(row) ? counted(row.length, 'entry').replace(/ys$/, 'ies') : shown(row)
      reading.report(
        'E-SHAPE',
        [...path, r],
        `row ${r + 1} of ${what} has ${found}, expected ${shape.columns}: one per ${shape.columnOf}.`,
        {
          fix: isList(row)
            ? moreOrFewer(row.length, shape.columns, 'entry')
            : 'Write the row between [ and ].',
        },
      )
      continue
    }
    for (let c = 0; c < shape.columns; c++) each(row[c], r * shape.columns + c, [...path, r, c])
  }
}
