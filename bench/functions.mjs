// Prints the mean time of one call of every function, on arguments of typical size. Build first: npm run build.
import * as library from '../dist/src/numeric/functions.js'
import { createRandom } from '../dist/src/numeric/random.js'

const SIZES = { exp: [-20, 20], log: [0, 100], log1p: [0, 10], tanh: [-5, 5], sigmoid: [-10, 10] }
Object.assign(SIZES, {
  softplus: [-20, 20],
  erf: [-4, 4],
  erfc: [-4, 4],
  expm1: [-5, 5],
  sin: [-10, 10],
  cos: [-10, 10],
  pow: [0, 10],
  sqrt: [0, 10],
})

const functions = { ...library }
const COUNT = 4096
const random = createRandom(1)
const exponents = Float64Array.from({ length: COUNT }, () => random.uniform(-3, 3))
let sum = 0

function pass(compute, numbers) {
  for (let i = 0; i < COUNT; i++) sum += compute(numbers[i], exponents[i])
}

for (const [name, [low, high]] of Object.entries(SIZES)) {
  const numbers = Float64Array.from({ length: COUNT }, () => random.uniform(low, high))
  for (let i = 0; i < 20; i++) pass(functions[name], numbers)
  const passes = 200
  const start = performance.now()
  for (let i = 0; i < passes; i++) pass(functions[name], numbers)
  const nanoseconds = ((performance.now() - start) * 1e6) / (passes * COUNT)
  console.log(`${name.padEnd(9)}${nanoseconds.toFixed(1).padStart(8)} ns`)
}
// The sum is used, so that no call can be left out.
if (Number.isNaN(sum)) console.log('a function gave NaN')
