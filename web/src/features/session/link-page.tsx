import { useQuery } from '@tanstack/react-query';
import { useLocation } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '@/lib/api/api-problem';
import { QueryState } from '@/ui/query-state';
import { linkQuery } from './api/links';
import { DeadLink } from './dead-link';
import { Entrance } from './entrance';
import { LinkForm } from './link-form';

/** Where an invite or password link leads: choosing a password. The token stands behind the #, so no log holds it. */
export function LinkPage() {
  const { t } = useTranslation('session');
  const token = useLocation({ select: ({ hash }) => hash });
  const query = useQuery(linkQuery(token));
  const { data: link, error } = query;
  if (token === '' || (error instanceof ApiProblem && error.status === 404)) return <DeadLink />;
  return (
    <Entrance
      title={link ? t(`link.${link.purpose}.title`, { name: link.name }) : t('link.title')}
      words={link && t(`link.${link.purpose}.words`)}
    >
      <QueryState query={query}>
        {(found) => <LinkForm key={token} token={token} link={found} />}
      </QueryState>
    </Entrance>
  );
}
