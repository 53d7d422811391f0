import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { notifyDone } from '@/ui/notify';
import { deleteAll, replayMany, replayOne } from './api/quarantine';

/** Replaying and deleting: one alone says why it was refused, of several it is counted. */
export function useQuarantineActs(onDone: () => void) {
  const { t } = useTranslation('quarantine');
  const client = useQueryClient();
  const look = () =>
    Promise.all(
      ['quarantine', 'channels'].map((key) => client.invalidateQueries({ queryKey: [key] })),
    );
  const replay = useMutation({
    mutationFn: async (ids: number[]) => {
      const [only] = ids;
      if (only === undefined || ids.length > 1) return replayMany(ids);
      await replayOne(only);
      return { replayed: 1, failed: 0 };
    },
    onSuccess: ({ replayed, failed }) => {
      if (failed === 0) notifyDone(t('replayed', { count: replayed }));
      onDone();
    },
    onSettled: look,
  });
  const remove = useMutation({
    mutationFn: deleteAll,
    onSuccess: (_, ids) => {
      notifyDone(t('deleted', { count: ids.length }));
      onDone();
    },
    onSettled: look,
  });
  return { replay, remove, failed: replay.data && replay.data.failed > 0 ? replay.data : null };
}
