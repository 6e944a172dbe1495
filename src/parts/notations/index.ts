// The notations, in the order in which they are offered.
import { netOut } from './net-out.ts'
import type { Notation } from './notation.ts'
import { predictionDelta } from './prediction-delta.ts'
import { sumOutput } from './sum-output.ts'
import { zA } from './z-a.ts'

export const notations: readonly Notation[] = [netOut, sumOutput, zA, predictionDelta]
