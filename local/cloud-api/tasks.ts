/** What is done when its moment has come. */
import { delivered, expire, fail, read, sent } from './send/life'
import type { Sim } from './sim'
import { changeCategory, finishReview, unpause } from './templates/review'
import { attempt } from './webhooks/deliver'
import { flush } from './webhooks/outbox'
import type { Task } from './world'

export const perform = (sim: Sim, task: Task): void => {
  switch (task.kind) {
    case 'sent':
      sent(sim, task.message)
      break
    case 'delivered':
      delivered(sim, task.message)
      break
    case 'read':
      read(sim, task.message)
      break
    case 'expire':
      expire(sim, task.message)
      break
    case 'fail':
      fail(sim, task.message, task.code, task.details)
      break
    case 'review':
      finishReview(sim, task.template)
      break
    case 'category':
      changeCategory(sim, task.template, task.category)
      break
    case 'unpause':
      unpause(sim, task.template)
      break
    case 'flush':
      flush(sim)
      break
    case 'attempt':
      attempt(sim, task.delivery)
      break
  }
}
