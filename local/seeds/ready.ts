/** Set up in Spanish for Argentina and connected to the simulator, with nobody in it. */
import type { Ground, Seed } from '../seed'
import { type Ask, panelOf } from './panel'

export const setUp = async (ground: Ground): Promise<Ask> => {
  const ask = await panelOf(ground)
  await ask('setup.begin', {
    organisation: 'Fundación Jóvenes en Oficio',
    country: 'AR',
    area: '11',
    lang: 'es',
    uses: ['sends', 'courses', 'appointments', 'tasks'],
  })
  const { wabaId, phoneNumberId, token, appSecret } = ground.cloud.identity()
  await ask('connect.save', { token, wabaId, phoneNumberId, appSecret })
  // As Google shows it to people; a route leads here.
  await ask('connect.address', { address: `https://script.google.com${new URL(ground.webAppUrl).pathname}` })
  return ask
}

export const ready: Seed = async (ground) => {
  await setUp(ground)
}
