import './colours.css';
import { lazy, Suspense, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { ConnectionBanner } from './connection-banner';
import { NothingOpen } from './conversation/nothing-open';
import { ChatList } from './list/chat-list';
import { useView } from './live/view';
import { LiveNotices } from './live-notices';
import { MissedBanner } from './missed-banner';
import { NewChatAnnouncer } from './new-chat-announcer';
import classes from './panel.module.css';
import { PanelHeader } from './panel-header';
import { useRoom } from './use-room';

const loadConversation = () => import('./conversation/conversation');
const Conversation = lazy(() => loadConversation().then((it) => ({ default: it.Conversation })));
const ContactPane = lazy(() =>
  import('./contact/contact-pane').then((it) => ({ default: it.ContactPane })),
);

/** All my chats beside any page: the list or a conversation, and both with the contact where there is room. */
export function ChatPanel() {
  const { t } = useTranslation('chats');
  const frame = useRef<HTMLDivElement>(null);
  const { columns, shown } = useRoom(frame);
  const chat = useView((view) => view.chat);

  // The list comes first; what a chat needs is there before somebody opens one.
  useEffect(() => void loadConversation(), []);

  return (
    <div ref={frame} className={classes.panel} data-columns={columns}>
      <PanelHeader />
      <ConnectionBanner />
      <MissedBanner />
      <LiveNotices />
      <NewChatAnnouncer />
      <div className={classes.body}>
        {(columns > 1 || chat === null) && <ChatList />}
        {chat !== null && (
          <Suspense>
            <Conversation chat={chat} columns={columns} shown={shown} />
          </Suspense>
        )}
        {chat === null && columns > 1 && <NothingOpen />}
        {chat !== null && columns === 3 && (
          <aside className={classes.contact} aria-label={t('pane.title')}>
            <Suspense>
              <ContactPane chat={chat} />
            </Suspense>
          </aside>
        )}
      </div>
    </div>
  );
}
