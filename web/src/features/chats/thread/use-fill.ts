import { type RefObject, useEffect } from 'react';

interface FillOptions {
  scroller: RefObject<HTMLElement | null>;
  shown: boolean;
  earlier: { more: boolean; loading: boolean; failure: unknown; load: () => void };
}

/** Loads what came earlier as long as the talk leaves room. */
export function useFill({ scroller, shown, earlier }: FillOptions) {
  useEffect(() => {
    const element = scroller.current;
    if (element === null || !shown || element.clientHeight === 0) return;
    if (!earlier.more || earlier.loading || earlier.failure) return;
    if (element.scrollHeight <= element.clientHeight) earlier.load();
  });
}
