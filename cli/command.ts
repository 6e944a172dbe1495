// What a command is: plain data from which the help, the docs and the parsing are made, and one function.

export type Option = {
  /** As commander writes it: `--digits <n>`. */
  readonly flags: string
  readonly what: string
  /** Turns the text into its value; throws InputError. */
  readonly read?: (text: string) => unknown
}

export type Io = {
  /** Data, on standard output. */
  out(text: string): void
  /** Everything else, on standard error. */
  say(text: string): void
  readonly width: number
  readonly color: boolean
  readonly interactive: boolean
}

export type Command = {
  readonly name: string
  /** Arguments as commander writes them: `<file> [cells...]`. */
  readonly args: string
  readonly summary: string
  readonly examples: readonly (readonly [command: string, what: string])[]
  readonly options: readonly Option[]
  /** What the help says at its end. */
  readonly notes?: string
  /** Gives the exit code: 0 fine, 1 negative result, 4 diverged. */
  readonly run: (args: Args, options: Options, io: Io) => Promise<number>
}

export type Args = readonly (string | readonly string[] | undefined)[]
export type Options = Readonly<Record<string, unknown>>
