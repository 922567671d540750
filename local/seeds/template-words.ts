/** What each page of the model spreadsheet says; Google's words as far as they are known: nobody has compared them with a live account. */

export interface Words {
  readonly title: string
  readonly lead: string
  readonly menu: readonly [shown: string, says: string, press: string]
  readonly authorise: readonly [shown: string, says: string, press: string]
  readonly unverified: readonly [shown: string, says: string, press: string, then: string]
  readonly access: readonly [shown: string, says: string, press: string]
  readonly panel: readonly [shown: string, says: string, press: string]
  readonly small: string
}

export const PAGES: readonly Words[] = [
  {
    title: 'Empezá acá',
    lead: 'Cuatro pantallas, dos minutos. Nada sale de verdad hasta que conectes un número.',
    menu: [
      'Archivo   Editar   Ver   …   Ayuda   Hilo',
      'Arriba de todo, en el menú, tocá Hilo. ¿No está? Esperá diez segundos o recargá la página.',
      'Abrir panel',
    ],
    authorise: ['Autorización necesaria', 'Es una sola vez. Elegí la cuenta de tu organización: esa es la que después manda.', 'Aceptar'],
    unverified: [
      'Google no verificó esta app',
      'Lo dice porque esta copia es tuya y nadie más la revisó. Tus datos quedan en esta planilla y en tu cuenta.',
      'Configuración avanzada',
      'Ir a Hilo (no seguro)',
    ],
    access: [
      'Hilo quiere acceder a tu cuenta de Google',
      'Si hay casillas, marcalas todas. Para qué es cada una está en la guía, en «Permisos».',
      'Permitir',
    ],
    panel: [
      'A la derecha se abre el panel',
      '¿No? Otra vez Hilo › Abrir panel. Decí cómo se llama tu organización y para qué vas a usar Hilo.',
      'Empezar',
    ],
    small:
      'Estos dibujos son nuestros: las pantallas de Google pueden verse un poco distintas, y algún botón llamarse de otra manera. Cuando termines podés borrar estas tres pestañas.',
  },
  {
    title: 'Comece aqui',
    lead: 'Quatro telas, dois minutos. Nada sai de verdade até você conectar um número.',
    menu: [
      'Arquivo   Editar   Ver   …   Ajuda   Hilo',
      'Lá em cima, no menu, toque em Hilo. Não está? Espere dez segundos ou recarregue a página.',
      'Abrir painel',
    ],
    authorise: ['Autorização necessária', 'É uma vez só. Escolha a conta da sua organização: é ela que depois envia.', 'OK'],
    unverified: [
      'O Google não verificou este app',
      'Ele diz isso porque esta cópia é sua e ninguém mais a revisou. Seus dados ficam nesta planilha e na sua conta.',
      'Avançado',
      'Acessar Hilo (não seguro)',
    ],
    access: [
      'Hilo quer acessar sua Conta do Google',
      'Se houver caixas, marque todas. Para que serve cada uma está no guia, em «Permissões».',
      'Permitir',
    ],
    panel: [
      'À direita abre o painel',
      'Não abriu? De novo Hilo › Abrir painel. Diga o nome da organização e para que vai usar o Hilo.',
      'Começar',
    ],
    small:
      'Estes desenhos são nossos: as telas do Google podem ser um pouco diferentes, e algum botão ter outro nome. Quando terminar, pode apagar estas três abas.',
  },
  {
    title: 'Start here',
    lead: 'Four screens, two minutes. Nothing really leaves until you connect a number.',
    menu: [
      'File   Edit   View   …   Help   Hilo',
      'At the very top, in the menu, press Hilo. Not there? Wait ten seconds or reload the page.',
      'Open panel',
    ],
    authorise: ['Authorization required', 'Only once. Choose the account of your organisation: it is the one that sends later.', 'OK'],
    unverified: [
      'Google hasn’t verified this app',
      'It says so because this copy is yours and nobody else has reviewed it. Your data stay in this spreadsheet and your account.',
      'Advanced',
      'Go to Hilo (unsafe)',
    ],
    access: [
      'Hilo wants to access your Google Account',
      'If there are boxes, tick them all. What each is for stands in the guide, under “Permissions”.',
      'Allow',
    ],
    panel: [
      'The panel opens on the right',
      'It does not? Once more Hilo › Open panel. Say what your organisation is called and what you will use Hilo for.',
      'Start',
    ],
    small:
      'These drawings are ours: Google’s screens may look a little different, and some button may have another name. When you are done you may delete these three tabs.',
  },
]
