// Any partial derivative of any number by any earlier one: the chain rule over whoever uses the earlier
// number on the way to the later one. A single path is written out as one product, as the articles do.

import type { Cell, Formula } from '../formula/formula.ts'
import * as F from '../formula/formula.ts'
import { addressOf, isDelta, type Name } from '../formula/name.ts'
import { readsOthers } from './backward.ts'
import { passes } from './build.ts'
import type { Plan } from './plan.ts'

/** The cell ∂d/∂by, written when it is first asked for. */
export function derive(plan: Plan, d: Cell, by: Cell): Cell {
  const name: Name = { d: d.name, by: by.name }
  if (plan.has(name)) return plan.get(name)
  const same = sameAsTotal(plan, d, by)
  if (same !== null) return plan.write(name, 'backward', same.formula!, same.safe)
  return plan.write(name, 'backward', chainRule(plan, d, by))
}

function chainRule(plan: Plan, d: Cell, by: Cell): Formula {
  if (d === by) return F.number(1)
  const onPath = pathTo(plan, d)
  const users = usersOnPath(plan, d, by, onPath)
  if (users.length === 0) return F.number(0)
  return F.sum(
    users.map((user) => {
      const slope = plan.slope(user, by)
      if (user === d) return slope.op === 'slope' ? slope.is : slope
      const outer = derive(plan, d, user)
      const chain = outer.formula
      const factors = chain?.op === 'mul' && outer.safe === undefined && chain.args.every(isFactor)
      return F.mul(...(factors ? chain.args.flatMap((arg) => opened(plan, d, arg)) : [outer]), slope)
    }),
  )
}

/** Forward cells know their users; on the way to a slope or an update everything it is made of is asked. */
function usersOnPath(plan: Plan, d: Cell, by: Cell, onPath: ReadonlySet<Cell>): Cell[] {
  if (d.phase === 'forward' || d.phase === 'error') return by.users.filter((user) => onPath.has(user))
  const users = [...onPath].filter((cell) => cell !== by && [...plan.operands(cell)].includes(by))
  return users.sort((a, b) => a.index - b.index)
}

/** On the way from one output's error, δ is written as the two slopes it is made of. */
function opened(plan: Plan, d: Cell, factor: Formula): readonly Formula[] {
  if (factor.op !== 'cell' || !isDelta(factor.name) || factor.formula?.op !== 'mul' || factor.safe)
    return [factor]
  const [byOut, slope] = factor.formula.args
  if (byOut?.op !== 'cell' || !('d' in byOut.name)) return [factor]
  return [derive(plan, d, plan.get(byOut.name.by)), slope!]
}

/** A product of named numbers may be continued; one with arithmetic in it is named as a whole. */
const isFactor = (f: Formula) => f.op === 'cell' || f.op === 'slope'

/** ∂E_o/∂out_o and ∂E_o/∂net_o are the total's own where no other output plays a part. */
function sameAsTotal(plan: Plan, d: Cell, by: Cell): Cell | null {
  if (!('of' in d.name) || d.name.of !== 'error' || d.name.unit === undefined) return null
  if (!('of' in by.name) || (by.name.of !== 'net' && by.name.of !== 'out')) return null
  const { layers, loss, outputs } = plan.network
  const o = outputs.indexOf(d.name.unit)
  const pass = passes(plan).find(({ errors }) => errors[o] === d)
  const last = layers[layers.length - 1]!
  if (pass === undefined || last.type === 'softmax' || loss.part.total !== 'sum') return null
  if (by.name.unit !== d.name.unit || by.name.sample !== d.name.sample || readsOthers(pass, o)) return null
  const total: Name = { d: { of: 'error', sample: by.name.sample }, by: by.name }
  return plan.find(addressOf(total)) ?? null
}

const paths = new WeakMap<Cell, Set<Cell>>()

/** All cells that a cell depends on, and itself. */
function pathTo(plan: Plan, d: Cell): Set<Cell> {
  const known = paths.get(d)
  if (known !== undefined) return known
  const found = new Set<Cell>([d])
  for (const cell of found) for (const used of plan.operands(cell)) found.add(used)
  paths.set(d, found)
  return found
}
