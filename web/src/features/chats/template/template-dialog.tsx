import { Modal } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Template } from '@/lib/api/types';
import { useOpenerFocus } from '@/ui/use-opener-focus';
import { isolated } from '../isolated';
import { TemplateChoice } from './template-choice';
import { TemplateForm } from './template-form';

interface TemplateDialogProps {
  chat: number;
  /** Whom it goes to. */
  name: string;
  onClose: () => void;
}

/** First which template, then its values. */
export function TemplateDialog({ chat, name, onClose }: TemplateDialogProps) {
  const { t } = useTranslation('chats');
  useOpenerFocus();
  const [chosen, setChosen] = useState<Template | null>(null);
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('template.title', { name: isolated(name) })}
      size="lg"
      centered
    >
      {chosen === null ? (
        <TemplateChoice chat={chat} onChoose={setChosen} />
      ) : (
        <TemplateForm
          key={chosen.id}
          chat={chat}
          template={chosen}
          onBack={() => setChosen(null)}
          onSent={onClose}
        />
      )}
    </Modal>
  );
}
