// Text that others wrote, with an escape for every character one cannot see: in messages, on the terminal and in
// every document a name can neither hide something, turn the reading around, nor steer the terminal.

/** Joiners are seen in what they join: an emoji of several, letters of Arabic, a consonant of an Indic script. */
const JOINED =
  /(?<=\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f)\u200d(?=\p{Extended_Pictographic})|(?<=\p{M}|\p{Script=Arabic})[\u200c\u200d]/u
/** Control, bidirectional, zero-width, line-separating and private characters, lone surrogates, noncharacters. */
const UNSEEN =
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u115f\u1160\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\ufff9-\uffff\p{Cs}\p{Co}\p{Noncharacter_Code_Point}\u{1bca0}-\u{1bca3}\u{1d173}-\u{1d17a}\u{e0000}-\u{e0fff}]/u
const HIDDEN = new RegExp(`(?!${JOINED.source})${UNSEEN.source}`, 'gu')

/** The text with `\x1b`, `\u202e` … in place of characters one cannot see. */
export function visible(text: string): string {
  return text.replace(HIDDEN, (c) => {
    const code = c.codePointAt(0)!
    if (code < 0x100) return `\\x${code.toString(16).padStart(2, '0')}`
    const hex = code.toString(16)
    return code < 0x10000 ? `\\u${hex.padStart(4, '0')}` : `\\u{${hex}}`
  })
}
