import { type MouseEvent, useContext } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './thread.module.css';
import { ThreadMessages } from './thread-messages';
import { useKindWords } from './use-kind-words';

/** The message that this one replies to, on one line; a click goes there. */
export function QuoteLine({ to }: { to: number }) {
  const { t } = useTranslation('chats');
  const words = useKindWords();
  const quoted = useContext(ThreadMessages).find(({ id }) => id === to);
  if (quoted === undefined) return <span className={classes.quote}>{t('replyEarlier')}</span>;

  function go(event: MouseEvent) {
    const thread = event.currentTarget.closest('[data-thread]');
    thread?.querySelector(`[data-message="${to}"]`)?.scrollIntoView({ block: 'center' });
  }

  return (
    <button type="button" className={classes.quote} title={t('replyGo')} onClick={go}>
      <bdi dir="auto">{[words(quoted), quoted.text].filter((part) => part !== '').join(': ')}</bdi>
    </button>
  );
}
