// How wide a terminal is and whether it shows colours: from the terminal itself and from what its user set.

type Env = Readonly<Record<string, string | undefined>>
type Stream = { readonly isTTY?: boolean; readonly columns?: number }

const USUAL = 80
const NARROWEST = 10

/** Columns to write to; what is no number, or too narrow for one, is passed over. */
export function widthOf({ COLUMNS }: Env, { columns }: Stream): number {
  const width = columns ?? Number(COLUMNS ?? '')
  return Number.isInteger(width) && width >= NARROWEST ? width : USUAL
}

/** NO_COLOR set to anything, and TERM=dumb, mean no colours (no-color.org). */
export const isColored = ({ NO_COLOR, TERM }: Env, { isTTY }: Stream): boolean =>
  isTTY === true && (NO_COLOR ?? '') === '' && TERM !== 'dumb'
