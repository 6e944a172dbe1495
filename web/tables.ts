// Tables of samples, apart from the rest so that they are loaded only when somebody edits samples.

export { readTable, samplesText, withTable } from '#lib'
