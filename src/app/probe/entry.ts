/** The probe as the script editor starts it: only for the person in front, one line of JSON a finding in the log, all of it as the answer. */
import { t } from '../../kernel/text'
import type { Host } from '../../ports'
import { probe } from './probe'
import type { ProbeTools } from './tools'

const NOT_HERE = t(
  'Esta prueba se corre desde el editor del script: Extensiones › Apps Script, elegí «probe» y tocá Ejecutar.',
  'Este teste é executado no editor do script: Extensões › Apps Script, escolha «probe» e clique em Executar.',
  'This probe is run from the script editor: Extensions › Apps Script, choose “probe” and press Run.',
)

/** An anonymous page and a trigger have no person in front: they learn nothing here and change nothing. */
export const probed = (host: Host, tools: ProbeTools): string => {
  const active = host.session.active()
  if (active === '' || active !== host.session.effective()) throw new Error(Object.values(NOT_HERE).join(' / '))
  const findings = probe(host, tools)
  for (const finding of findings.checks) host.log.info(JSON.stringify(finding))
  const { same, different, left } = findings
  host.log.info(JSON.stringify({ same, different, left }))
  return JSON.stringify(findings)
}
