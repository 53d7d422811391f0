import { useTranslation } from 'react-i18next';
import { isolated } from '@/features/chats/isolated';
import type { AuditEntry } from '@/lib/api/types';

/** How the server signs what the configuration file did. */
const CONFIGURATION_FILE = 'Configuration file';

/** An entry as a sentence. Actions that this page does not know are put together from their parts. */
export function useAuditWords() {
  const { t, i18n } = useTranslation('audit');
  const known = (key: string) => i18n.exists(key, { ns: 'audit' });

  function person({ who, whoName }: AuditEntry): string {
    if (who) return isolated(who.name);
    if (whoName === CONFIGURATION_FILE) return t('configurationFile');
    return whoName === '' ? t('system') : isolated(whoName);
  }

  function thing({ type, id, name }: AuditEntry['object']): string {
    const key = `object.${type}`;
    const own = name === '' ? '' : t('named', { name: isolated(name) });
    if (known(key)) return t(key as 'object.queue', { name: own, id: id ?? '' }).trim();
    return own === '' ? type : own;
  }

  return (entry: AuditEntry): string => {
    const { who, action, object } = entry;
    const by = person(entry);
    const isOwn = object.type === 'user' && who !== null && who.id === object.id;
    const whole = isOwn && known(`own.${action}`) ? `own.${action}` : `action.${action}`;
    if (known(whole)) {
      return t(whole as 'action.chat.assigned', {
        who: by,
        name: isolated(object.name),
        id: object.id,
        agent: isolated(String(entry.detail.agent ?? '')),
      });
    }
    const verb = `verb.${action.split('.').at(-1)}`;
    if (known(verb)) return t(verb as 'verb.changed', { who: by, thing: thing(object) });
    return t('other', { who: by, action, thing: thing(object) });
  };
}
