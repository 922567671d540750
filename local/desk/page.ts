/** The page that `npm start` opens; script and styles come from the same place, nothing from the network. */

/** A thread that becomes a conversation, as in the page's head. */
const ICON =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 36 36'%3E%3Cpath fill='%230b6b5d' d='M18 3.500c8.300 0 14.500 5.600 14.500 13S26.300 29.500 18 29.500c-1.800 0-3.500-.3-5.100-.7L6 32.500l1.600-6C5 24.100 3.500 20.500 3.500 16.500 3.500 9.100 9.700 3.500 18 3.500Z'/%3E%3C/svg%3E"

export const page = `<!doctype html>
<html lang="es">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light">
    <title>Hilo</title>
    <link rel="icon" href="${ICON}">
    <link rel="stylesheet" href="/desk.css">
  </head>
  <body>
    <div id="desk"></div>
    <noscript>Hilo necesita JavaScript para mostrar la planilla.</noscript>
    <script src="/desk.js"></script>
  </body>
</html>
`
