import { ActionIcon, Button } from '@mantine/core';
import { IconArrowLeft, IconCheck } from '@tabler/icons-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Face } from '@/ui/face';
import { completeChat } from '../commands/complete-chat';
import { closeChat } from '../commands/open-chat';
import { ContactDrawer } from '../contact/contact-drawer';
import { isMine } from '../live/rows';
import { useLive } from '../live/store';
import { ChatMenu } from './chat-menu';
import classes from './conversation.module.css';
import { HeaderWords } from './header-words';
import { useWantedFocus } from './use-wanted-focus';

interface ConversationHeaderProps {
  chat: number;
  columns: 1 | 2 | 3;
}

/** Who it is, on which channel, whose chat it is; back and complete. */
export function ConversationHeader({ chat, columns }: ConversationHeaderProps) {
  const { t } = useTranslation('chats');
  const row = useLive((state) => state.rows.get(chat));
  const me = useLive((state) => state.me);
  const name = useRef<HTMLHeadingElement>(null);
  // A preview has no composer: who opened it by keyboard goes on from its name.
  useWantedFocus(chat, 'name', name);

  return (
    <header className={classes.header}>
      {columns === 1 && (
        <ActionIcon
          variant="subtle"
          color="gray"
          size={34}
          aria-label={t('back')}
          onClick={closeChat}
        >
          <IconArrowLeft size={20} stroke={1.7} className={classes.mirrored} />
        </ActionIcon>
      )}
      <Face name={row?.contact.name ?? ''} picture={row?.contact.picture} size={34} />
      <div className={classes.who}>
        <div className={classes.first}>
          <h2 ref={name} tabIndex={-1} className={classes.name} title={row?.contact.name}>
            <bdi dir="auto">{row?.contact.name}</bdi>
          </h2>
          {columns < 3 && <ContactDrawer chat={chat} />}
          {row && isMine(row, me) && (
            <Button
              size="compact-sm"
              variant="default"
              leftSection={<IconCheck size={15} aria-hidden="true" />}
              onClick={() => completeChat(chat)}
            >
              {t('complete')}
            </Button>
          )}
          {row && <ChatMenu row={row} />}
        </div>
        {row && <HeaderWords row={row} mine={isMine(row, me)} />}
      </div>
    </header>
  );
}
