import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Thread } from '../live/thread';

const NEAR = 48;

interface EndOptions {
  scroller: RefObject<HTMLDivElement | null>;
  thread: Thread;
  /** Changes when something was put on top. */
  earlier: unknown;
  sending: number;
}

/** Keeps the end in view as long as the agent is there; loading upwards moves nothing. */
export function useEnd({ scroller, thread, earlier, sending }: EndOptions) {
  const [reached, setReached] = useState(true);
  const atEnd = useRef(true);
  const height = useRef(0);
  const top = useRef(0);
  const read = useRef('');
  const before = useRef({ start: thread.start, earlier, sending });
  const { messages, start } = thread;
  const last = messages.at(-1)?.position ?? '';
  if (reached) read.current = last;

  const go = () => {
    const element = scroller.current;
    if (element) element.scrollTop = element.scrollHeight;
  };

  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const { start: oldStart, earlier: oldEarlier, sending: oldSending } = before.current;
    const onTop = start !== oldStart || earlier !== oldEarlier;
    before.current = { start, earlier, sending };
    if (sending > oldSending || (atEnd.current && !onTop)) element.scrollTop = element.scrollHeight;
    else if (onTop) element.scrollTop = top.current + element.scrollHeight - height.current;
    height.current = element.scrollHeight;
    top.current = element.scrollTop;
  });

  useEffect(() => {
    const element = scroller.current;
    if (element === null || typeof ResizeObserver === 'undefined') return;
    const observer = new ResizeObserver(() => {
      if (atEnd.current) element.scrollTop = element.scrollHeight;
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [scroller]);

  /** After scrolling: notes where the agent is, and loads more near the top. */
  function look(loadMore: () => void) {
    const element = scroller.current;
    if (element === null || element.clientHeight === 0) return;
    const upwards = element.scrollTop < top.current;
    top.current = element.scrollTop;
    height.current = element.scrollHeight;
    atEnd.current = element.scrollHeight - element.scrollTop - element.clientHeight < NEAR;
    setReached(atEnd.current);
    if (upwards && element.scrollTop < 2 * NEAR) loadMore();
  }

  const below = messages.filter((it) => it.position > read.current && it.direction === 'IN').length;
  return { reached, below, go, look };
}
