import { type RefObject, useEffect } from 'react';
import { changeView, useView } from '../live/view';

/** Gives the field the focus when the agent's own act asks for it: accepting, opening, going on to write. */
export function useWantedFocus(chat: number, field: RefObject<HTMLTextAreaElement | null>) {
  const wanted = useView((view) => view.focus === chat);
  useEffect(() => {
    if (!wanted) return;
    const { current } = field;
    current?.focus();
    current?.setSelectionRange(current.value.length, current.value.length);
    changeView({ focus: null });
  }, [wanted, field]);
}
