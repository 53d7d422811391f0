import { Button, Center, Text } from '@mantine/core';
import { useEffect, useEffectEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNote } from './problem-note';

interface MoreBelowProps {
  loading: boolean;
  failure: unknown;
  /** Undefined when everything is shown. */
  onMore: (() => void) | undefined;
  /** What stands under the last one. */
  end: string;
}

/** Fetches the next part of a list as its end comes into sight; there is a button for the same. */
export function MoreBelow({ loading, failure, onMore, end }: MoreBelowProps) {
  const { t } = useTranslation();
  const place = useRef<HTMLDivElement>(null);
  const waits = onMore !== undefined && !loading && !failure;
  const more = useEffectEvent(() => onMore?.());
  useEffect(() => {
    if (!waits || place.current === null) return;
    const watch = new IntersectionObserver(
      ([seen]) => {
        if (seen?.isIntersecting) more();
      },
      { rootMargin: '400px' },
    );
    watch.observe(place.current);
    return () => watch.disconnect();
  }, [waits]);
  return (
    <Center mt="sm" mih={36} ref={place}>
      {failure ? (
        <ProblemNote failure={failure} onRetry={onMore} />
      ) : onMore ? (
        <Button variant="subtle" size="xs" loading={loading} onClick={onMore}>
          {t('more')}
        </Button>
      ) : (
        <Text size="xs" c="dimmed">
          {end}
        </Text>
      )}
    </Center>
  );
}
