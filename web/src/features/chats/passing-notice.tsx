import { CloseButton } from '@mantine/core';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './panel.module.css';

const STAYS = 12_000;

interface PassingNoticeProps {
  children: ReactNode;
  onPassed: () => void;
}

/** A quiet line that goes by itself or when dismissed. */
export function PassingNotice({ children, onPassed }: PassingNoticeProps) {
  const { t } = useTranslation('chats');
  const passed = useRef(onPassed);
  useEffect(() => {
    const timer = setTimeout(() => passed.current(), STAYS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className={classes.notice}>
      <span>{children}</span>
      <CloseButton size="sm" aria-label={t('dismiss')} onClick={onPassed} />
    </div>
  );
}
