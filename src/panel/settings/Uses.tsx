/** What Hilo is used for and in which language: chosen at the start, changed here; nothing that is there goes away. */
import type { SettingsInput } from '../../app/api-settings'
import { t } from '../../kernel/text'
import { useKept } from '../keep'
import { lang, say } from '../language'
import { Button } from '../parts/Button'
import { Choices } from '../parts/Choices'
import { Details } from '../parts/Details'
import { Select } from '../parts/Select'
import { TroubleCard } from '../parts/TroubleCard'
import { useAct } from '../server/useAct'
import { usePanel } from '../shell/panel'
import { LANGS, USES } from '../start/uses'

const W = {
  title: t('Para qué lo usás, e idioma', 'Para que você usa, e idioma', 'What you use it for, and language'),
  uses: t('¿Para qué lo usás?', 'Para que você usa?', 'What do you use it for?'),
  help: t(
    'Lo que sumás trae sus pestañas. Lo que sacás deja de trabajar, y sus pestañas quedan.',
    'O que você acrescenta traz suas abas. O que tira deixa de trabalhar, e as abas ficam.',
    'What you add brings its tabs. What you take away stops working, and its tabs stay.',
  ),
  language: t('Idioma', 'Idioma', 'Language'),
  save: t('Cambiar', 'Mudar', 'Change'),
} as const

export const Uses = ({ saved, uses }: { readonly saved: SettingsInput; readonly uses: readonly string[] }) => {
  const { restart } = usePanel()
  const act = useAct()
  const kept = useKept('uses', { uses, lang: lang() })
  const change = async () => {
    const { name, country, area } = saved
    const done = await act.run('setup.begin', { organisation: name, country, area, ...kept.value })
    if (!done?.ok) return
    kept.forget()
    await restart()
  }
  return (
    <Details summary={say(W.title)}>
      <div class="stack">
        <Choices
          label={say(W.uses)}
          help={say(W.help)}
          many
          choices={USES.map(({ key, label, note }) => ({ value: key, label: say(label), note: say(note) }))}
          chosen={kept.value.uses}
          onChoose={(chosen) => kept.set({ ...kept.value, uses: chosen })}
        />
        <Select
          label={say(W.language)}
          value={kept.value.lang}
          options={LANGS}
          name="set-language"
          onChange={(value) => kept.set({ ...kept.value, lang: LANGS.find((one) => one.value === value)?.value ?? lang() })}
        />
        {act.trouble && <TroubleCard trouble={act.trouble} />}
        <Button busy={act.busy} onClick={change} name="change-uses">
          {say(W.save)}
        </Button>
      </div>
    </Details>
  )
}
