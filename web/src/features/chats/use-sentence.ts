import { useTranslation } from 'react-i18next';
import { useProblemText } from '@/ui/use-problem-text';
import { StillSending } from './commands/complete-chat';

/** Why a command on a chat did not happen, as a sentence. */
export function useSentence() {
  const { t } = useTranslation('chats');
  const words = useProblemText();
  return (failure: unknown) => {
    if (typeof failure === 'string') return failure;
    return failure instanceof StillSending ? t('stillSending') : words(failure);
  };
}
