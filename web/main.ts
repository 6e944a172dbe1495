// Starts the page, or the one that others show inside theirs.

import 'katex/dist/katex.css'
import './style.css'
import { mount } from 'svelte'
import App from './components/App.svelte'

if ('embed' in document.documentElement.dataset) {
  import('./embed/start.ts').then(({ start }) => start())
} else {
  mount(App, { target: document.getElementById('app')! })
  addEventListener('load', async () => (await import('./offline/offline.ts')).workOffline())
}
