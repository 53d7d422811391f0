import { useEffect, useState } from 'react';

/** True once `waiting` has lasted for `delay` ms: quick answers show no spinner. */
export function useDelayed(waiting: boolean, delay = 300): boolean {
  const [passed, setPassed] = useState(false);
  useEffect(() => {
    if (!waiting) {
      setPassed(false);
      return;
    }
    const timer = setTimeout(() => setPassed(true), delay);
    return () => clearTimeout(timer);
  }, [waiting, delay]);
  return waiting && passed;
}
