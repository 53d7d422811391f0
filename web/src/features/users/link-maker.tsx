import { Button } from '@mantine/core';
import { IconLink } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { User } from '@/lib/api/types';
import { ProblemNote } from '@/ui/problem-note';
import { makeLink } from './api/users';
import { LinkToSend } from './link-to-send';

/** Makes an invite or password link and shows it. */
export function LinkMaker({ user }: { user: User }) {
  const { t } = useTranslation('users');
  const make = useMutation({ mutationFn: () => makeLink(user.id) });
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconLink size={16} />}
        loading={make.isPending}
        onClick={() => make.mutate()}
        style={{ flex: 'none', alignSelf: 'start' }}
      >
        {t(user.invited ? 'link.INVITE.make' : 'link.RESET.make')}
      </Button>
      <ProblemNote failure={make.error} />
      {make.data && <LinkToSend name={user.name} link={make.data} />}
    </>
  );
}
