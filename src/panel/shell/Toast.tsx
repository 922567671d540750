/** A sentence at the foot of the panel that screen readers hear and that goes away by itself. */
import { useCallback, useRef, useState } from 'preact/hooks'

const SHOWN = 6_000

export const useToast = () => {
  const [words, setWords] = useState('')
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const toast = useCallback((next: string) => {
    clearTimeout(timer.current)
    setWords(next)
    timer.current = setTimeout(() => setWords(''), SHOWN)
  }, [])
  return { words, toast }
}

export const Toast = ({ words }: { readonly words: string }) => (
  <div class="toast-place" role="status" aria-live="polite">
    {words !== '' && <p class="toast">{words}</p>}
  </div>
)
