/** Answers that are given again and again: put into the box, and kept from it under a short name. */
import { useState } from 'preact/hooks'
import { t } from '../../kernel/text'
import { say } from '../language'
import { Button } from '../parts/Button'
import { Field } from '../parts/Field'
import { Skeleton } from '../parts/Skeleton'
import { TroubleCard } from '../parts/TroubleCard'
import { useAct } from '../server/useAct'
import { useRead } from '../server/useRead'

const W = {
  none: t('Todavía no guardaste ninguna.', 'Você ainda não salvou nenhuma.', 'None is kept yet.'),
  keep: t('Guardar lo que escribí', 'Salvar o que escrevi', 'Keep what I wrote'),
  name: t('Nombre corto', 'Nome curto', 'Short name'),
  drop: t('Borrar', 'Apagar', 'Delete'),
} as const

export const Canned = ({ text, use }: { readonly text: string; use(text: string): void }) => {
  const list = useRead('canned.list', {})
  const act = useAct()
  const [name, setName] = useState('')
  if (!list.value) return list.trouble ? <TroubleCard trouble={list.trouble} again={list.reload} /> : <Skeleton lines={2} />
  const save = async (title: string, words: string) => {
    const answer = await act.run('canned.save', { name: title, text: words })
    if (!answer?.ok) return
    setName('')
    await list.reload()
  }
  return (
    <div class="stack inset">
      {list.value.answers.length === 0 && <p class="soft small">{say(W.none)}</p>}
      <ul class="canned">
        {list.value.answers.map((one) => (
          <li key={one.name}>
            <button type="button" class="link" onClick={() => use(one.text)}>
              {one.name}
            </button>
            <button type="button" class="link soft" aria-label={`${say(W.drop)} ${one.name}`} onClick={() => save(one.name, '')}>
              {say(W.drop)}
            </button>
          </li>
        ))}
      </ul>
      {act.trouble && <TroubleCard trouble={act.trouble} />}
      {text.trim() !== '' && (
        <div class="inline-form">
          <Field label={say(W.name)} value={name} name="canned-name" max={40} onInput={setName} />
          <Button busy={act.busy} disabled={name.trim() === ''} onClick={() => save(name, text)} name="keep-canned">
            {say(W.keep)}
          </Button>
        </div>
      )}
    </div>
  )
}
