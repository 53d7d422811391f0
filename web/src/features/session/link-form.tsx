import { Alert, Button, Stack, Text, TextInput } from '@mantine/core';
import { schemaResolver, useForm } from '@mantine/form';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Link } from '@/lib/api/types';
import { formatInstant } from '@/lib/time/format-instant';
import { usePlace } from '@/lib/time/use-place';
import { notifyDone } from '@/ui/notify';
import { press } from '@/ui/press';
import { ProblemNote } from '@/ui/problem-note';
import { useSave } from '@/ui/use-save';
import { linkQuery, takeLink } from './api/links';
import { sessionQuery } from './api/session';
import { NewPasswordFields } from './new-password-fields';
import { newPasswordSchema } from './session-schemas';
import { useLeave } from './use-leave';

/** Chooses the password, then leads to the log-in with the e-mail filled in. */
export function LinkForm({ token, link }: { token: string; link: Link }) {
  const { t } = useTranslation('session');
  const { t: common } = useTranslation();
  const place = usePlace();
  const navigate = useNavigate();
  const client = useQueryClient();
  const leave = useLeave();
  const user = useQuery(sessionQuery).data?.user;
  const form = useForm({
    initialValues: { password: '', repeat: '' },
    validate: schemaResolver(newPasswordSchema(common), { sync: true }),
    validateInputOnBlur: true,
  });
  const { submit, busy, problem } = useSave({
    form,
    save: async ({ password }) => {
      await takeLink(token, password).catch(async (failure) => {
        // Perhaps it stopped working meanwhile; then the page says so.
        await client.invalidateQueries(linkQuery(token));
        throw failure;
      });
      await leave();
    },
    stale: [],
    onSaved: () => {
      notifyDone(t('link.done'));
      void navigate({
        to: '/login',
        search: { back: undefined },
        state: { email: link.email },
        replace: true,
      });
    },
  });
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <ProblemNote failure={problem} />
        {user && user.email !== link.email && (
          <Alert color="gray" variant="light">
            {t('link.other', { me: user.name, name: link.name })}
          </Alert>
        )}
        <TextInput
          label={t('login.email')}
          type="email"
          autoComplete="username"
          value={link.email}
          readOnly
        />
        <NewPasswordFields form={form} autoFocus />
        <Button type="submit" loading={busy} {...press}>
          {t('link.submit')}
        </Button>
        <Text size="xs" c="dimmed" ta="center">
          {t('link.until', { when: formatInstant(link.expiresAt, place) })}
        </Text>
      </Stack>
    </form>
  );
}
