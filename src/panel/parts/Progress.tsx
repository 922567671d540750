/** How far a long work has come, for eyes and for ears. */

interface Props {
  readonly done: number
  readonly all: number
  readonly label: string
}

export const Progress = ({ done, all, label }: Props) => (
  <div class="progress">
    <progress value={done} max={Math.max(1, all)} aria-label={label} />
    <p role="status" aria-live="polite">
      {label}
    </p>
  </div>
)
