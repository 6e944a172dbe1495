// Activations and losses once more, in plain arithmetic, so that the checker's trials do not take its own
// numbers for granted. Every result of an operation goes through `r`: a program's precision, or nothing.

export type Machine = {
  /** Rounds the result of one operation. */
  readonly r: (x: number) => number
  readonly exp: (x: number) => number
  readonly log: (x: number) => number
  readonly tanh: (x: number) => number
}

type Slope = (z: number, a: number, m: Machine) => number
type Activation = { readonly out: (z: number, m: Machine) => number; readonly slopes: readonly Slope[] }

const sigmoid = (z: number, { r, exp }: Machine) => r(1 / r(1 + exp(-z)))
const fromOut: Slope = (_z, a, { r }) => r(a * r(1 - a))

/** 2/√π · e^−x² · Σ 2ⁿ·x²ⁿ⁺¹ / (1·3·5·…·(2n+1)): no term cancels another. */
export function erf(x: number): number {
  if (Math.abs(x) > 6) return Math.sign(x)
  let term = x
  let total = x
  for (let n = 1; n < 400 && Math.abs(term) > 1e-20 * Math.abs(total); n++) {
    term *= (2 * x * x) / (2 * n + 1)
    total += term
  }
  return (2 / Math.sqrt(Math.PI)) * Math.exp(-x * x) * total
}

const ALPHA = 1.6732632423543772
const SCALE = 1.0507009873554805

/** By id; where a slope has several usual forms, all of them. */
export const activations: Readonly<Record<string, Activation>> = {
  identity: { out: (z) => z, slopes: [() => 1] },
  sigmoid: {
    out: sigmoid,
    slopes: [
      fromOut,
      fromOut,
      (z, _a, m) => m.r(sigmoid(z, m) * sigmoid(-z, m)),
      (z, _a, { r, exp }) => r(exp(-z) / r(r(1 + exp(-z)) * r(1 + exp(-z)))),
    ],
  },
  'bipolar-sigmoid': {
    out: (z, { r, exp }) => r(r(2 / r(1 + exp(-z))) - 1),
    slopes: [
      (_z, a, { r }) => r(0.5 * r(r(1 + a) * r(1 - a))),
      (_z, a, { r }) => r(r(1 - r(a * a)) / 2),
      (z, _a, m) => m.r(2 * m.r(sigmoid(z, m) * sigmoid(-z, m))),
    ],
  },
  tanh: {
    out: (z, { tanh }) => tanh(z),
    slopes: [(_z, a, { r }) => r(1 - r(a * a)), (_z, a, { r }) => r(r(1 - a) * r(1 + a))],
  },
  relu: { out: (z) => Math.max(0, z), slopes: [(z) => (z > 0 ? 1 : 0)] },
  'leaky-relu': {
    out: (z, { r }) => (z > 0 ? z : r(r(0.01) * z)),
    slopes: [(z, _a, { r }) => (z > 0 ? 1 : r(0.01))],
  },
  elu: {
    out: (z, { r, exp }) => (z > 0 ? z : r(exp(z) - 1)),
    slopes: [(z, _a, { exp }) => (z > 0 ? 1 : exp(z)), (z, a, { r }) => (z > 0 ? 1 : r(a + 1))],
  },
  selu: {
    out: (z, { r, exp }) => r(SCALE * (z > 0 ? z : r(ALPHA * r(exp(z) - 1)))),
    slopes: [
      (z, _a, { r, exp }) => r(z > 0 ? SCALE : SCALE * r(ALPHA * exp(z))),
      (z, a, { r }) => r(z > 0 ? SCALE : a + SCALE * ALPHA),
    ],
  },
  softplus: {
    out: (z, { r, exp, log }) => log(r(1 + exp(z))),
    slopes: [(z, _a, m) => sigmoid(z, m), (_z, a, { r, exp }) => r(1 - exp(-a))],
  },
  softsign: {
    out: (z, { r }) => r(z / r(1 + Math.abs(z))),
    slopes: [
      (z, _a, { r }) => r(1 / r(r(1 + Math.abs(z)) ** 2)),
      (_z, a, { r }) => r(r(1 - Math.abs(a)) ** 2),
    ],
  },
  silu: {
    out: (z, m) => m.r(z * sigmoid(z, m)),
    slopes: [
      (z, _a, m) => {
        const s = sigmoid(z, m)
        return m.r(s * m.r(1 + m.r(z * m.r(1 - s))))
      },
      (z, a, m) => {
        const s = sigmoid(z, m)
        return m.r(a + m.r(s * m.r(1 - a)))
      },
    ],
  },
  gelu: {
    out: (z, { r }) => r(r(0.5 * z) * r(1 + r(erf(r(z * Math.SQRT1_2))))),
    slopes: [
      (z, _a, { r, exp }) => {
        const density = r(exp(r(-0.5 * r(z * z))) / r(Math.sqrt(2 * Math.PI)))
        return r(r(0.5 * r(1 + r(erf(r(z * Math.SQRT1_2))))) + r(z * density))
      },
    ],
  },
  'hard-sigmoid': {
    out: (z, { r }) => Math.max(0, Math.min(1, r(r(z / 6) + 0.5))),
    slopes: [(z, _a, { r }) => (Math.abs(z) < 3 ? r(1 / 6) : 0)],
  },
  step: { out: (z) => (z < 0 ? 0 : 1), slopes: [() => 0] },
}

type Loss = {
  readonly error: (a: number, t: number, m: Machine) => number
  readonly slope: (a: number, t: number, n: number, m: Machine) => number
}
const square = (a: number, t: number, { r }: Machine) => r(r(t - a) ** 2)

/** By id; the categorical losses are in the calculation, since they look at all outputs. */
export const losses: Readonly<Record<string, Loss>> = {
  'half-squared-error': {
    error: (a, t, m) => m.r(0.5 * square(a, t, m)),
    slope: (a, t, _n, { r }) => r(a - t),
  },
  'sum-of-squares': { error: square, slope: (a, t, _n, { r }) => r(2 * r(a - t)) },
  'mean-squared-error': { error: square, slope: (a, t, n, { r }) => r(r(2 / n) * r(a - t)) },
  'absolute-error': { error: (a, t, { r }) => Math.abs(r(a - t)), slope: (a, t) => Math.sign(a - t) },
  huber: {
    error: (a, t, m) =>
      Math.abs(m.r(a - t)) < 1 ? m.r(0.5 * square(a, t, m)) : m.r(Math.abs(m.r(a - t)) - 0.5),
    slope: (a, t, _n, { r }) => Math.max(-1, Math.min(1, r(a - t))),
  },
  'binary-cross-entropy': {
    error: (a, t, { r, log }) => -r(r(t === 0 ? 0 : t * log(a)) + r(t === 1 ? 0 : r(1 - t) * log(r(1 - a)))),
    slope: (a, t, _n, { r }) => r(r(a - t) / r(a * r(1 - a))),
  },
  hinge: {
    error: (a, t, { r }) => Math.max(0, r(1 - r(t * a))),
    slope: (a, t, _n, { r }) => (r(t * a) < 1 ? -t : 0),
  },
}
