import { Button, Group, Skeleton, Stack, Text } from '@mantine/core';
import { schemaResolver, useForm } from '@mantine/form';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { SecondFactorStart } from '@/lib/api/types';
import { CodeField } from '@/ui/code-field';
import { CopyField } from '@/ui/copy-field';
import { ProblemNote } from '@/ui/problem-note';
import { useSave } from '@/ui/use-save';
import { codeSchema } from './account-schemas';
import { confirmSecondFactor } from './api/account';
import { LazyQrCode } from './lazy-qr-code';
import classes from './second-factor.module.css';

interface SecondFactorConfirmProps {
  start: SecondFactorStart;
  onConfirmed: (codes: string[]) => void;
  onCancel: () => void;
}

const inFours = (secret: string) => secret.match(/.{1,4}/g)?.join(' ') ?? secret;

/** Brings the secret into the app, by camera or by hand, and proves it with the first code. */
export function SecondFactorConfirm({ start, onConfirmed, onCancel }: SecondFactorConfirmProps) {
  const { t } = useTranslation('account');
  const { t: common } = useTranslation();
  const form = useForm({
    initialValues: { code: '' },
    validate: schemaResolver(codeSchema(common), { sync: true }),
  });
  const { submit, busy, problem } = useSave({
    form,
    save: ({ code }) => confirmSecondFactor(code.replace(/\s/g, '')),
    stale: [['session'], ['users']],
    onSaved: ({ codes }) => onConfirmed(codes),
  });
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <div className={classes.scan}>
          <Suspense fallback={<Skeleton w={184} h={184} />}>
            <LazyQrCode text={start.uri} label={t('factor.qr')} />
          </Suspense>
          <Stack gap="sm" miw={0}>
            <Text size="sm">
              <b>1.</b> {t('factor.scan')}
            </Text>
            <CopyField
              label={t('factor.secret')}
              value={start.secret}
              shown={inFours(start.secret)}
            />
            <Text size="sm">
              <b>2.</b> {t('factor.type')}
            </Text>
            <CodeField
              label={t('factor.code')}
              maw={220}
              autoFocus
              {...form.getInputProps('code')}
            />
          </Stack>
        </div>
        <ProblemNote failure={problem} />
        <Group>
          <Button type="submit" loading={busy}>
            {t('factor.confirm')}
          </Button>
          <Button variant="default" onClick={onCancel}>
            {common('cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
