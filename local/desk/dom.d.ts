/** The desk is the only part of `local/` that runs in a browser; this brings the browser's types and style sheets. */
/// <reference lib="dom" />
/// <reference lib="dom.iterable" />

declare module '*.css'
