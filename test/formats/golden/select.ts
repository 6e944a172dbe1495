// Finds numbers in the data of a golden file, for its tests.

import type { Golden, Kind } from '../../../src/formats/golden/golden.ts'

export const numbers = (golden: Golden, step: number, ...kinds: Kind[]) =>
  golden.groups.filter((group) => group.step === step && kinds.includes(group.kind)).flatMap((g) => g.numbers)
export const named = (golden: Golden, step: number, name: string) =>
  golden.groups
    .filter((group) => group.step === step)
    .flatMap((group) => group.numbers.filter((n) => n.name === name))[0]!
