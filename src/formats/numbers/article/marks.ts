// Two signs in the text of an article that keep places which are no ends of a line of the source.

/** Ends a line here but not in the source; and the other way round. */
export const BREAK = '\u2028'
export const JOIN = '\u2029'
