// The public functions about explanations and documents in any medium, each with its arguments looked at first; apart from the
// others, so that a page loads them only when somebody takes a working away.

import { workedSolution as solve } from './explain/solution.ts'
import * as explained from './explained.ts'
import {
  aDocument,
  aFlag,
  aFormula,
  aFunction,
  aList,
  aNetwork,
  aNumber,
  anAddress,
  anExplanation,
  aSheet,
  fields,
  guarded,
  maybe,
  oneOf,
  whole,
} from './guarded.ts'
import { renderDocument as render } from './render/document.ts'
import * as explanations from './render/explanation.ts'

const anyOptions = (known: Parameters<typeof fields>[0]) => maybe(fields(known))
const network_ = { network: aNetwork }

/** Single explanations as a document. */
export const documentOf = guarded('documentOf(network, explanations)', explained.documentOf, {
  ...network_,
  explanations: aList,
})
/** The worked solution of one step of a network. */
export const workedSolution = guarded('workedSolution(network, options)', solve, {
  ...network_,
  options: anyOptions({
    step: maybe(whole(1)),
    sample: maybe(whole(1)),
    brief: maybe(aFlag),
    matrix: maybe(aFlag),
    orientation: maybe(oneOf('rows', 'columns')),
  }),
})
/** The whole document as text of a format. */
export const renderDocument = guarded('renderDocument(document, format, options)', render, {
  document: aDocument,
  format: oneOf('text', 'markdown', 'latex', 'html', 'json'),
  options: anyOptions({ width: maybe(aNumber), color: maybe(aFlag) }),
})
const explanation_ = { explanation: anExplanation, ...network_ }
/** An explanation in the shape of the contract. */
export const explanationJson = guarded(
  'explanationJson(explanation, network)',
  explanations.explanationJson,
  explanation_,
)
/** An explanation as lines of a terminal. */
export const explanationText = guarded(
  'explanationText(explanation, network, options)',
  explanations.explanationText,
  { ...explanation_, options: anyOptions({ width: maybe(aNumber), color: maybe(aFlag) }) },
)
/** Explains one number of a sheet: `explain(sheet, 'dE/dw5').text()`. */
export const explain = guarded('explain(sheet, address)', explained.explain, {
  sheet: aSheet,
  address: anAddress,
})
/** One formula as a line of text, with names. */
export const formulaText = guarded('formulaText(formula, network, look)', explained.formulaText, {
  formula: aFormula,
  ...network_,
  look: aFunction,
})
