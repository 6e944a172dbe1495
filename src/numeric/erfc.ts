// 1 − erf(x), correctly rounded: what GELU is made of, where 1 + erf of a negative number would cancel. The
// series of erf are set on the complement's own value at the node, scaled up so that nothing underflows.
import { fromNumber } from './big-arithmetic.ts'
import { erfc as bigErfc } from './big-special.ts'
import { negative, type Pair, plus, single } from './double-double.ts'
import { erfPair, seriesOf, slopesAt } from './erf.ts'
import { powerOfTwo } from './number-bits.ts'
import { settle, settled } from './rounding.ts'
import { pairOf } from './tables.ts'

/** The complement falls off by as much as e^3.4 around a node, which makes its series lose a few bits. */
const ERROR = powerOfTwo(-72)
const DEGREE = 36
const DOUBLE = 15
const P = 200

/** 1 − erf at the node c = i/16 and its slopes, all times 2^k. */
type Node = { readonly k: number; readonly value: Pair; readonly slopes: Pair[] }
const nodes: (Node | undefined)[] = []

function nodeAt(i: number): Node {
  const c = i / 16
  const k = Math.floor(c * c * Math.LOG2E)
  const { m, e } = bigErfc(fromNumber(c), P)
  return { k, value: pairOf({ m, e: e + k }), slopes: slopesAt(i, DEGREE, k) }
}

/** 1 − erf(x), correctly rounded: small values keep all their digits. */
export function erfc(x: number): number {
  if (x < 4e-17 && x > -4e-17) return 1
  if (!(x > -5.93 && x < 27.3)) return x <= -5.93 ? 2 : x >= 27.3 ? 0 : NaN
  let value: number
  if (x < 0) {
    const { hi, lo } = plus(single(1), erfPair(-x))
    value = settled(hi, lo, ERROR, 0)
  } else {
    const i = Math.round(x * 16)
    const node = (nodes[i] ??= nodeAt(i))
    const { hi, lo } = plus(node.value, negative(seriesOf(node.slopes, x - i / 16, DOUBLE)))
    value = settled(hi, lo, hi * ERROR, -node.k)
  }
  return Number.isNaN(value) ? settle((bits) => bigErfc(fromNumber(x), bits)) : value
}
