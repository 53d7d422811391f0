import { CloseButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { isolated } from '../isolated';
import { changeView, useView } from '../live/view';
import { useSentence } from '../use-sentence';
import classes from './list.module.css';

/** Why a command on a row was refused; the row itself may be gone already. */
export function ListProblem() {
  const { t } = useTranslation('chats');
  const sentence = useSentence();
  const problem = useView((view) => view.listProblem);
  return (
    <div role="alert">
      {problem && (
        <div className={classes.problem}>
          <span>
            {t('problemWith', {
              name: isolated(problem.name),
              sentence: sentence(problem.failure),
            })}
          </span>
          <CloseButton
            size="sm"
            aria-label={t('dismiss')}
            onClick={() => changeView({ listProblem: null })}
          />
        </div>
      )}
    </div>
  );
}
