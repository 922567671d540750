/** An order is followed by notes, and the person hears of each step once. */
import { attended, got, onTask, truths, until, writes } from '../../../test/kit/matters'
import { seen } from '../../../test/kit/steps'
import { tasks } from '../tasks/tables'
import { readDelivery } from './steps'

test.each([
  ['preparando', 'preparing'],
  ['En camino.', 'on_the_way'],
  ['entregado', 'delivered'],
  ['Entregada!', 'delivered'],
  ['entrega: en camino', 'on_the_way'],
  ['Entrega - entregado', 'delivered'],
  ['pendiente', 'pending'],
  ['a caminho', 'on_the_way'],
  ['delivered', 'delivered'],
  ['la entrega sale mañana', undefined],
  ['entregado a la vecina', undefined],
  ['', undefined],
])('a note «%s» says %s', (note, step) => {
  expect(readDelivery(note)).toBe(step)
})

const order = () => {
  const one = attended('03-03 10:00')
  writes(one, 'Necesito cambiar la dirección de entrega del pedido 4471')
  return one
}

test('each step is told once, whatever is typed twice, and the last one solves the task', () => {
  const one = order()
  expect(truths(one)[0]).toMatchObject({ data: { order_no: '4471', delivery: 'pending' } })
  for (const note of ['preparando', 'preparando', 'llamé al correo', 'en camino', 'entregado']) onTask(one, { note })
  expect(got(one).filter((text) => text.includes('4471'))).toEqual([
    'Estamos preparando tu pedido 4471.',
    'Tu pedido 4471 está en camino.',
    'Tu pedido 4471 fue entregado. ¡Gracias!',
  ])
  expect(truths(one)[0]).toMatchObject({ state: 'resolved', first_reply_at: null, data: { delivery: 'delivered' } })
})

test('a day after their last word the row says that they could not be told', () => {
  const one = order()
  until(one, '03-04 10:30')
  onTask(one, { note: 'preparando' })
  expect(got(one).filter((text) => text.includes('4471'))).toEqual([])
  expect(truths(one)[0]).toMatchObject({ data: { delivery: 'preparing' } })
  expect(seen(one, tasks, 2)['reason']).toMatch(/^No se le pudo avisar/)
})

test('a task that names no order has no delivery', () => {
  const one = attended('03-03 10:00')
  writes(one, 'el curso de la entrega')
  onTask(one, { note: 'entregado' })
  expect(truths(one)[0]).toMatchObject({ state: 'assigned' })
})
