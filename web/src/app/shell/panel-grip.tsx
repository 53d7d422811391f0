import type { KeyboardEvent, PointerEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { PANEL_WIDTH, usePanelMode } from '../panel-mode';
import classes from './shell.module.css';

const STEP = 20;

/** The edge of the chat panel: drag it, or move it with the arrow keys. */
export function PanelGrip() {
  const { t } = useTranslation('shell');
  const { width, setWidth } = usePanelMode();

  function drag(event: PointerEvent<HTMLDivElement>) {
    if (event.currentTarget.hasPointerCapture(event.pointerId)) {
      setWidth(window.innerWidth - event.clientX);
    }
  }

  function press(event: KeyboardEvent) {
    if (event.key === 'ArrowLeft') setWidth(width + STEP);
    else if (event.key === 'ArrowRight') setWidth(width - STEP);
    else return;
    event.preventDefault();
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: a movable splitter has no element of its own
    <div
      className={classes.grip}
      role="separator"
      aria-orientation="vertical"
      aria-label={t('resize')}
      aria-valuemin={PANEL_WIDTH.min}
      aria-valuemax={PANEL_WIDTH.max}
      aria-valuenow={width}
      tabIndex={0}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={drag}
      onDoubleClick={() => setWidth(PANEL_WIDTH.start)}
      onKeyDown={press}
    />
  );
}
