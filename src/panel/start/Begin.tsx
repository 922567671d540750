/** The first minute: who we are, where we work, what for and in which language; then the tabs are made. */
import type { Lang } from '../../kernel/text'
import { t } from '../../kernel/text'
import { useKept } from '../keep'
import { lang, say, speak } from '../language'
import { Button } from '../parts/Button'
import { Choices } from '../parts/Choices'
import { Field } from '../parts/Field'
import { Select } from '../parts/Select'
import { TroubleCard } from '../parts/TroubleCard'
import { focusWrong } from '../parts/wrong'
import { call } from '../server/call'
import { useAct } from '../server/useAct'
import { usePanel } from '../shell/panel'
import { LANGS, USES } from './uses'

const W = {
  hello: t(
    'Hilo arma las pestañas en esta planilla y desde acá hablás con las personas por WhatsApp. No se manda nada hasta que vos lo digas.',
    'O Hilo monta as abas nesta planilha e daqui você fala com as pessoas pelo WhatsApp. Nada é enviado até você dizer.',
    'Hilo makes its tabs in this spreadsheet, and from here you talk with people on WhatsApp. Nothing is sent until you say so.',
  ),
  language: t('Idioma', 'Idioma', 'Language'),
  organisation: t('¿Cómo se llama tu organización?', 'Como se chama sua organização?', 'What is your organisation called?'),
  organisationHelp: t('Así van a verte las personas.', 'É assim que as pessoas vão ver você.', 'This is how people will see you.'),
  missing: t('Escribí el nombre para seguir.', 'Escreva o nome para seguir.', 'Write the name to go on.'),
  country: t('¿En qué país trabajan?', 'Em que país vocês trabalham?', 'In which country do you work?'),
  countryHelp: t(
    'De ahí salen la hora, el prefijo y los feriados.',
    'Daí vêm a hora, o prefixo e os feriados.',
    'Time, prefix and holidays follow from it.',
  ),
  area: t('Código de área (si querés)', 'DDD (se quiser)', 'Area code (if you like)'),
  areaHelp: t(
    'Sirve cuando en las listas hay teléfonos sin código de área, como 5883-3009. Por ejemplo: 11.',
    'Serve quando as listas têm telefones sem DDD, como 95883-3009. Por exemplo: 11.',
    'Used when lists hold phones without an area code, such as 5883-3009. For example: 11.',
  ),
  areaWrong: t('Solo números, sin el 0 del principio.', 'Só números, sem o 0 do começo.', 'Digits only, without the leading 0.'),
  uses: t('¿Para qué lo vas a usar?', 'Para que você vai usar?', 'What will you use it for?'),
  usesHelp: t('Podés marcar varias y cambiarlo después.', 'Pode marcar várias e mudar depois.', 'Tick several; it can be changed later.'),
  begin: t('Empezar', 'Começar', 'Start'),
  making: t(
    'Armando las pestañas. Puede tardar medio minuto…',
    'Montando as abas. Pode levar meio minuto…',
    'Making the tabs. It may take half a minute…',
  ),
} as const

interface Draft {
  readonly lang: Lang
  readonly organisation: string
  readonly country: string
  readonly area: string
  readonly uses: readonly string[]
  readonly tried: boolean
}

export const Begin = () => {
  const { start, restart } = usePanel()
  const { value: draft, set } = useKept<Draft>('setup', {
    lang: lang(),
    organisation: start.organisation,
    country: start.country || (start.countries[0]?.code ?? ''),
    area: '',
    uses: [],
    tried: false,
  })
  const change = (part: Partial<Draft>) => set({ ...draft, ...part })
  const act = useAct()
  const areaWrong = !/^(?:[1-9]\d{0,4})?$/.test(draft.area.trim())
  const nameless = draft.organisation.trim() === ''

  const begin = async (event: Event) => {
    event.preventDefault()
    if (nameless || areaWrong) {
      change({ tried: true })
      focusWrong(event.currentTarget)
      return
    }
    const { organisation, country, area, uses } = draft
    const done = await act.run('setup.begin', { organisation: organisation.trim(), country, area: area.trim(), lang: draft.lang, uses })
    if (!done?.ok) return
    // Straight to a phone that answers; whoever has a number connects it from there.
    const line = await act.run('connect.practice', {})
    // Something to try out on that phone; nothing of it reaches anybody.
    if (line?.ok && uses.some((use) => use === 'courses' || use === 'appointments')) await act.run('starters.begin', {})
    // What was made is seen at once; whatever becomes of this, nothing depends on it.
    void call('panel.show', { tab: 'home', batch: '' })
    await restart(line?.ok ? 'practice' : undefined)
  }

  return (
    <form class="stack" onSubmit={begin}>
      <p>{say(W.hello)}</p>
      <Select
        label={say(W.language)}
        value={draft.lang}
        options={LANGS}
        name="language"
        onChange={(value) => {
          const chosen = LANGS.find((one) => one.value === value)?.value ?? 'es'
          speak(chosen)
          change({ lang: chosen })
        }}
      />
      <Field
        label={say(W.organisation)}
        help={say(W.organisationHelp)}
        value={draft.organisation}
        name="organisation"
        max={80}
        wrong={draft.tried && nameless ? say(W.missing) : undefined}
        onInput={(organisation) => change({ organisation })}
      />
      <Select
        label={say(W.country)}
        help={say(W.countryHelp)}
        value={draft.country}
        name="country"
        options={start.countries.map(({ code, name }) => ({ value: code, label: name }))}
        onChange={(country) => change({ country })}
      />
      <Field
        label={say(W.area)}
        help={say(W.areaHelp)}
        value={draft.area}
        name="area"
        inputMode="numeric"
        wrong={areaWrong ? say(W.areaWrong) : undefined}
        onInput={(area) => change({ area })}
      />
      <Choices
        label={say(W.uses)}
        help={say(W.usesHelp)}
        many
        choices={USES.map(({ key, label, note }) => ({ value: key, label: say(label), note: say(note) }))}
        chosen={draft.uses}
        onChoose={(uses) => change({ uses })}
      />
      {act.trouble && <TroubleCard trouble={act.trouble} />}
      <Button look="main" wide submit busy={act.busy} name="begin">
        {say(W.begin)}
      </Button>
      <p class="help" role="status">
        {act.busy ? say(W.making) : ''}
      </p>
    </form>
  )
}
