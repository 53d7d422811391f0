import { Text } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Template } from '@/lib/api/types';
import thread from '../thread/thread.module.css';
import { filledText, type Values } from './fill-template';

/** The bubble as it will stand in the conversation. */
export function TemplatePreview({ template, values }: { template: Template; values: Values }) {
  const { t } = useTranslation('chats');
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <Text id={id} size="sm" fw={500} mb={4}>
        {t('template.preview')}
      </Text>
      <div className={thread.group} data-side="OUT">
        <div className={thread.bubble} data-side="OUT">
          <div className={thread.content}>
            <span dir="auto" className={thread.text}>
              {filledText(template, values)}
            </span>
          </div>
        </div>
      </div>
    </section>
  );
}
