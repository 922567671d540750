/** Before starting: what this rung needs, where at Meta each thing is, and a privacy text for whoever has none. */
import { t } from '../../kernel/text'
import { say } from '../language'
import { Button } from '../parts/Button'
import { Card } from '../parts/Card'
import { CopyLine } from '../parts/CopyLine'
import { Details } from '../parts/Details'
import { Icon } from '../parts/Icon'
import { usePanel } from '../shell/panel'
import { privacyText, RUNGS, type Rung } from './rung-help'

const W = {
  needs: t('Qué vas a necesitar', 'Do que você vai precisar', 'What you will need'),
  how: t('Cómo se hace en Meta', 'Como se faz na Meta', 'How it is done at Meta'),
  privacy: t('Texto para tu página de privacidad', 'Texto para sua página de privacidade', 'Text for your privacy page'),
  read: t('Leelo y cambiá lo que no sea así.', 'Leia e mude o que não for assim.', 'Read it and change what is not so.'),
  go: t('Tengo todo: pegar los datos', 'Tenho tudo: colar os dados', 'I have everything: paste it'),
} as const

export const Needs = ({ rung, go }: { readonly rung: Rung; go(): void }) => {
  const { start } = usePanel()
  const { what, needs, how } = RUNGS[rung]
  return (
    <div class="stack">
      <p>{say(what)}</p>
      <Card title={say(W.needs)}>
        <ul class="needs">
          {needs.map((need) => (
            <li key={need.en}>
              <Icon name="check" size={14} /> {say(need)}
            </li>
          ))}
        </ul>
      </Card>
      <Details summary={say(W.how)}>
        <ol class="how">
          {how.map((step) => (
            <li key={step.en}>{say(step)}</li>
          ))}
        </ol>
      </Details>
      {rung === 'own' && (
        <Details summary={say(W.privacy)}>
          <p class="help">{say(W.read)}</p>
          <CopyLine label={say(W.privacy)} value={say(privacyText(start.organisation))} name="privacy" />
        </Details>
      )}
      <Button look="main" wide onClick={go} name="have-all">
        {say(W.go)}
      </Button>
    </div>
  )
}
