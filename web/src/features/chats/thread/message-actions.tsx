import { ActionIcon } from '@mantine/core';
import { IconArrowBackUp, IconPencil } from '@tabler/icons-react';
import { type ReactNode, useContext } from 'react';
import { useTranslation } from 'react-i18next';
import type { Message } from '@/lib/api/types';
import { drafts } from '../live/drafts';
import { changeView } from '../live/view';
import classes from './reaction.module.css';
import { ReactionPicker } from './reaction-picker';
import { ThreadActions } from './thread-actions';
import { isEditable, isQuotable } from './what-can-be-done';

/** What can be done with a message, beside it: shown when it is pointed at or has the focus. */
export function MessageActions({ message }: { message: Message }) {
  const { t } = useTranslation('chats');
  const actions = useContext(ThreadActions);
  if (actions === null) return null;
  const { can, me } = actions;
  const { id, chatId } = message;

  function reply() {
    drafts.reply(chatId, id);
    changeView({ focus: { chat: chatId, on: 'composer' } });
  }

  return (
    <span className={classes.actions}>
      {message.direction === 'IN' && can.reactions.length > 0 && (
        <ReactionPicker message={message} emojis={can.reactions} />
      )}
      {isQuotable(message, can) && (
        <Action name={t('act.reply')} onClick={reply}>
          <IconArrowBackUp size={16} stroke={1.8} />
        </Action>
      )}
      {isEditable(message, can, me) && (
        <Action
          name={t('act.edit')}
          onClick={() => changeView({ editing: { chat: chatId, message: id } })}
        >
          <IconPencil size={16} stroke={1.8} />
        </Action>
      )}
    </span>
  );
}

function Action(props: { name: string; onClick: () => void; children: ReactNode }) {
  const { name, onClick, children } = props;
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      size={26}
      aria-label={name}
      title={name}
      onClick={onClick}
    >
      {children}
    </ActionIcon>
  );
}
