/** What a person may ask for: all that is kept of them, no message more, or to be forgotten. */
import { useState } from 'preact/hooks'
import type { PersonCard } from '../../app/api'
import { t } from '../../kernel/text'
import { forgetPeople } from '../contacts/usePeople'
import { lang, say } from '../language'
import { Button } from '../parts/Button'
import { download } from '../parts/download'
import { Field } from '../parts/Field'
import { Sure } from '../parts/Sure'
import { TroubleCard } from '../parts/TroubleCard'
import { useAct } from '../server/useAct'
import { usePanel } from '../shell/panel'
import { pageOf } from './document'

const W = {
  out: t('Anotar que pidió la baja', 'Anotar que pediu para sair', 'Note that they asked to stop'),
  outSure: t(
    'No le va a salir nada más. Solo esta persona puede volver, escribiendo ALTA.',
    'Nada mais vai sair. Só esta pessoa pode voltar, escrevendo VOLTAR.',
    'Nothing more will leave. Only this person can come back, by writing START.',
  ),
  outYes: t('Sí, anotar la baja', 'Sim, anotar', 'Yes, note it'),
  outHow: t('Lo pidió al equipo', 'Pediu à equipe', 'Asked the team'),
  document: t('Descargar todo lo suyo', 'Baixar tudo dela', 'Download all of theirs'),
  ready: t('El archivo está en tus descargas.', 'O arquivo está nos seus downloads.', 'The file is in your downloads.'),
  erase: t('Borrar todo lo suyo', 'Apagar tudo dela', 'Erase all of theirs'),
  eraseWhat: t(
    'Se borra su fila, su teléfono, lo que se dijo y lo que iba a salir. Los totales quedan. No se puede deshacer.',
    'Apagam-se a linha, o telefone, o que se disse e o que ia sair. Os totais ficam. Não dá para desfazer.',
    'Their row, phone, all that was said and what was to leave are erased. Totals stay. It cannot be undone.',
  ),
  eraseName: t('Para confirmar, escribí su nombre', 'Para confirmar, escreva o nome', 'To confirm, write their name'),
} as const

export const Rights = ({ card, reload }: { readonly card: PersonCard; reload(): Promise<void> }) => {
  const { toast, back, go } = usePanel()
  const act = useAct()
  const [asking, setAsking] = useState<'out' | 'erase'>()
  const [name, setName] = useState('')
  const optOut = async () => {
    const answer = await act.run('person.consent', { id: card.id, consent: 'out', how: say(W.outHow) })
    if (!answer?.ok) return
    setAsking(undefined)
    toast(answer.value.says)
    await reload()
  }
  const save = async () => {
    const answer = await act.run('person.export', { id: card.id })
    if (!answer?.ok) return
    download(`${answer.value.title || card.id}.html`, 'text/html', pageOf(answer.value, lang()))
    toast(say(W.ready))
  }
  const erase = async () => {
    const answer = await act.run('person.erase', { id: card.id, name })
    if (!answer?.ok) return
    forgetPeople()
    toast(answer.value.says)
    back()
    go('contacts', {})
  }
  return (
    <div class="stack">
      {act.trouble && <TroubleCard trouble={act.trouble} />}
      <Button icon="file" busy={act.busy && asking === undefined} onClick={save} name="export-person">
        {say(W.document)}
      </Button>
      {card.consent !== 'out' && asking !== 'out' && (
        <Button onClick={() => setAsking('out')} name="opt-out">
          {say(W.out)}
        </Button>
      )}
      {asking === 'out' && (
        <Sure yes={say(W.outYes)} name="opt-out-yes" busy={act.busy} onYes={optOut} onNo={() => setAsking(undefined)}>
          <p>{say(W.outSure)}</p>
        </Sure>
      )}
      {asking !== 'erase' && (
        <Button look="quiet" icon="bin" onClick={() => setAsking('erase')} name="erase-person">
          {say(W.erase)}
        </Button>
      )}
      {asking === 'erase' && (
        <Sure
          tone="bad"
          yes={say(W.erase)}
          name="erase-yes"
          busy={act.busy}
          disabled={name.trim() === ''}
          onYes={erase}
          onNo={() => setAsking(undefined)}
        >
          <p>{say(W.eraseWhat)}</p>
          <Field label={`${say(W.eraseName)}: ${card.name || card.phone}`} value={name} name="erase-name" onInput={setName} />
        </Sure>
      )}
    </div>
  )
}
