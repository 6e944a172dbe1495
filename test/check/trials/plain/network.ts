// A plain network of arrays for the trials of the diagnosis: no formulas, no cells, nothing of the library, so
// that the wrong numbers come from somebody else than the one who has to explain them.

export type Dense = {
  /** A row per unit. */
  weights: number[][]
  /** None, one shared by all units, or one per unit. */
  biases: number[]
  shared: boolean
  activation: string
  weightsTrained: boolean
  biasesTrained: boolean
}

export type Plain = {
  inputs: number
  layers: Dense[]
  loss: string
  optimizer: string
  rate: number
  l1: number
  l2: number
  /** Samples per update. */
  size: number
  reduce: 'mean' | 'sum'
  samples: { x: number[]; t: number[] }[]
}

/** A mistake of the catalogue, made in one of its forms, everywhere or in a part of the network. */
export type Slip = { catalogue: string; form: string; scope: 'everywhere' | 'output' | 'hidden' }

/** The form in which a mistake is made here, or `null`. */
export function slip(slips: readonly Slip[], catalogue: string, last = true): string | null {
  const found = slips.find((one) => one.catalogue === catalogue)
  if (found === undefined) return null
  return found.scope === 'everywhere' || (found.scope === 'output') === last ? found.form : null
}

export const sum = (list: readonly number[]) => list.reduce((a, b) => a + b, 0)
