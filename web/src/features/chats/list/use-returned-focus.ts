import { useEffect, useRef } from 'react';
import { changeView, useView } from '../live/view';

/** Coming back from a conversation by keyboard, the focus is on its row again. */
export function useReturnedFocus(chat: number) {
  const row = useRef<HTMLButtonElement>(null);
  const wanted = useView(({ returnTo }) => returnTo === chat);
  useEffect(() => {
    if (!wanted) return;
    row.current?.focus();
    changeView({ returnTo: null });
  }, [wanted]);
  return row;
}
