/** Phones of people, each in a driver's hand, and Meta's side of the account. */
import type { CloudApi, Phone } from '../cloud-api/index'
import { readTraits } from '../cloud-api/index'
import { BadRequest, type Handler, json, type Routes } from './http'
import { optionalText, record, text } from './parse'

/** What the simulator refuses, it says in words. */
const inWords =
  (handler: Handler): Handler =>
  async (asked) => {
    try {
      return await handler(asked)
    } catch (error) {
      throw error instanceof BadRequest || !(error instanceof Error) ? error : new BadRequest(error.message)
    }
  }

const phoneView = (phone: Phone): object => {
  const messages = phone.messages()
  const last = messages[messages.length - 1]
  const unread = messages.filter(({ by, status }) => by === 'business' && status === 'delivered').length
  const about = phone.about()
  return {
    ...about,
    on: about.phoneOn,
    shown: messages.length,
    unread,
    ...(last === undefined ? {} : { last: { at: last.at, text: last.content.text ?? last.content.type } }),
  }
}

export const phoneRoutes = (cloud: CloudApi): Routes => {
  const phone = (waId: string | undefined): Phone => cloud.phone(waId ?? '')
  const routes: Routes = {
    'GET /sim/phones': () => json(cloud.phones().map(({ waId }) => phoneView(phone(waId)))),
    'POST /sim/phones': async (asked) => {
      const { waId, ...traits } = record(await asked.json())
      const made = phone(text({ waId }, 'waId'))
      made.set(readTraits(traits))
      return json(phoneView(made))
    },
    'GET /sim/phones/{waId}': (asked) => json(phoneView(phone(asked.path.waId))),
    'POST /sim/phones/{waId}': async (asked) => {
      const { on, ...traits } = record(await asked.json())
      const held = phone(asked.path.waId)
      if (typeof on === 'boolean') held.power(on)
      held.set(readTraits(traits))
      return json(phoneView(held))
    },
    'GET /sim/phones/{waId}/messages': (asked) => json(phone(asked.path.waId).messages()),
    'POST /sim/phones/{waId}/messages': async (asked) => json({ id: phone(asked.path.waId).send(await asked.json()) }),
    'POST /sim/phones/{waId}/read': async (asked) => {
      phone(asked.path.waId).read(optionalText(record(await asked.json()), 'message'))
      return json({})
    },
    'POST /sim/phones/{waId}/tap': async (asked) => {
      const body = record(await asked.json())
      const button = typeof body.button === 'number' ? body.button : text(body, 'button')
      return json({ id: phone(asked.path.waId).tap(text(body, 'message'), button) })
    },
    'POST /sim/phones/{waId}/choose': async (asked) => {
      const body = record(await asked.json())
      return json({ id: phone(asked.path.waId).choose(text(body, 'message'), text(body, 'row')) })
    },
    'GET /sim/graph': () =>
      json({ identity: cloud.identity(), settings: cloud.settings(), undelivered: cloud.undelivered(), accepted: cloud.accepted().length }),
    'POST /sim/graph': async (asked) => {
      cloud.configure(await asked.json())
      return json(cloud.settings())
    },
    'GET /sim/graph/messages': () => json(cloud.accepted()),
    'POST /sim/graph/templates': async (asked) => {
      const body = record(await asked.json())
      cloud.meta.templateStatus(text(body, 'name'), text(body, 'language'), text(body, 'status'), optionalText(body, 'reason'))
      return json({})
    },
  }
  return Object.fromEntries(Object.entries(routes).map(([route, handler]) => [route, inWords(handler)]))
}
