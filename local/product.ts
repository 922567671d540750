/** All that the local world knows of the script that it runs: names it must share with it. Nothing else here is about Hilo. */

/** Developer metadata by which the script marks its tabs (value: the table's key) and columns (value: `table.column`). */
export const TABLE_METADATA = 'hilo.table'
export const COLUMN_METADATA = 'hilo.column'

/** Property of the engine account that holds the connection to WhatsApp, as JSON. */
export const CONNECTION_PROPERTY = 'connection'

/** Query parameter by which the web app knows that WhatsApp calls. */
export const SECRET_PARAMETER = 's'
