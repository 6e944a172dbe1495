// Activations of the plain network and their slopes, from the textbook.

export type Curve = { out: (z: number) => number; slope: (z: number, a: number) => number }

const logistic = (z: number) => 1 / (1 + Math.exp(-z))

/** erf by its series, and by its continued fraction far out. */
function erf(x: number): number {
  const t = Math.abs(x)
  if (t > 3) {
    let fraction = 0
    for (let k = 60; k > 0; k--) fraction = k / 2 / (t + fraction)
    return Math.sign(x) * (1 - Math.exp(-t * t) / Math.sqrt(Math.PI) / (t + fraction))
  }
  let term = t
  let total = t
  for (let k = 1; k < 80; k++) {
    term *= -(t * t) / k
    total += term / (2 * k + 1)
  }
  return Math.sign(x) * (2 / Math.sqrt(Math.PI)) * total
}

const phi = (z: number) => 0.5 * (1 + erf(z / Math.SQRT2))
const ALPHA = 1.6732632423543772
const SCALE = 1.0507009873554805

export const curves: Readonly<Record<string, Curve>> = {
  identity: { out: (z) => z, slope: () => 1 },
  sigmoid: { out: logistic, slope: (_, a) => a * (1 - a) },
  'bipolar-sigmoid': { out: (z) => 2 / (1 + Math.exp(-z)) - 1, slope: (_, a) => 0.5 * (1 + a) * (1 - a) },
  tanh: { out: Math.tanh, slope: (_, a) => 1 - a * a },
  relu: { out: (z) => Math.max(0, z), slope: (z) => (z > 0 ? 1 : 0) },
  'leaky-relu': { out: (z) => (z > 0 ? z : 0.01 * z), slope: (z) => (z > 0 ? 1 : 0.01) },
  elu: { out: (z) => (z > 0 ? z : Math.exp(z) - 1), slope: (z) => (z > 0 ? 1 : Math.exp(z)) },
  selu: {
    out: (z) => (z > 0 ? SCALE * z : SCALE * ALPHA * (Math.exp(z) - 1)),
    slope: (z) => (z > 0 ? SCALE : SCALE * ALPHA * Math.exp(z)),
  },
  softplus: { out: (z) => Math.log1p(Math.exp(-Math.abs(z))) + Math.max(z, 0), slope: logistic },
  softsign: { out: (z) => z / (1 + Math.abs(z)), slope: (z) => 1 / (1 + Math.abs(z)) ** 2 },
  silu: {
    out: (z) => z * logistic(z),
    slope: (z) => logistic(z) * (1 + z * (1 - logistic(z))),
  },
  gelu: {
    out: (z) => z * phi(z),
    slope: (z) => phi(z) + (z * Math.exp((-z * z) / 2)) / Math.sqrt(2 * Math.PI),
  },
  'hard-sigmoid': {
    out: (z) => Math.max(0, Math.min(1, z / 6 + 0.5)),
    slope: (z) => (Math.abs(z) < 3 ? 1 / 6 : 0),
  },
  step: { out: (z) => (z < 0 ? 0 : 1), slope: () => 0 },
}

export function softmax(z: readonly number[]): number[] {
  const top = Math.max(...z)
  const e = z.map((one) => Math.exp(one - top))
  const total = e.reduce((a, b) => a + b, 0)
  return e.map((one) => one / total)
}

/** Curves that are written with e^(−net). */
export const EXPONENTIAL = new Set(['sigmoid', 'bipolar-sigmoid', 'tanh', 'softplus'])
/** Curves with a corner at 0, or nearly. */
export const BENT = new Set(['relu', 'leaky-relu', 'elu', 'selu'])
