/** Starts the desk in the page that the host serves. */
import { render } from 'preact'
import { App } from './App'
import { openDesk } from './rooms/wire'

const root = document.getElementById('desk')
if (root) {
  render(<App />, root)
  openDesk()
}
