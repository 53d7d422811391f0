import { Button, Center } from '@mantine/core';
import { type ReactNode, useEffect, useRef } from 'react';
import { ProblemNote } from './problem-note';

interface MoreBelowProps {
  more: boolean;
  loading: boolean;
  failure: unknown;
  onMore: () => void;
  children: ReactNode;
}

/** The end of a list that has more: fetches it as the end comes into view, or at a click. */
export function MoreBelow({ more, loading, failure, onMore, children }: MoreBelowProps) {
  const place = useRef<HTMLDivElement>(null);
  const load = useRef(onMore);
  load.current = onMore;
  const due = more && !loading && !failure;

  useEffect(() => {
    const element = place.current;
    if (element === null || !due || typeof IntersectionObserver === 'undefined') return;
    const observer = new IntersectionObserver(
      ([seen]) => {
        if (seen?.isIntersecting) load.current();
      },
      { rootMargin: '300px' },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [due]);

  return (
    <Center ref={place} mt="sm" mih={36}>
      <ProblemNote failure={failure} onRetry={onMore} />
      {more && !failure && (
        <Button variant="subtle" size="xs" loading={loading} onClick={onMore}>
          {children}
        </Button>
      )}
    </Center>
  );
}
