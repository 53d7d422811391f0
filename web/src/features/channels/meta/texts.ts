import type { Translated } from '@/lib/i18n/translated';

/** Words for connecting accounts of Meta; part of those of the channels. */
export const metaEn = {
  meta: {
    app: 'Open the app at Meta',
    account: 'Copy from Meta',
    connect: 'Connect it',
    appLink: 'Open developers.facebook.com',
    accessToken: 'Access token',
    accessTokenMissing: 'Paste the access token.',
    appSecret: 'App secret',
    appSecretHint: 'In the app’s dashboard under App settings, Basic. Kept encrypted as well.',
    appSecretMissing: 'Paste the app secret.',
    idWrong: 'Paste the id: a number of 3 to 30 digits.',
    base: 'Address of the Graph API',
    baseHint: 'Change it only for a server of your own that stands in for Meta.',
    baseWrong: 'Give an address like https://graph.facebook.com.',
    version: 'Version of the Graph API',
    versionWrong: 'A version looks like v25.0.',
    test: 'Test the access',
    found: 'This is {{title}}.',
    save: 'Connect account',
    secretsSet: 'Access token and app secret are set.',
    secretsReplace: 'Replace…',
    nameHint: 'Colleagues see it with every chat. Customers see the name the account has at Meta.',
    humanAgent: 'Answer for seven days, with the human-agent tag',
    humanAgentHint:
      'Without it, 24 hours after the customer’s last message. Switch it on only if Meta has granted the app the feature “Human Agent”.',
    callback: {
      title: 'Tell Meta where to deliver',
      words:
        'In the app’s dashboard, under Webhooks, paste these two and press Verify. Then subscribe to the fields below. If another account of the same app is connected here already, its callback serves this one as well.',
      address: 'Callback URL',
      token: 'Verify token',
      fields: 'Fields to subscribe to',
      local: 'Meta reaches only addresses that begin with https:// and can be called from outside.',
    },
  },
  templates: {
    title: 'Templates',
    words: 'What the provider has approved for writing after the reply window has closed.',
    refresh: 'Refresh',
    fetched: 'Last told by the provider',
    never: 'never',
    none: 'The provider has told no templates.',
    status: {
      APPROVED: 'Approved',
      PENDING: 'Being looked at',
      REJECTED: 'Rejected',
      PAUSED: 'Paused',
      DISABLED: 'Disabled',
      ARCHIVED: 'Archived',
      DELETED: 'Deleted',
      OTHER: 'Not approved',
    },
    because: '{{status}}: {{reason}}',
  },
  messenger: {
    appWords:
      'Add the product Messenger to your app, and connect your Facebook page to it. There you also make the page’s access token.',
    id: 'Page id',
    idHint: 'A long number; on your page under About, Page transparency.',
    tokenHint: 'The token of the page. Kept encrypted and never shown again.',
    wait: 'Write something to your page in Messenger. It shows here as soon as it arrives.',
    delete:
      'Parley gets nothing from this page any more. Its past chats stay, and so does the page. This cannot be undone.',
  },
  whatsapp: {
    appWords:
      'Add the product WhatsApp to your app and register your number there. The access token is best that of a system user, with the permission whatsapp_business_messaging.',
    id: 'Phone number id',
    idHint: 'A long number that the app’s page of WhatsApp shows; not the phone number itself.',
    business: 'WhatsApp Business Account ID (optional)',
    businessHint:
      'Shown beside the phone number id. With it, agents can send approved templates; the token then needs whatsapp_business_management, too.',
    tokenHint: 'Kept encrypted and never shown again.',
    wait: 'Write something to the number in WhatsApp. It shows here as soon as it arrives.',
    delete:
      'Parley gets nothing from this number any more. Its past chats stay, and so does the number at Meta. This cannot be undone.',
  },
  instagram: {
    appWords:
      'Add the product Instagram to your app, and connect your professional account to it. There you also make the access token.',
    setUp: 'How the account is connected',
    ofPage: 'Through its Facebook page',
    ofPageWords: 'The account is linked with a Facebook page, and the page’s token speaks for it.',
    byItself: 'By itself, with an Instagram login',
    byItselfWords:
      'There is no page: the account has a token of its own, and Instagram’s part of the app a secret of its own.',
    id: 'Id of the Facebook page',
    idHint:
      'A long number; on the page under About, Page transparency. Parley finds the account linked with it.',
    ownId: 'Id of the Instagram account',
    ownIdHint:
      'A long number that begins with 1784; it stands beside the account where you make the token.',
    tokenHint:
      'The token of the page, or that of the account. Kept encrypted and never shown again.',
    wait: 'Write a direct message to your account on Instagram. It shows here as soon as it arrives.',
    delete:
      'Parley gets nothing from this account any more. Its past chats stay, and so does the account. This cannot be undone.',
  },
};

export const metaDe: Translated<typeof metaEn> = {
  meta: {
    app: 'Die App bei Meta öffnen',
    account: 'Bei Meta kopieren',
    connect: 'Verbinden',
    appLink: 'developers.facebook.com öffnen',
    accessToken: 'Zugriffstoken',
    accessTokenMissing: 'Fügen Sie das Zugriffstoken ein.',
    appSecret: 'App-Geheimcode',
    appSecretHint:
      'Im Dashboard der App unter App-Einstellungen, Allgemeines. Wird ebenfalls verschlüsselt aufbewahrt.',
    appSecretMissing: 'Fügen Sie den App-Geheimcode ein.',
    idWrong: 'Fügen Sie die ID ein: eine Zahl mit 3 bis 30 Ziffern.',
    base: 'Adresse der Graph-API',
    baseHint: 'Nur für einen eigenen Server zu ändern, der Meta vertritt.',
    baseWrong: 'Bitte eine Adresse wie https://graph.facebook.com.',
    version: 'Version der Graph-API',
    versionWrong: 'Eine Version sieht aus wie v25.0.',
    test: 'Zugriff prüfen',
    found: 'Das ist {{title}}.',
    save: 'Konto verbinden',
    secretsSet: 'Zugriffstoken und App-Geheimcode sind hinterlegt.',
    secretsReplace: 'Ersetzen …',
    nameHint:
      'Das Team sieht ihn bei jedem Chat. Kunden sehen den Namen, den das Konto bei Meta hat.',
    humanAgent: 'Sieben Tage lang antworten, mit der Markierung „Human Agent“',
    humanAgentHint:
      'Sonst 24 Stunden nach der letzten Nachricht des Kunden. Nur einschalten, wenn Meta der App die Funktion „Human Agent“ gewährt hat.',
    callback: {
      title: 'Meta sagen, wohin zugestellt wird',
      words:
        'Fügen Sie im Dashboard der App unter Webhooks diese beiden ein und bestätigen Sie. Abonnieren Sie dann die Felder unten. Ist hier schon ein anderes Konto derselben App verbunden, dient dessen Adresse auch diesem.',
      address: 'Callback-URL',
      token: 'Verifizierungstoken',
      fields: 'Zu abonnierende Felder',
      local: 'Meta erreicht nur Adressen, die mit https:// beginnen und von außen aufrufbar sind.',
    },
  },
  templates: {
    title: 'Vorlagen',
    words: 'Was der Anbieter für Nachrichten nach Ablauf des Antwortfensters genehmigt hat.',
    refresh: 'Aktualisieren',
    fetched: 'Zuletzt vom Anbieter gemeldet',
    never: 'nie',
    none: 'Der Anbieter hat keine Vorlagen gemeldet.',
    status: {
      APPROVED: 'Genehmigt',
      PENDING: 'In Prüfung',
      REJECTED: 'Abgelehnt',
      PAUSED: 'Pausiert',
      DISABLED: 'Deaktiviert',
      ARCHIVED: 'Archiviert',
      DELETED: 'Gelöscht',
      OTHER: 'Nicht genehmigt',
    },
    because: '{{status}}: {{reason}}',
  },
  messenger: {
    appWords:
      'Fügen Sie Ihrer App das Produkt Messenger hinzu und verbinden Sie Ihre Facebook-Seite damit. Dort erstellen Sie auch das Zugriffstoken der Seite.',
    id: 'Seiten-ID',
    idHint: 'Eine lange Zahl; auf Ihrer Seite unter Info, Seitentransparenz.',
    tokenHint: 'Das Token der Seite. Wird verschlüsselt aufbewahrt und nie wieder angezeigt.',
    wait: 'Schreiben Sie Ihrer Seite etwas im Messenger. Sobald es ankommt, sehen Sie es hier.',
    delete:
      'Parley bekommt von dieser Seite nichts mehr. Vergangene Chats bleiben erhalten, ebenso die Seite. Das lässt sich nicht rückgängig machen.',
  },
  whatsapp: {
    appWords:
      'Fügen Sie Ihrer App das Produkt WhatsApp hinzu und registrieren Sie dort Ihre Nummer. Das Zugriffstoken ist am besten das eines Systemnutzers, mit der Berechtigung whatsapp_business_messaging.',
    id: 'Telefonnummern-ID',
    idHint:
      'Eine lange Zahl, die die WhatsApp-Seite der App zeigt; nicht die Telefonnummer selbst.',
    business: 'ID des WhatsApp-Business-Kontos (freiwillig)',
    businessHint:
      'Steht neben der Telefonnummern-ID. Damit kann das Team genehmigte Vorlagen senden; das Token braucht dann auch whatsapp_business_management.',
    tokenHint: 'Wird verschlüsselt aufbewahrt und nie wieder angezeigt.',
    wait: 'Schreiben Sie der Nummer etwas in WhatsApp. Sobald es ankommt, sehen Sie es hier.',
    delete:
      'Parley bekommt von dieser Nummer nichts mehr. Vergangene Chats bleiben erhalten, ebenso die Nummer bei Meta. Das lässt sich nicht rückgängig machen.',
  },
  instagram: {
    appWords:
      'Fügen Sie Ihrer App das Produkt Instagram hinzu und verbinden Sie Ihr professionelles Konto damit. Dort erstellen Sie auch das Zugriffstoken.',
    setUp: 'Wie das Konto verbunden ist',
    ofPage: 'Über seine Facebook-Seite',
    ofPageWords:
      'Das Konto ist mit einer Facebook-Seite verknüpft, und deren Token spricht für das Konto.',
    byItself: 'Für sich, mit einer Instagram-Anmeldung',
    byItselfWords:
      'Es gibt keine Seite: Das Konto hat ein eigenes Token, und der Instagram-Teil der App einen eigenen Geheimcode.',
    id: 'ID der Facebook-Seite',
    idHint:
      'Eine lange Zahl; auf der Seite unter Info, Seitentransparenz. Parley findet das Konto, das mit ihr verknüpft ist.',
    ownId: 'ID des Instagram-Kontos',
    ownIdHint:
      'Eine lange Zahl, die mit 1784 beginnt; sie steht beim Konto, wo Sie das Token erstellen.',
    tokenHint:
      'Das Token der Seite oder das des Kontos. Wird verschlüsselt aufbewahrt und nie wieder angezeigt.',
    wait: 'Schreiben Sie Ihrem Konto auf Instagram eine Direktnachricht. Sobald sie ankommt, sehen Sie es hier.',
    delete:
      'Parley bekommt von diesem Konto nichts mehr. Vergangene Chats bleiben erhalten, ebenso das Konto. Das lässt sich nicht rückgängig machen.',
  },
};
