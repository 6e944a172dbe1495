// Reads the numbers that stand on the command line, with a message for each that is none.

import { InputError } from '#lib'

/** A whole number of at least `least`; `example` stands in the message. */
export const wholeNumber =
  (flag: string, least: number, most = 1e9, example = Math.max(least, 1)) =>
  (text: string): number => {
    const value = /^\+?\d+$/.test(text) ? Number(text) : Number.NaN
    if (Number.isNaN(value) || value < least || value > most) {
      throw new InputError([
        {
          code: 'E-RANGE',
          what: `${flag} ${text === '' ? '""' : text} is not a whole number from ${least} to ${most}.`,
          fix: `Write it like ${flag} ${example}.`,
        },
      ])
    }
    return value
  }

/** One of a list of words. */
export const oneOf =
  (flag: string, words: readonly string[]) =>
  (text: string): string => {
    if (words.includes(text)) return text
    throw new InputError([
      { code: 'E-ARG', what: `${flag} "${text}" is not known.`, fix: `Known: ${words.join(', ')}.` },
    ])
  }
