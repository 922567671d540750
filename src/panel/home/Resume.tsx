/** «Ya lo arreglé»: what stopped everything is mended, says a person, and what waits looks again. */
import { t } from '../../kernel/text'
import { say } from '../language'
import { Button } from '../parts/Button'
import { TroubleCard } from '../parts/TroubleCard'
import { useAct } from '../server/useAct'
import { usePanel } from '../shell/panel'

const MENDED = t('Ya lo arreglé', 'Já resolvi', 'It is mended')

export const Resume = ({ done }: { readonly done: () => void }) => {
  const { toast } = usePanel()
  const act = useAct()
  const resume = async () => {
    const answer = await act.run('line.resume', {})
    if (!answer?.ok) return
    toast(answer.value.says)
    done()
  }
  return (
    <>
      <Button busy={act.busy} onClick={resume}>
        {say(MENDED)}
      </Button>
      {act.trouble && <TroubleCard trouble={act.trouble} />}
    </>
  )
}
