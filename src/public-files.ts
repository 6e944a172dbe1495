// The public functions about files in and out, each with its arguments looked at first; apart from the others, so
// that a page loads them only when somebody opens or saves something.

import { describe } from './formats/describe.ts'
import { readNetworkFile as readFile } from './formats/network-file.ts'
import {
  dataText as marked,
  ROLES,
  readTable as readRows,
  samplesText as rows,
  withTable as take,
} from './formats/table.ts'
import { decodeText as decode } from './formats/text.ts'
import { descriptionText as textOf, writeDescription as write } from './formats/write.ts'
import {
  aDescription,
  aFunction,
  aList,
  aNetwork,
  aText,
  between,
  bytes,
  either,
  fields,
  guarded,
  maybe,
  numbers,
  oneOf,
  whole,
} from './guarded.ts'

const anyOptions = (known: Parameters<typeof fields>[0]) => maybe(fields(known))
const network_ = { network: aNetwork }

const read = guarded('readNetworkFile(text, fileName, options)', readFile, {
  text: aText,
  fileName: aText,
  options: anyOptions({ data: maybe(either(aText, aFunction)) }),
})
/** Reads a network file, YAML or JSON. Throws `InputError` with every problem, each with line and column. */
export const readNetworkFile: typeof readFile = async (...args) => read(...args)
/** The text of a file's bytes. Throws `InputError` where it is not UTF-8. */
export const decodeText = guarded('decodeText(bytes, file)', decode, { bytes, file: aText })
/** A network as a description that gives the same one again, its samples in it; `parameters` as `network.start`. */
export const descriptionOf = guarded('descriptionOf(network, parameters)', describe, {
  ...network_,
  parameters: maybe(numbers),
})
/** The text of a network file; `parameters` are packed as `network.start` is. */
export const writeDescription = guarded('writeDescription(network, parameters, options)', write, {
  ...network_,
  parameters: maybe(numbers),
  options: anyOptions({ format: maybe(oneOf('yaml', 'json')) }),
})
/** A description as the text of a network file: weights that are drawn stay a seed. */
export const descriptionText = guarded('descriptionText(description)', textOf, { description: aDescription })
const readOwn = guarded('readTable(text, options)', readRows, {
  text: aText,
  options: maybe(fields({ decimal: maybe(oneOf('point', 'comma')), file: maybe(aText) })),
})
/** Reads a table of samples, such as CSV or what a spreadsheet copies. Throws `InputError`. */
export const readTable: typeof readRows = async (...args) => readOwn(...args)
/** The description with the samples of a table; `roles` say what its columns are. Throws `InputError`. */
export const withTable = guarded('withTable(description, table, roles, split)', take, {
  description: aDescription,
  table: fields({ columns: aList, rows: aList }),
  roles: aList,
  split: maybe(fields({ share: maybe(between(0, 1)), seed: maybe(whole(0)) })),
})
/** The samples of a network as a table that `readTable` reads. */
export const samplesText = guarded('samplesText(network)', rows, { network: aNetwork })
/** The samples of a network as a table whose first column says which are to train and which to test with. */
export const dataText = guarded('dataText(network)', marked, { network: aNetwork })
/** What a column of a table may be. */
export const tableRoles = ROLES
