/** Accounts, their triggers, quotas and mails, and the versions of the script. */
import type { AppsScript } from '../apps-script/host'
import { mailShelf } from '../apps-script/services/mail'
import type { Records } from '../store/records'
import { json, type Routes } from './http'
import { oneOf, optionalFlag, record, text } from './parse'

const ACCOUNTS = ['consumer', 'workspace'] as const
const LANGUAGES = ['es', 'en'] as const

export const accountRoutes = (host: AppsScript, records: Records, deploy: () => number): Routes => ({
  'GET /sim/users': () => json({ owner: host.users.owner, users: host.users.all() }),
  'POST /sim/users': async (asked) => {
    const body = record(await asked.json())
    const consent = optionalFlag(body, 'consent')
    return json(
      host.users.change(text(body, 'user'), {
        ...(body.account === undefined ? {} : { account: oneOf(body, 'account', ACCOUNTS) }),
        ...(body.language === undefined ? {} : { language: oneOf(body, 'language', LANGUAGES) }),
        ...(consent === undefined ? {} : { consent }),
      }),
    )
  },
  'GET /sim/triggers': () => json(host.triggers.all()),
  'GET /sim/mails': () => json(mailShelf(records).all()),
  'GET /sim/versions': () =>
    json({ deployed: host.deployments.deployed.key, newest: host.deployments.head.key, number: host.deployments.number }),
  'POST /sim/deploy': () => json({ number: deploy(), deployed: host.deployments.deployed.key }),
})
