// How much of the page somebody wants to show inside another one.

export const CONTROLS = ['none', 'player', 'all'] as const
export type Controls = (typeof CONTROLS)[number]

/** What an address or an attribute asks for; the player unless it is a word we know. */
export const controlsOf = (text: string | null): Controls => CONTROLS.find((one) => one === text) ?? 'player'
