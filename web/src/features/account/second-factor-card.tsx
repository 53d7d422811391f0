import { Badge, Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { IconShieldCheck, IconShieldOff } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '@/features/session/use-me';
import type { SecondFactorStart } from '@/lib/api/types';
import { notifyDone } from '@/ui/notify';
import { startSecondFactor, switchOffSecondFactor } from './api/account';
import { PasswordAgain } from './password-again';
import { RecoveryCodes } from './recovery-codes';
import { SecondFactorConfirm } from './second-factor-confirm';

/** Where the user stands: asked for the password, reading the code into the app, or keeping the recovery codes. */
type Step = { at: 'rest' | 'on' | 'off' } | { at: 'confirm'; start: SecondFactorStart } | Kept;
type Kept = { at: 'keep'; codes: string[] };

const REST = { at: 'rest' } as const;

/** Switches the own second factor on, in three steps, and off. */
export function SecondFactorCard() {
  const { t } = useTranslation('account');
  const { secondFactor } = useMe();
  const [step, setStep] = useState<Step>(REST);
  const rest = () => setStep(REST);
  return (
    <Paper withBorder p="lg" radius="md">
      <Stack gap="md">
        <div>
          <Group gap="sm">
            <Title order={2} size="h4">
              {t('factor.title')}
            </Title>
            <Badge variant="light" color={secondFactor ? 'teal' : 'gray'} tt="none" fw={500}>
              {t(secondFactor ? 'factor.on' : 'factor.off')}
            </Badge>
          </Group>
          <Text size="sm" c="dimmed" mt={4}>
            {t(secondFactor ? 'factor.onWords' : 'factor.offWords')}
          </Text>
        </div>
        {step.at === 'rest' && (
          <Group>
            <Button
              variant={secondFactor ? 'default' : 'filled'}
              leftSection={
                secondFactor ? <IconShieldOff size={16} /> : <IconShieldCheck size={16} />
              }
              onClick={() => setStep({ at: secondFactor ? 'off' : 'on' })}
            >
              {t(secondFactor ? 'factor.switchOff' : 'factor.switchOn')}
            </Button>
          </Group>
        )}
        {step.at === 'on' && (
          <PasswordAgain
            action={t('factor.next')}
            save={startSecondFactor}
            onSaved={(start) => setStep({ at: 'confirm', start })}
            onCancel={rest}
          />
        )}
        {step.at === 'off' && (
          <PasswordAgain
            action={t('factor.switchOff')}
            save={switchOffSecondFactor}
            onSaved={() => {
              rest();
              notifyDone(t('factor.nowOff'));
            }}
            onCancel={rest}
          />
        )}
        {step.at === 'confirm' && (
          <SecondFactorConfirm
            start={step.start}
            onConfirmed={(codes) => setStep({ at: 'keep', codes })}
            onCancel={rest}
          />
        )}
        {step.at === 'keep' && <RecoveryCodes codes={step.codes} onKept={rest} />}
      </Stack>
    </Paper>
  );
}
