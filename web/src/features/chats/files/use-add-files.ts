import { useTranslation } from 'react-i18next';
import { clearProblem, showProblem } from '../live/view';
import { useSizeWords } from './file-words';
import { uploads } from './uploads';
import { useFilesTaken } from './use-files-taken';

/** Takes files for a chat, those apart that its channel does not take, which is said before anything is uploaded (PN-7). */
export function useAddFiles(chat: number) {
  const { t } = useTranslation('chats');
  const size = useSizeWords();
  const taken = useFilesTaken(chat);
  return (files: readonly File[]) => {
    if (taken === undefined || files.length === 0) return;
    if (taken.refusal !== null) {
      showProblem(chat, taken.refusal);
      return;
    }
    const tooLarge = files.filter((file) => file.size > taken.largest);
    clearProblem(chat);
    if (tooLarge.length > 0) {
      const names = tooLarge.map(({ name }) => name).join(', ');
      showProblem(chat, t('file.tooLarge', { names, limit: size(taken.largest) }));
    }
    uploads.add(
      chat,
      files.filter((file) => !tooLarge.includes(file)),
    );
  };
}
