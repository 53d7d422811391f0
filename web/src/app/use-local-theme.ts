import { mergeThemeOverrides } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { theme } from './theme';

/** The theme with the words that buttons without text are read out by. */
export function useLocalTheme() {
  const { t } = useTranslation();
  const close = t('close');
  return useMemo(() => {
    const closing = { defaultProps: { closeButtonProps: { 'aria-label': close } } };
    return mergeThemeOverrides(theme, {
      components: { Notification: closing, Modal: closing, Drawer: closing },
    });
  }, [close]);
}
