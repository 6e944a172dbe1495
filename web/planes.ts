// Data and plane, apart from the rest so that they are loaded together, when there is something of them to see.

export { default as Data } from './components/Data.svelte'
export { default as Watch } from './components/Watch.svelte'
