import { ActionIcon, Button } from '@mantine/core';
import { IconTemplate } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';

const TemplateDialog = lazy(() =>
  import('./template-dialog').then((it) => ({ default: it.TemplateDialog })),
);

interface TemplateButtonProps {
  chat: number;
  /** Whom it goes to. */
  name: string;
  /** Beside other tools there is room for a sign only. */
  small?: boolean;
}

/** Opens the choice of templates. */
export function TemplateButton({ chat, name, small = false }: TemplateButtonProps) {
  const { t } = useTranslation('chats');
  const [open, setOpen] = useState(false);
  const words = t('template.send');
  return (
    <>
      {small ? (
        <ActionIcon
          variant="subtle"
          color="gray"
          size={30}
          aria-label={words}
          title={words}
          onClick={() => setOpen(true)}
        >
          <IconTemplate size={20} stroke={1.7} />
        </ActionIcon>
      ) : (
        <Button
          size="compact-md"
          leftSection={<IconTemplate size={16} aria-hidden="true" />}
          onClick={() => setOpen(true)}
        >
          {words}
        </Button>
      )}
      {open && (
        <Suspense>
          <TemplateDialog chat={chat} name={name} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
