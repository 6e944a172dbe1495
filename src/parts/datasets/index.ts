// Every data set that is drawn and not read from a file: classes first, in the order of difficulty.
import type { DataSet } from '../part.ts'
import { circle } from './circle.ts'
import { gauss } from './gauss.ts'
import { gaussian } from './gaussian.ts'
import { plane } from './plane.ts'
import { spiral } from './spiral.ts'
import { xor } from './xor.ts'

export const datasets: readonly DataSet[] = [gauss, circle, xor, spiral, plane, gaussian]
