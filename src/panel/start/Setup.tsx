/** What the file needs before it can be used: to be made ready, to be repaired, or to be told what a copy is. */
import { usePanel } from '../shell/panel'
import { Begin } from './Begin'
import { Copied } from './Copied'
import { Repairs } from './Repairs'

export const Setup = () => {
  const { start } = usePanel()
  switch (start.state) {
    case 'broken':
      return <Repairs repairs={start.repairs} />
    case 'copy':
      return <Copied />
    case 'new':
      return <Begin />
    case 'ready':
      return null
  }
}
