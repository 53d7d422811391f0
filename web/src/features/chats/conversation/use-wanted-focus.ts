import { type RefObject, useEffect } from 'react';
import { changeView, useView, type View } from '../live/view';

type Place = NonNullable<View['focus']>['on'];

/** Gives the element the focus when the agent's own act asks for it: accepting, opening, going on to write. */
export function useWantedFocus(chat: number, place: Place, element: RefObject<HTMLElement | null>) {
  const wanted = useView(({ focus }) => focus?.chat === chat && focus.on === place);
  useEffect(() => {
    const { current } = element;
    if (!wanted || current === null) return;
    current.focus({ preventScroll: true });
    if (current instanceof HTMLTextAreaElement) current.selectionStart = current.value.length;
    changeView({ focus: null });
  }, [wanted, element]);
}
