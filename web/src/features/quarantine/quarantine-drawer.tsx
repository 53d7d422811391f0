import { Drawer } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { QuarantinedDetails } from './quarantined-details';

interface QuarantineDrawerProps {
  /** Undefined when none is opened. */
  id: number | undefined;
  onClose: () => void;
}

/** What is kept, opened beside the list. */
export function QuarantineDrawer({ id, onClose }: QuarantineDrawerProps) {
  const { t } = useTranslation('quarantine');
  const { t: common } = useTranslation();
  return (
    <Drawer
      opened={id !== undefined}
      onClose={onClose}
      position="right"
      size={640}
      title={t('opened')}
      closeButtonProps={{ 'aria-label': common('close') }}
    >
      {id !== undefined && <QuarantinedDetails key={id} id={id} onDone={onClose} />}
    </Drawer>
  );
}
