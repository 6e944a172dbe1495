// What turns the steps of the lesson that is open: keys reach it here, and a page without lessons loads none.

export const turning: { lesson: { next(): void; back(): void } | null } = { lesson: null }
