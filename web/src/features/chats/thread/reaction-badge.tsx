import { useTranslation } from 'react-i18next';
import type { Message } from '@/lib/api/types';
import classes from './reaction.module.css';

/** What customer and company reacted with, on the lower edge of the message. */
export function ReactionBadge({ message }: { message: Message }) {
  const { t } = useTranslation('chats');
  const { reaction, ourReaction } = message;
  if (reaction === null && ourReaction === null) return null;
  return (
    <span className={classes.badges}>
      {reaction !== null && <Sign emoji={reaction} name={t('reaction.customer', { reaction })} />}
      {ourReaction !== null && (
        <Sign emoji={ourReaction} name={t('reaction.ours', { reaction: ourReaction })} ours />
      )}
    </span>
  );
}

function Sign({ emoji, name, ours }: { emoji: string; name: string; ours?: boolean }) {
  return (
    <span className={classes.badge} role="img" aria-label={name} title={name} data-ours={ours}>
      {emoji}
    </span>
  );
}
