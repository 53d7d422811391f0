import { type RefObject, useLayoutEffect, useState } from 'react';

const TWO_COLUMNS = 760;
const THREE_COLUMNS = 1100;

export interface Room {
  columns: 1 | 2 | 3;
  /** False while the panel is folded or another pane covers it. */
  shown: boolean;
}

function roomOf(width: number, before: Room): Room {
  if (width === 0) return before.shown ? { ...before, shown: false } : before;
  const columns = width >= THREE_COLUMNS ? 3 : width >= TWO_COLUMNS ? 2 : 1;
  return before.shown && before.columns === columns ? before : { columns, shown: true };
}

/** How many panes fit into the panel, whatever page, mode or device it stands in. */
export function useRoom(frame: RefObject<HTMLElement | null>): Room {
  const [room, setRoom] = useState<Room>({ columns: 1, shown: true });
  useLayoutEffect(() => {
    const element = frame.current;
    if (element === null) return;
    const measure = () => setRoom((before) => roomOf(element.clientWidth, before));
    measure();
    if (typeof ResizeObserver === 'undefined') return;
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [frame]);
  return room;
}
