import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { channelsQuery } from '@/features/channels/api/channels';
import { queuesQuery } from '@/features/queues/api/queues';
import { useMay } from '@/features/session/use-me';
import { usersQuery } from '@/features/users/api/users';
import { EntryList } from '@/ui/entry-list';
import { QueryState } from '@/ui/query-state';
import { ReadyCard } from './ready-card';
import { SetupStep } from './setup-step';

const BOT = { to: '/channels/first', search: { kind: 'TELEGRAM' } } as const;

/** The few things Parley needs before the first chat, each done or one click away. */
export function SetupSteps() {
  const { t } = useTranslation('home');
  const managesUsers = useMay('MANAGE_USERS');
  const channels = useQuery(channelsQuery);
  const queues = useQuery(queuesQuery);
  const users = useQuery({ ...usersQuery, enabled: managesUsers });
  return (
    <QueryState query={channels}>
      {(allChannels) => (
        <QueryState query={queues}>
          {(allQueues) => {
            const open = allChannels.filter(({ active }) => active);
            const staffed = allQueues.filter(
              ({ users: members, roles }) => members.length + roles.length > 0,
            );
            const people = users.data?.filter(({ enabled }) => enabled).length ?? 0;
            const [first] = staffed;
            return (
              <>
                {open.length > 0 && staffed.length > 0 && (
                  <ReadyCard tryKey={open.find(({ kind }) => kind === 'WEBSITE')?.publicKey} />
                )}
                <EntryList label={t('steps')}>
                  <SetupStep
                    done={open.length > 0}
                    title={t('channel.title')}
                    words={
                      open.length > 0
                        ? t('channel.done', { count: open.length })
                        : t('channel.open')
                    }
                    action={
                      open.length > 0
                        ? { label: t('channel.see'), to: '/channels' }
                        : { label: t('channel.act'), to: '/channels/first' }
                    }
                    other={open.length > 0 ? undefined : { label: t('channel.telegram'), ...BOT }}
                  />
                  <SetupStep
                    done={staffed.length > 0}
                    title={t('queue.title')}
                    words={
                      first === undefined
                        ? t('queue.open')
                        : staffed.length === 1
                          ? t('queue.done', { name: first.name })
                          : t('queue.doneMany', { count: staffed.length })
                    }
                    action={
                      first || allQueues.length > 0
                        ? { label: t('queue.see'), to: '/queues' }
                        : { label: t('queue.act'), to: '/queues/new' }
                    }
                  />
                  {managesUsers && users.data && (
                    <SetupStep
                      done={people > 1}
                      title={t('agents.title')}
                      words={people > 1 ? t('agents.done', { count: people }) : t('agents.open')}
                      action={
                        people > 1
                          ? { label: t('agents.see'), to: '/users' }
                          : { label: t('agents.act'), to: '/users/new' }
                      }
                    />
                  )}
                </EntryList>
              </>
            );
          }}
        </QueryState>
      )}
    </QueryState>
  );
}
