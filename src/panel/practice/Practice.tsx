/** The phone of practice: whose it is, what it shows, and what its person answers; nothing leaves the spreadsheet. */
import { useEffect, useRef, useState } from 'preact/hooks'
import { t } from '../../kernel/text'
import { useKept } from '../keep'
import { say } from '../language'
import { Button } from '../parts/Button'
import { Field } from '../parts/Field'
import { Select } from '../parts/Select'
import { Skeleton } from '../parts/Skeleton'
import { TroubleCard } from '../parts/TroubleCard'
import { Phone, type PhoneBubble } from '../phone/Phone'
import { useAct } from '../server/useAct'
import { useRead } from '../server/useRead'
import { usePanel } from '../shell/panel'

const W = {
  intro: t(
    'Este teléfono es de mentira: sos la persona que te escribe. Mirá qué le contesta Hilo y qué queda anotado en la planilla.',
    'Este telefone é de mentira: você é a pessoa que escreve. Veja o que o Hilo responde e o que fica anotado na planilha.',
    'This phone is make-believe: you are the person who writes. See what Hilo answers and what it notes in the spreadsheet.',
  ),
  whose: t('¿De quién es el teléfono?', 'De quem é o telefone?', 'Whose phone is it?'),
  guest: t('Ana (inventada)', 'Ana (inventada)', 'Ana (made up)'),
  write: t('Escribí como la persona', 'Escreva como a pessoa', 'Write as the person'),
  send: t('Enviar', 'Enviar', 'Send'),
  empty: t('Escribí «Hola» y mirá qué pasa.', 'Escreva «Olá» e veja o que acontece.', 'Write “Hello” and see what happens.'),
  refresh: t('Que salga ya lo que espera', 'Que saia já o que espera', 'Let what waits leave now'),
  real: t('Pasar a WhatsApp de verdad', 'Passar para o WhatsApp de verdade', 'Change to WhatsApp for real'),
  ours: t('Tu organización', 'Sua organização', 'Your organisation'),
} as const

/** As long as somebody looks, what leaves meanwhile appears by itself. */
const REFRESHED = 15_000

export const Practice = ({ given, shown }: { readonly given: { readonly fresh?: boolean }; readonly shown: boolean }) => {
  const { start, go } = usePanel()
  const [whose, setWhose] = useState('')
  const draft = useKept(`practice ${whose}`, '')
  const chat = useRead('practice.chat', { id: whose }, shown ? REFRESHED : 0)
  const act = useAct()
  const play = async () => {
    await act.run('practice.play', {})
    await chat.reload()
  }
  const chosen = useRef(given.fresh !== true)
  useEffect(() => {
    if (given.fresh) void play()
    // Once, when the phone is opened.
  }, [])
  const latest = chat.value?.phones[0]?.id
  useEffect(() => {
    if (chosen.current || latest === undefined || act.busy) return
    chosen.current = true
    setWhose(latest)
  }, [latest, act.busy])
  if (!chat.value) return chat.trouble ? <TroubleCard trouble={chat.trouble} again={chat.reload} /> : <Skeleton lines={5} />
  const { bubbles, phones, id } = chat.value

  const tell = async (text: string, tap: string) => {
    const answer = await act.run('practice.say', { id: whose, text, tap })
    if (!answer?.ok) return
    if (tap === '') draft.forget()
    await chat.reload()
  }
  const write = (event: Event) => {
    event.preventDefault()
    if (draft.value.trim() !== '') void tell(draft.value.trim(), '')
  }
  const others = phones.filter((one) => one.id !== id || whose !== '').map((one) => ({ value: one.id, label: one.name || one.text }))
  return (
    <div class="stack">
      <p class="soft">{say(W.intro)}</p>
      {others.length > 0 && (
        <Select
          label={say(W.whose)}
          value={whose}
          name="whose"
          options={[{ value: '', label: say(W.guest) }, ...others]}
          onChange={setWhose}
        />
      )}
      <Phone
        bubbles={bubbles.map((one): PhoneBubble => ({ ...one, when: clock(one.at, start.zone) }))}
        from={start.organisation || say(W.ours)}
        empty={say(W.empty)}
        tap={(bubble, text) => void tell(text, bubble.id)}
      >
        <form class="phone-write" onSubmit={write}>
          <Field label={say(W.write)} hideLabel placeholder={say(W.write)} value={draft.value} name="practice-text" onInput={draft.set} />
          <Button look="main" icon="send" submit busy={act.busy} name="practice-send">
            {say(W.send)}
          </Button>
        </form>
      </Phone>
      {act.trouble && <TroubleCard trouble={act.trouble} />}
      <Button look="quiet" icon="refresh" busy={act.busy} onClick={play} name="practice-play">
        {say(W.refresh)}
      </Button>
      <Button look="quiet" onClick={() => go('connect', {})} name="go-real">
        {say(W.real)}
      </Button>
    </div>
  )
}

const clock = (at: number, timeZone: string): string =>
  new Intl.DateTimeFormat('es', { hour: '2-digit', minute: '2-digit', timeZone }).format(at)
