// Whether the page is served by a program on one's own machine: nobody else can open its address, and another program
// may have it tomorrow.

const LOCAL = ['localhost', '127.0.0.1', '[::1]']

export const isLocal = (): boolean => LOCAL.includes(location.hostname)
