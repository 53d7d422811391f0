import { VisuallyHidden } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChatRow } from '@/lib/api/types';
import { offerTo } from './live/rows';
import { chatStore, useLive } from './live/store';

/** Says once that a chat has come to New or is offered to me; those already there at the start are not news. */
export function NewChatAnnouncer() {
  const { t } = useTranslation('chats');
  const ids = useLive((state) => state.waiting.ids);
  const listed = useLive((state) => state.newListed);
  const known = useRef<Set<string> | null>(null);
  const [words, setWords] = useState('');

  useEffect(() => {
    if (!listed) return;
    const { rows, me } = chatStore.state.get();
    const shown = ids.flatMap((id) => rows.get(id) ?? []);
    const news = known.current === null ? [] : shown.filter((row) => !known.current?.has(key(row)));
    known.current = new Set([...(known.current ?? []), ...shown.map(key)]);
    const offered = news.find((row) => offerTo(row, me));
    const first = offered ?? news[0];
    if (first === undefined) return;
    const who = { name: first.contact.name, channel: first.channel.name };
    if (offered) setWords(t('announceOffer', who));
    else
      setWords(
        news.length === 1 ? t('announceNew', who) : t('announceMany', { count: news.length }),
      );
  }, [ids, listed, t]);

  return <VisuallyHidden role="status">{words}</VisuallyHidden>;
}

/** The same chat offered again later is news again. */
const key = ({ id, offer }: ChatRow) => `${id} ${offer?.until ?? ''}`;
