/** What Meta charges, as rows that people correct, and what each month has cost so far. */
import * as column from '../../kernel/columns'
import { table } from '../../kernel/table'
import { same, t } from '../../kernel/text'
import { setting } from '../settings/settings'

const CATEGORIES = {
  service: t('Respuesta', 'Resposta', 'Answer'),
  utility: t('Servicio', 'Utilidade', 'Utility'),
  marketing: t('Promoción', 'Promoção', 'Promotional'),
  authentication: t('Código', 'Código', 'Code'),
} as const

/** Hidden, yet people's own: who knows the card of rates better unhides it and writes. */
export const rates = table(
  'rates',
  'bounded',
  t('Tarifas', 'Tarifas', 'Rates'),
  {
    id: column.id(same('id')),
    country: column.text('people', t('País', 'País', 'Country')),
    category: column.oneOf('people', t('Tipo', 'Tipo', 'Kind'), CATEGORIES),
    valid_from: column.shownMoment('people', t('Desde', 'Desde', 'Since')),
    usd: column.number('people', t('US$ por mensaje', 'US$ por mensagem', 'US$ a message'), { width: 120 }),
    source: column.text('people', t('De dónde sale', 'De onde vem', 'Source'), { width: 300 }),
  },
  { hidden: true, order: 'people' },
)

/** One row a calendar month in the file's zone; US dollars. */
export const spending = table(
  'spending',
  'bounded',
  t('Gasto', 'Gasto', 'Spending'),
  {
    /** `2027-02`. */
    id: column.id(same('id')),
    /** Of messages that were delivered. */
    spent: column.number('hilo', same('spent')),
    /** Of templates that left and of which nobody knows yet whether they will be charged. */
    underway: column.number('hilo', same('underway')),
    /** Delivered answers without a template: the first ones of a month are free. */
    answers: column.number('hilo', same('answers')),
    /** Delivered messages for which there is no rate. */
    unpriced: column.number('hilo', same('unpriced')),
    /** Share of the cap, in percent, of which the team was told. */
    told: column.number('hilo', same('told')),
  },
  { hidden: true },
)

const amount =
  (otherwise: number) =>
  (stored: unknown): number =>
    typeof stored === 'number' && stored >= 0 ? stored : otherwise

/** US dollars a month after which no send leaves; answers always do. */
export const monthlyCap = setting<number>('monthly_cap', amount(20))
/** Reported by tariff publishers for October 2026; Meta's own page does not say it of all markets. */
export const freeAnswers = setting<number>('free_answers', amount(1_000))
