import { useTranslation } from 'react-i18next';
import type { Message } from '@/lib/api/types';
import { MessageBubble } from './message-bubble';
import classes from './reaction.module.css';

/** A message, or the pictures of an album beside one another. */
export function Album({ messages, fixed }: { messages: readonly Message[]; fixed: boolean }) {
  const { t } = useTranslation('chats');
  const bubbles = messages.map((message) => (
    <MessageBubble key={message.id} message={message} fixed={fixed} />
  ));
  if (messages.length === 1) return bubbles;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is of forms
    <div className={classes.album} role="group" aria-label={t('album', { count: messages.length })}>
      {bubbles}
    </div>
  );
}
