import { Drawer } from '@mantine/core';
import { Rail } from './rail';

/** On a phone the sections come in from the side. */
export function RailDrawer({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  return (
    <Drawer opened={opened} onClose={onClose} title="Parley" size={260} padding="xs">
      <Rail onChosen={onClose} />
    </Drawer>
  );
}
