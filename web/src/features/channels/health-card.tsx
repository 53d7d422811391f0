import { Paper, Stack, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Channel } from '@/lib/api/types';
import { Ago } from '@/ui/ago';
import { When } from '@/ui/when';
import { FirstMessage } from './first-message';
import classes from './health-card.module.css';
import { HealthLine } from './health-line';
import { QuarantineLink } from './quarantine-link';
import { TroubleHistory } from './trouble-history';

/** How the channel is, and since when; below, what came and went. */
export function HealthCard({ channel }: { channel: Channel }) {
  const { t } = useTranslation('channels');
  const { id, kind, health } = channel;
  const { since, lastIn, lastOut, ignored, quarantined } = health;
  return (
    <Paper withBorder p="lg" radius="md">
      <Stack gap="sm">
        <Title order={2} size="h4">
          {t('health.title')}
        </Title>
        <HealthLine health={health} />
        <FirstMessage kind={kind} health={health} />
        <dl className={classes.facts}>
          {since && (
            <Fact name={t('health.since')}>
              <When at={since} />
            </Fact>
          )}
          <Fact name={t('health.lastIn')}>{lastIn ? <Ago at={lastIn} /> : t('health.never')}</Fact>
          <Fact name={t('health.lastOut')}>
            {lastOut ? <Ago at={lastOut} /> : t('health.never')}
          </Fact>
          <Fact name={t('health.kept')}>
            {quarantined === 0 ? (
              t('health.none')
            ) : (
              <QuarantineLink channel={id} count={quarantined} />
            )}
          </Fact>
          {kind !== 'WEBSITE' && (
            <Fact name={t('health.ignored')} hint={t('health.ignoredHint')}>
              {ignored}
            </Fact>
          )}
        </dl>
        <TroubleHistory channel={id} now={health.sentence} />
      </Stack>
    </Paper>
  );
}

interface FactProps {
  name: string;
  hint?: string;
  children: ReactNode;
}

function Fact({ name, hint, children }: FactProps) {
  return (
    <div data-explained={hint ? true : undefined}>
      <dt>{name}</dt>
      <dd>{children}</dd>
      {hint && <dd className={classes.hint}>{hint}</dd>}
    </div>
  );
}
