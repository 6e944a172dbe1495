// Solves for one number: where a function that is smooth nearly everywhere takes a value. Several starts, since
// a square or a bell has two such places.

/** So many steps of the secant are gone from one start. */
const STEPS = 40
/** Starts, as multiples of the right value: a sign, a factor, a shifted point are what people get wrong. */
const STARTS = [1.01, 2, -1, 10, 0.1, -10, 0.5]

/** The places where `at` is `target`, none twice. */
export function solutionsOf(at: (t: number) => number, target: number, right: number): number[] {
  const found: number[] = []
  const scale = right === 0 ? 0.01 : right
  for (const start of STARTS) {
    const solution = secant(at, target, right, scale * start)
    if (solution === null) continue
    const near = Math.abs(solution) * 1e-6 + 1e-12
    if (!found.some((one) => Math.abs(one - solution) <= near)) found.push(solution)
  }
  return found
}

function secant(at: (t: number) => number, target: number, a: number, b: number): number | null {
  let t0 = a
  let t1 = b
  let f0 = at(t0) - target
  for (let i = 0; i < STEPS; i++) {
    const f1 = at(t1) - target
    if (f1 === 0) return t1
    const next = t1 - (f1 * (t1 - t0)) / (f1 - f0)
    if (!Number.isFinite(next)) return null
    if (Math.abs(next - t1) <= Math.abs(t1) * 1e-12) return next
    t0 = t1
    f0 = f1
    t1 = next
  }
  return null
}
