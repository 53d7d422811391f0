import { useEffect, useState } from 'react';

/** For a dialog that exists only while it is open: when it goes, the focus is again where it was opened. */
export function useOpenerFocus() {
  const [opener] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      if (!(opener instanceof HTMLElement)) return;
      requestAnimationFrame(() => opener.focus({ preventScroll: true }));
    },
    [opener],
  );
}
