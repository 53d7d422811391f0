import { IconArrowForwardUp, IconTrash } from '@tabler/icons-react';
import { memo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Message } from '@/lib/api/types';
import { MessageFiles } from '../files/message-files';
import { useView } from '../live/view';
import { ChangeBox } from './change-box';
import { DeliveryMark } from './delivery-mark';
import { EditedMark } from './edited-mark';
import { FailedLine } from './failed-line';
import { KindLabel } from './kind-label';
import { MessageActions } from './message-actions';
import { QuoteLine } from './quote-line';
import reactions from './reaction.module.css';
import { ReactionBadge } from './reaction-badge';
import classes from './thread.module.css';
import { useKindWords } from './use-kind-words';
import { WaitingLine } from './waiting-line';

/** One message with its delivery mark. */
export const MessageBubble = memo(function MessageBubble({
  message,
  fixed,
}: {
  message: Message;
  fixed: boolean;
}) {
  const { t } = useTranslation('chats');
  const { id, kind, text, direction, status, maybeTwice, deletedAt, editedAt, replyTo, files } =
    message;
  const { template } = message;
  const failed = status === 'FAILED';
  const editing = useView((view) => view.editing?.message === id);
  if (deletedAt) return <DeletedBubble message={message} />;
  if (editing) return <ChangeBox message={message} />;
  return (
    <>
      <Line message={message} fixed={fixed}>
        <div
          className={classes.bubble}
          data-message={id}
          data-side={direction}
          data-failed={failed || undefined}
        >
          <div className={classes.content} data-kind={kind}>
            {message.forwarded && <Forwarded />}
            {replyTo !== null && <QuoteLine to={replyTo} />}
            {files.length > 0 ? (
              <MessageFiles message={message} />
            ) : (
              <KindLabel message={message} />
            )}
            {text !== '' && (
              <span dir="auto" className={classes.text}>
                {text}
              </span>
            )}
          </div>
          {editedAt && <EditedMark message={message} />}
          {direction === 'OUT' && status && !failed && <DeliveryMark status={status} />}
        </div>
      </Line>
      <ReactionBadge message={message} />
      {failed && <FailedLine message={message} fixed={fixed} />}
      {status === 'QUEUED' && message.failure && <WaitingLine message={message} fixed={fixed} />}
      {template !== null && (
        <span className={classes.meta}>{t('template.from', { name: template })}</span>
      )}
      {maybeTwice && <span className={classes.meta}>{t('maybeTwice')}</span>}
    </>
  );
});

function Line({
  message,
  fixed,
  children,
}: {
  message: Message;
  fixed: boolean;
  children: ReactNode;
}) {
  return (
    <div className={reactions.line} data-side={message.direction}>
      {children}
      {!fixed && <MessageActions message={message} />}
    </div>
  );
}

function Forwarded() {
  const { t } = useTranslation('chats');
  return (
    <span className={reactions.forwarded}>
      <IconArrowForwardUp size={13} stroke={1.8} aria-hidden="true" />
      {t('forwarded')}
    </span>
  );
}

/** What is left of a message that its writer took back. */
function DeletedBubble({ message }: { message: Message }) {
  const words = useKindWords();
  return (
    <div
      className={classes.bubble}
      data-message={message.id}
      data-side={message.direction}
      data-deleted=""
    >
      <span className={classes.kind}>
        <IconTrash size={15} stroke={1.8} aria-hidden="true" />
        {words(message)}
      </span>
    </div>
  );
}
