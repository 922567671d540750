/** Starts the panel in the sidebar's page. */
import { render } from 'preact'

const root = document.getElementById('panel')
if (root) render(<h1>Hilo</h1>, root)
