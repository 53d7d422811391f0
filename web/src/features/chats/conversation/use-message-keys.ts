import { type KeyboardEvent, useEffect } from 'react';
import { drafts } from '../live/drafts';
import { chatStore } from '../live/store';
import { changeView } from '../live/view';
import { useAbilities } from '../thread/thread-actions';
import { isEditable, isQuotable } from '../thread/what-can-be-done';

/** Alt+R quotes the customer's newest message, Escape lets it go, ArrowUp in an empty field changes my newest one. */
export function useMessageKeys(chat: number) {
  const actions = useAbilities(chat);

  useEffect(() => {
    function quote(event: globalThis.KeyboardEvent) {
      if (!event.altKey || event.ctrlKey || event.metaKey || event.code !== 'KeyR') return;
      const newest = messagesOf(chat).findLast(({ direction }) => direction === 'IN');
      if (newest === undefined || actions === null || !isQuotable(newest, actions.can)) return;
      event.preventDefault();
      drafts.reply(chat, newest.id);
      changeView({ focus: { chat, on: 'composer' } });
    }
    window.addEventListener('keydown', quote);
    return () => window.removeEventListener('keydown', quote);
  }, [chat, actions]);

  return (event: KeyboardEvent) => {
    if (event.key === 'Escape' && drafts.replyOf(chat) !== undefined) {
      event.stopPropagation();
      drafts.reply(chat, undefined);
    }
    if (event.key !== 'ArrowUp' || drafts.of(chat) !== '' || actions === null) return;
    const { can, me } = actions;
    const own = messagesOf(chat).findLast((message) => isEditable(message, can, me));
    if (own === undefined) return;
    event.preventDefault();
    changeView({ editing: { chat, message: own.id } });
  };
}

const messagesOf = (chat: number) => chatStore.state.get().threads.get(chat)?.messages ?? [];
