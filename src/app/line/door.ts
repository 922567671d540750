/** The web app's address: how it looks, and the proof from outside that it answers to anybody and as the account that holds the line. */
import { fail, type Outcome, ok, type Problem } from '../../kernel/outcome'
import { t } from '../../kernel/text'
import type { Host, HttpAnswer } from '../../ports'
import type { Connection } from '../connection'

/** What a call to the address asks: only this script, run by this account, knows the answer. */
export const QUESTION = 'n'
export const answerAtDoor = (host: Host, connection: Connection, question: string): string =>
  host.digest.hmacSha256(connection.doorSecret, `door ${question}`)

/** Google shows it with or without the domain of a Workspace; both lead to the same place. */
const ADDRESS = /^https:\/\/script\.google\.com\/(?:a\/(?:macros\/)?[\w.-]+\/)?(?:macros\/)?s\/([\w-]{20,})\/(exec|dev)\b/

const NOT_AN_ADDRESS = fail(
  t('Esa no es la dirección de la aplicación web.', 'Esse não é o endereço do app da Web.', 'That is not the address of the web app.'),
  t(
    'Es la que dice «URL» bajo «Aplicación web»: empieza con https://script.google.com/macros/s/ y termina en /exec.',
    'É a que diz «URL» em «App da Web»: começa com https://script.google.com/macros/s/ e termina em /exec.',
    'It is the one called “URL” under “Web app”: it begins with https://script.google.com/macros/s/ and ends in /exec.',
  ),
)
const TEST_ADDRESS = fail(
  t(
    'Esa es la dirección de prueba (/dev): Meta no puede entrar.',
    'Esse é o endereço de teste (/dev): a Meta não entra.',
    'That is the test address (/dev): Meta cannot enter.',
  ),
  t(
    'En «Implementar» elegí «Nueva implementación» y copiá la que termina en /exec.',
    'Em «Implantar» escolha «Nova implantação» e copie a que termina em /exec.',
    'Under “Deploy” choose “New deployment” and copy the one that ends in /exec.',
  ),
)

export const readAddress = (typed: string): Outcome<string> => {
  const [, id, end] = ADDRESS.exec(typed.trim()) ?? []
  if (!id) return NOT_AN_ADDRESS
  return end === 'dev' ? TEST_ADDRESS : ok(`https://script.google.com/macros/s/${id}/exec`)
}

const UNREACHED = fail(
  t('No pudimos abrir esa dirección.', 'Não conseguimos abrir esse endereço.', 'That address could not be opened.'),
  t('Probá de nuevo en un minuto.', 'Tente de novo em um minuto.', 'Try again in a minute.'),
)
const MISSING = fail(
  t('En esa dirección no hay nada.', 'Nesse endereço não há nada.', 'There is nothing at that address.'),
  t(
    'Copiala de nuevo de «Administrar implementaciones».',
    'Copie de novo em «Gerenciar implantações».',
    'Copy it again from “Manage deployments”.',
  ),
)
const CLOSED = fail(
  t(
    'La aplicación web pide iniciar sesión: Meta no puede entrar.',
    'O app da Web pede login: a Meta não entra.',
    'The web app asks to sign in: Meta cannot enter.',
  ),
  t(
    'En «Administrar implementaciones» tocá el lápiz y en «Quién tiene acceso» elegí «Cualquier usuario».',
    'Em «Gerenciar implantações» toque no lápis e em «Quem pode acessar» escolha «Qualquer pessoa».',
    'In “Manage deployments” choose the pencil and under “Who has access” choose “Anyone”.',
  ),
)
const STRANGE = fail(
  t(
    'Ahí contesta otra planilla, otra cuenta o una versión vieja.',
    'Ali responde outra planilha, outra conta ou uma versão antiga.',
    'Another file, another account or an old version answers there.',
  ),
  t(
    'Implementá desde esta planilla, con esta misma cuenta y «Ejecutar como: Yo»; si ya estaba, elegí «Versión: Nueva».',
    'Implante desta planilha, com esta mesma conta e «Executar como: Eu»; se já existia, escolha «Versão: Nova».',
    'Deploy from this file, with this same account and “Execute as: Me”; if it existed, choose “Version: New”.',
  ),
)

/** Google sends a visitor who may not enter to its sign-in page. */
const SIGN_IN = /accounts\.google\.com|ServiceLogin/

export const doorProblem = (answer: HttpAnswer | undefined, expected: string): Problem | null => {
  if (!answer?.ok) return UNREACHED
  if (answer.body.trim() === expected) return null
  if (answer.status === 404) return MISSING
  if (answer.status === 401 || answer.status === 403 || SIGN_IN.test(answer.body) || SIGN_IN.test(answer.headers['location'] ?? ''))
    return CLOSED
  return STRANGE
}
