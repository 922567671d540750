/** What the programme chose: each with what it does, and the record of who changed what. */
import type { SettingsInput } from '../../app/api-settings'
import { t } from '../../kernel/text'
import { useKept } from '../keep'
import { say } from '../language'
import { Button } from '../parts/Button'
import { Card } from '../parts/Card'
import { Details } from '../parts/Details'
import { Field } from '../parts/Field'
import { Lights } from '../parts/Lights'
import { Select } from '../parts/Select'
import { Skeleton } from '../parts/Skeleton'
import { TroubleCard } from '../parts/TroubleCard'
import { useAct } from '../server/useAct'
import { useRead } from '../server/useRead'
import { usePanel } from '../shell/panel'
import { Audit } from './Audit'

const W = {
  name: t('Organización', 'Organização', 'Organisation'),
  country: t('País', 'País', 'Country'),
  area: t('Código de área', 'Código de área', 'Area code'),
  areaHelp: t('Para teléfonos que no lo traen.', 'Para telefones que não trazem.', 'For phones that lack one.'),
  mail: t('Correo para avisos', 'E-mail para avisos', 'E-mail for notices'),
  mailHelp: t('Ahí llegan los problemas.', 'É para onde vão os problemas.', 'Problems are told there.'),
  gap: t('Horas entre mensajes automáticos', 'Horas entre mensagens automáticas', 'Hours between automatic messages'),
  gapHelp: t('A una misma persona.', 'Para a mesma pessoa.', 'To the same person.'),
  hours: t('Horario de los envíos', 'Horário dos envios', 'Hours of sends'),
  save: t('Guardar', 'Salvar', 'Save'),
  back: t('Dejar como estaba', 'Deixar como estava', 'Leave as it was'),
  audit: t('Quién hizo qué', 'Quem fez o quê', 'Who did what'),
  lights: t('Luces', 'Luzes', 'Lights'),
  connect: t('Conexión con WhatsApp', 'Conexão com o WhatsApp', 'Connection to WhatsApp'),
} as const

const KEYS = ['name', 'area', 'mail', 'country', 'gapHours'] as const

export const Settings = () => {
  const { start, go, toast } = usePanel()
  const { value, trouble, busy, reload } = useRead('settings.read', {})
  const act = useAct()
  const kept = useKept<SettingsInput | undefined>('settings', undefined)
  if (!value) return trouble ? <TroubleCard trouble={trouble} again={reload} busy={busy} /> : <Skeleton lines={6} />
  const { hours, lights, ...saved } = value
  const draft = kept.value ?? saved
  const put = (part: Partial<SettingsInput>) => kept.set({ ...draft, ...part })
  const isChanged = KEYS.some((key) => draft[key] !== saved[key])
  const save = async (event: Event) => {
    event.preventDefault()
    const answer = await act.run('settings.save', draft)
    if (!answer?.ok) return
    toast(answer.value.says)
    await reload()
    kept.forget()
  }
  return (
    <div class="stack">
      <Card title={say(W.lights)}>
        <Lights lights={lights} />
        <Button look="quiet" onClick={() => go('connect', {})} name="to-connect">
          {say(W.connect)}
        </Button>
      </Card>
      <form class="stack" onSubmit={save}>
        <Field label={say(W.name)} value={draft.name} name="set-name" max={80} onInput={(name) => put({ name })} />
        <Select
          label={say(W.country)}
          value={draft.country}
          options={start.countries.map(({ code, name }) => ({ value: code, label: name }))}
          name="set-country"
          onChange={(country) => put({ country })}
        />
        <Field
          label={say(W.area)}
          help={say(W.areaHelp)}
          value={draft.area}
          inputMode="numeric"
          name="set-area"
          max={5}
          onInput={(area) => put({ area })}
        />
        <Field label={say(W.mail)} help={say(W.mailHelp)} value={draft.mail} name="set-mail" onInput={(mail) => put({ mail })} />
        <Field
          label={say(W.gap)}
          help={say(W.gapHelp)}
          value={String(draft.gapHours)}
          inputMode="numeric"
          name="set-gap"
          max={2}
          onInput={(hoursTyped) => put({ gapHours: Number(hoursTyped.replace(/\D/g, '')) })}
        />
        <p>
          {say(W.hours)}: <strong>{hours}</strong>
        </p>
        {act.trouble && <TroubleCard trouble={act.trouble} />}
        {isChanged && (
          <div class="actions">
            <Button look="main" submit busy={act.busy} name="save-settings">
              {say(W.save)}
            </Button>
            <Button look="quiet" disabled={act.busy} onClick={kept.forget}>
              {say(W.back)}
            </Button>
          </div>
        )}
      </form>
      <Details summary={say(W.audit)}>
        <Audit />
      </Details>
    </div>
  )
}
