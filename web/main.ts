// Starts the page.

import 'katex/dist/katex.css'
import './style.css'
import { mount } from 'svelte'
import App from './components/App.svelte'

addEventListener('load', async () => (await import('./offline/offline.ts')).workOffline())
mount(App, { target: document.getElementById('app')! })
