/** Shapes that several calls of the panel answer with. */
import type { Mapping } from '../domain/sends/fill'

/** Newest last. */
export type Conversation = readonly {
  readonly id: string
  readonly mine: boolean
  readonly text: string
  readonly at: string
  /** In one word, as in Mensajes; with its reason when it did not arrive. */
  readonly status: 'received' | 'sending' | 'refused' | 'unknown' | 'accepted' | 'sent' | 'failed' | 'delivered' | 'read' | 'played'
  readonly reason: string
  readonly media: string
  readonly quote: string
}[]

export interface WhoGets {
  /** «43 personas · quedan fuera 3 filas: 2 sin permiso, 1 repetida». */
  readonly says: string
  readonly count: number
  /** When it leaves and how it spreads: «sale hoy 10:00», «8 días, 250 por día». */
  readonly when: string
  /** «US$ 0,21 que Meta cobra a tu tarjeta»; '' when nothing is charged. */
  readonly cost: string
  /** The moment in epoch milliseconds; null when it cannot be read. */
  readonly at: number | null
  /** A few rows as they will read on the phone. */
  readonly previews: readonly {
    readonly row: number
    readonly name: string
    readonly header: string
    readonly body: string
    readonly footer: string
    readonly buttons: readonly string[]
  }[]
  readonly skipped: readonly { readonly row: number; readonly name: string; readonly why: string }[]
}

export interface SendView {
  readonly id: string
  readonly name: string
  readonly state: string
  readonly stateKey: 'draft' | 'preparing' | 'scheduled' | 'leaving' | 'paused' | 'done' | 'cancelled'
  readonly reason: string
  readonly next: string
  /** What it was made of, to begin another from; `when` is «2027-02-03 10:00», '' while nobody said it. */
  readonly template: string
  readonly mapping: Mapping
  readonly when: string
  readonly counts: {
    readonly people: number
    readonly sent: number
    readonly delivered: number
    readonly read: number
    readonly replied: number
    readonly not_sent: number
  }
}
