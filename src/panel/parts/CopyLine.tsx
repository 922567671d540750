/** A line to be pasted elsewhere, with the button that copies it. */
import { useId, useRef, useState } from 'preact/hooks'
import { t } from '../../kernel/text'
import { say } from '../language'
import { Button } from './Button'

const W = {
  copy: t('Copiar', 'Copiar', 'Copy'),
  copied: t('Copiado', 'Copiado', 'Copied'),
  byHand: t('Quedó marcado: copialo con Ctrl+C.', 'Ficou marcado: copie com Ctrl+C.', 'It is selected: copy it with Ctrl+C.'),
} as const

const SHOWN = 3_000

export const CopyLine = ({ label, value, name }: { readonly label: string; readonly value: string; readonly name?: string }) => {
  const id = useId()
  const line = useRef<HTMLInputElement>(null)
  const [state, setState] = useState<'idle' | 'copied' | 'byHand'>('idle')
  const copy = async () => {
    line.current?.select()
    // The sandbox of the sidebar may forbid one way or both; the text is selected in any case.
    const done = await navigator.clipboard?.writeText(value).then(
      () => true,
      () => document.execCommand('copy'),
    )
    setState(done ? 'copied' : 'byHand')
    setTimeout(() => setState('idle'), SHOWN)
  }
  return (
    <div class="field copy-line">
      <label for={id}>{label}</label>
      <div class="copy-row">
        <input id={id} ref={line} readOnly value={value} data-name={name} onFocus={(event) => event.currentTarget.select()} />
        <Button icon={state === 'copied' ? 'check' : 'copy'} onClick={copy}>
          {say(state === 'copied' ? W.copied : W.copy)}
        </Button>
      </div>
      <p class="help" role="status">
        {state === 'byHand' ? say(W.byHand) : ''}
      </p>
    </div>
  )
}
