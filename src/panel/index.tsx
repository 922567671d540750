/** Starts the panel in the sidebar's page. */
import { render } from 'preact'
import './css/base.css'
import './css/controls.css'
import './css/parts.css'
import './css/chat.css'
import './css/features.css'
import { Shell } from './shell/Shell'

const root = document.getElementById('panel')
if (root) render(<Shell />, root)
