/** Builds «Curso es Gastronomía y Edad es al menos 18» from lists, one line a condition. */
import { t } from '../../kernel/text'
import { say } from '../language'
import { Button } from '../parts/Button'
import { Field } from '../parts/Field'
import { Icon } from '../parts/Icon'
import { Select } from '../parts/Select'
import { TESTS } from './condition-text'
import type { ConditionDraft } from './draft'

const W = {
  column: t('Columna', 'Coluna', 'Column'),
  choose: t('Elegí una columna…', 'Escolha uma coluna…', 'Choose a column…'),
  test: t('Condición', 'Condição', 'Condition'),
  value: t('Valor', 'Valor', 'Value'),
  list: t('Gastronomía, Costura…', 'Gastronomia, Costura…', 'Cooking, Sewing…'),
  and: t('y además', 'e também', 'and also'),
  more: t('Agregar otra condición', 'Acrescentar outra condição', 'Add another condition'),
  drop: t('Quitar esta condición', 'Tirar esta condição', 'Remove this condition'),
} as const

interface Props {
  readonly conditions: readonly ConditionDraft[]
  readonly headings: readonly string[]
  change(conditions: readonly ConditionDraft[]): void
}

export const Conditions = ({ conditions, headings, change }: Props) => {
  const put = (at: number, part: Partial<ConditionDraft>) =>
    change(conditions.map((one, place) => (place === at ? { ...one, ...part } : one)))
  return (
    <div class="stack conditions">
      {conditions.map((condition, at) => {
        const test = TESTS.find(({ value }) => value === condition.test)
        return (
          // Conditions have no name of their own; their place is what they are known by.
          <div key={at} class="condition">
            {at > 0 && <p class="and">{say(W.and)}</p>}
            <Select
              label={say(W.column)}
              hideLabel
              value={condition.column}
              options={[{ value: '', label: say(W.choose) }, ...headings.map((heading) => ({ value: heading, label: heading }))]}
              onChange={(column) => put(at, { column })}
            />
            <div class="condition-line">
              <Select
                label={say(W.test)}
                hideLabel
                value={condition.test}
                options={TESTS.map(({ value, name }) => ({ value, label: say(name) }))}
                onChange={(value) => put(at, { test: value })}
              />
              {conditions.length > 1 && (
                <button
                  type="button"
                  class="icon-button"
                  aria-label={say(W.drop)}
                  title={say(W.drop)}
                  onClick={() => change(conditions.filter((_, place) => place !== at))}
                >
                  <Icon name="close" size={16} />
                </button>
              )}
            </div>
            {test?.takesValue !== false && (
              <Field
                label={say(W.value)}
                hideLabel
                placeholder={say(test?.list ? W.list : W.value)}
                value={condition.value}
                onInput={(value) => put(at, { value })}
              />
            )}
          </div>
        )
      })}
      <Button look="quiet" icon="plus" onClick={() => change([...conditions, { column: '', test: '=', value: '' }])}>
        {say(W.more)}
      </Button>
    </div>
  )
}
