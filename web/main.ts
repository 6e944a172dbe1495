// Starts the page.

import 'katex/dist/katex.css'
import './style.css'
import { mount } from 'svelte'
import App from './components/App.svelte'

mount(App, { target: document.getElementById('app')! })
