/** Messages of every kind beside the body that Meta must get; used by the tests of sending and of Meta's own description. */

import { TEMPLATE_CASES } from './template.cases'
import { frame, messageWith, type SendCase, send } from './testing.cases'

export const SEND_CASES: readonly SendCase[] = [
  send('text', { kind: 'text', text: '¡Hola!' }, { type: 'text', text: { preview_url: false, body: '¡Hola!' } }),
  send(
    'text with a preview of its link',
    { kind: 'text', text: 'https://ejemplo.org', previewUrl: true },
    { type: 'text', text: { preview_url: true, body: 'https://ejemplo.org' } },
  ),
  {
    name: 'text that quotes, to somebody without a phone',
    message: messageWith({ kind: 'text', text: 'Sí' }, { to: { userId: 'AR.1349abc' }, replyTo: 'wamid.A=' }),
    body: {
      messaging_product: 'whatsapp',
      recipient_type: 'individual',
      recipient: 'AR.1349abc',
      context: { message_id: 'wamid.A=' },
      type: 'text',
      text: { preview_url: false, body: 'Sí' },
      biz_opaque_callback_data: 'i1/m1/1/0:17',
    },
  },
  ...TEMPLATE_CASES,
  send(
    'reply buttons',
    {
      kind: 'buttons',
      text: '¿Podés venir?',
      buttons: [
        { id: 'si', title: 'Sí' },
        { id: 'no', title: 'No' },
      ],
      header: { kind: 'text', text: 'Turno' },
      footer: 'Respondé cuando puedas',
    },
    {
      type: 'interactive',
      interactive: {
        type: 'button',
        header: { type: 'text', text: 'Turno' },
        body: { text: '¿Podés venir?' },
        footer: { text: 'Respondé cuando puedas' },
        action: {
          buttons: [
            { type: 'reply', reply: { id: 'si', title: 'Sí' } },
            { type: 'reply', reply: { id: 'no', title: 'No' } },
          ],
        },
      },
    },
  ),
  send(
    'list',
    {
      kind: 'list',
      text: 'Elegí uno',
      open: 'Ver horarios',
      sections: [
        { title: 'Lunes', rows: [{ id: 'l9', title: '09:00', description: 'Sala 2' }] },
        { title: 'Martes', rows: [{ id: 'm9', title: '09:00' }] },
      ],
    },
    {
      type: 'interactive',
      interactive: {
        type: 'list',
        body: { text: 'Elegí uno' },
        action: {
          button: 'Ver horarios',
          sections: [
            { title: 'Lunes', rows: [{ id: 'l9', title: '09:00', description: 'Sala 2' }] },
            { title: 'Martes', rows: [{ id: 'm9', title: '09:00' }] },
          ],
        },
      },
    },
  ),
  send(
    'link',
    {
      kind: 'link',
      text: 'Anotate acá',
      label: 'Abrir',
      url: 'https://ejemplo.org/f',
      header: { kind: 'image', source: { link: 'https://ejemplo.org/a.jpg' } },
    },
    {
      type: 'interactive',
      interactive: {
        type: 'cta_url',
        header: { type: 'image', image: { link: 'https://ejemplo.org/a.jpg' } },
        body: { text: 'Anotate acá' },
        action: { name: 'cta_url', parameters: { display_text: 'Abrir', url: 'https://ejemplo.org/f' } },
      },
    },
  ),
  send(
    'document',
    { kind: 'media', media: 'document', source: { id: '123' }, filename: 'carta.pdf', caption: 'Tu carta' },
    { type: 'document', document: { id: '123', caption: 'Tu carta', filename: 'carta.pdf' } },
  ),
  send(
    'photo by address',
    { kind: 'media', media: 'image', source: { link: 'https://ejemplo.org/a.jpg' }, caption: '' },
    { type: 'image', image: { link: 'https://ejemplo.org/a.jpg' } },
  ),
  send(
    'voice note',
    { kind: 'media', media: 'audio', source: { id: '123' }, voice: true },
    { type: 'audio', audio: { id: '123', voice: true } },
  ),
  send('sticker', { kind: 'media', media: 'sticker', source: { id: '123' } }, { type: 'sticker', sticker: { id: '123' } }),
  send(
    'place',
    { kind: 'location', latitude: -32.94, longitude: -60.63, name: 'Centro' },
    { type: 'location', location: { latitude: '-32.94', longitude: '-60.63', name: 'Centro' } },
  ),
  {
    name: 'reaction, which cannot quote',
    message: messageWith({ kind: 'reaction', to: 'wamid.A=', emoji: '👍' }, { replyTo: 'wamid.B=' }),
    body: { ...frame, type: 'reaction', reaction: { message_id: 'wamid.A=', emoji: '👍' } },
  },
  send(
    'reaction taken back',
    { kind: 'reaction', to: 'wamid.A=', emoji: '' },
    { type: 'reaction', reaction: { message_id: 'wamid.A=', emoji: '' } },
  ),
  send(
    'where are you',
    { kind: 'ask', what: 'location', text: '¿Dónde estás?' },
    {
      type: 'interactive',
      interactive: { type: 'location_request_message', body: { text: '¿Dónde estás?' }, action: { name: 'send_location' } },
    },
  ),
  send(
    'what is your number',
    { kind: 'ask', what: 'phone', text: '¿Nos pasás tu número?' },
    {
      type: 'interactive',
      interactive: { type: 'request_contact_info', body: { text: '¿Nos pasás tu número?' }, action: { name: 'request_contact_info' } },
    },
  ),
]
