import { useEffect, useRef } from 'react';
import { changeView, view } from '../live/view';

/** Coming back from a conversation by keyboard, the focus is on its row again. */
export function useReturnedFocus(chat: number) {
  const row = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (view.get().returnTo !== chat) return;
    row.current?.focus();
    changeView({ returnTo: null });
  }, [chat]);
  return row;
}
