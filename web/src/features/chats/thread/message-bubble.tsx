import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Message } from '@/lib/api/types';
import { DeliveryMark } from './delivery-mark';
import { FailedLine } from './failed-line';
import classes from './thread.module.css';

/** One message with its delivery mark. */
export const MessageBubble = memo(function MessageBubble({
  message,
  fixed,
}: {
  message: Message;
  fixed: boolean;
}) {
  const { t } = useTranslation('chats');
  const { kind, text, direction, status, maybeTwice } = message;
  const failed = status === 'FAILED';
  return (
    <>
      <div className={classes.bubble} data-side={direction} data-failed={failed || undefined}>
        {kind === 'UNSUPPORTED' && <em>{t('unsupported')}</em>}
        {text !== '' && (
          <span dir="auto" className={classes.text}>
            {text}
          </span>
        )}
        {direction === 'OUT' && status && !failed && <DeliveryMark status={status} />}
      </div>
      {failed && <FailedLine message={message} fixed={fixed} />}
      {maybeTwice && <span className={classes.meta}>{t('maybeTwice')}</span>}
    </>
  );
});
