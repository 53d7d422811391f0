import { type RefObject, useEffect, useRef } from 'react';
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

/** The same for the list itself, when it has no row to go to. */
export function useFocusedList(list: RefObject<HTMLElement | null>) {
  const wanted = useView(({ returnTo }) => returnTo === 'list');
  useEffect(() => {
    if (!wanted) return;
    list.current?.focus();
    changeView({ returnTo: null });
  }, [wanted, list]);
}
