// Counts what came of many trials, and says it in one line where the counts are large.

export const LONG = process.env.HANDGRAD_LONG === '1'

/** Goes through the seeds until `count` trials were made; `seeds` bounds those that make none. */
export function tally<Trial, Outcome extends string>(
  count: number,
  make: (seed: number) => Trial | null,
  judge: (trial: Trial) => Outcome | null,
  seeds = 200 * count,
): { of: number; each: Partial<Record<Outcome, number>>; failed: Record<string, number[]> } {
  const each: Partial<Record<Outcome, number>> = {}
  const failed: Record<string, number[]> = {}
  let of = 0
  for (let seed = 1; of < count && seed <= seeds; seed++) {
    const trial = make(seed)
    const outcome = trial && judge(trial)
    if (outcome === null) continue
    of++
    each[outcome] = (each[outcome] ?? 0) + 1
    ;(failed[outcome] ??= []).push(seed)
  }
  return { of, each, failed }
}

/** The share of some outcomes, in percent. */
export function share(
  { of, each }: { of: number; each: Readonly<Record<string, number | undefined>> },
  outcomes: readonly string[],
): number {
  return (100 * outcomes.reduce((total, outcome) => total + (each[outcome] ?? 0), 0)) / of
}

/** A line for the evidence, where the counts are large. */
export function report(what: string, { of, each }: { of: number; each: object }): void {
  if (LONG) console.info(`${what}: ${of} ${JSON.stringify(each)}`)
}
