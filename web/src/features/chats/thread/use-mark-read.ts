import { useDocumentVisibility } from '@mantine/hooks';
import { useEffect, useRef } from 'react';
import { markRead } from '../commands/mark-read';
import { isMine } from '../live/rows';
import { useLive } from '../live/store';

/** Tells the server what I have seen of my own chat; a preview or a hidden page never counts. */
export function useMarkRead({ chat, seen }: { chat: number; seen: boolean }) {
  const row = useLive((state) => state.rows.get(chat));
  const me = useLive((state) => state.me);
  const mark = useLive((state) => state.threads.get(chat)?.mark ?? 0);
  const online = useLive((state) => state.connection === 'open');
  const visible = useDocumentVisibility() === 'visible';
  const told = useRef(0);
  const mine = row !== undefined && isMine(row, me);
  const due = mine && row.unread > 0 && seen && visible && online && mark > 0;

  useEffect(() => {
    if (!due || mark <= told.current) return;
    const before = told.current;
    told.current = mark;
    markRead(chat, mark).catch(() => {
      told.current = before;
    });
  }, [chat, due, mark]);
}
