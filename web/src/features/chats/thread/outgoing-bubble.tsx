import { IconClock, IconPaperclip } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Outgoing } from '../live/outbox';
import { QuoteLine } from './quote-line';
import classes from './thread.module.css';

/** A message that the server does not have yet. */
export function OutgoingBubble({ message }: { message: Outgoing }) {
  const { t } = useTranslation('chats');
  return (
    <div className={classes.group} data-side="OUT">
      <div className={classes.bubble} data-side="OUT" data-sending="">
        <div className={classes.content}>
          {message.replyTo !== undefined && <QuoteLine to={message.replyTo} />}
          {message.file && (
            <span className={classes.kind}>
              <IconPaperclip size={15} stroke={1.8} aria-hidden="true" />
              <bdi dir="auto">{message.file.name}</bdi>
            </span>
          )}
          {message.text !== '' && (
            <span dir="auto" className={classes.text}>
              {message.text}
            </span>
          )}
        </div>
      </div>
      <span className={classes.meta}>
        <IconClock size={12} aria-hidden="true" /> {t('sending')}
      </span>
    </div>
  );
}
