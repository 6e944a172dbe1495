// Tells what a cell is in the arithmetic of a step (a net, a slope, what one path passes back, …), so that
// mistakes need to know nothing of sheets.

import type { Cell } from '../formula/formula.ts'
import { parameterIndex } from '../trace/parameter-index.ts'
import type { Plan } from '../trace/plan.ts'
import { slopeRoles } from './backward-roles.ts'
import { batchOfError, errorRole, netRole, outRole } from './forward-roles.ts'
import { isSample, passOf, type Role } from './role.ts'
import { changeRoles } from './update-roles.ts'

const known = new WeakMap<Plan, (readonly Role[])[]>()

/** The roles of a cell, in the order in which rewrites apply. */
export function rolesOf(plan: Plan, cell: Cell): readonly Role[] {
  let roles = known.get(plan)
  if (roles === undefined) known.set(plan, (roles = []))
  return (roles[cell.index] ??= find(plan, cell))
}

function find(plan: Plan, cell: Cell): readonly Role[] {
  const { name } = cell
  if ('d' in name) return slopeRoles(plan, cell, name)
  const { network } = plan
  switch (name.of) {
    case 'net':
      return [netRole(plan, cell)]
    case 'out':
      return [outRole(plan, cell, name.unit)]
    case 'error': {
      if (name.unit !== undefined) return isSample(plan, name) ? [errorRole(plan, name)] : []
      const inner = !plan.reduces || name.sample !== undefined
      if (!inner) {
        const batch = batchOfError(plan)
        return [{ role: 'batchError', last: true, operands: (right) => ({ ...batch, right }) }]
      }
      const { errors } = passOf(plan, name)
      return [{ role: 'total', last: true, operands: (right) => ({ right, last: true, errors }) }]
    }
    case 'update':
      return changeRoles(plan, name.quantity, parameterIndex(network, name.parameter)!)
    default:
      return []
  }
}
