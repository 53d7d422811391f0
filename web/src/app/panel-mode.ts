import { useSyncExternalStore } from 'react';

/** Where the chat panel stands: beside the section, over the whole page, or folded to its badge. */
export type PanelMode = 'side' | 'full' | 'folded';

interface PanelState {
  mode: PanelMode;
  /** Pixels, when at the side. */
  width: number;
}

const KEY = 'parley.panel';
export const PANEL_WIDTH = { min: 380, max: 720, start: 420 } as const;

let state = restored();
const listeners = new Set<() => void>();

function restored(): PanelState {
  const start: PanelState = { mode: 'side', width: PANEL_WIDTH.start };
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? '{}') as Partial<PanelState>;
    const width = Number(kept.width);
    return {
      mode: kept.mode === 'folded' ? 'folded' : 'side',
      width: width >= PANEL_WIDTH.min && width <= PANEL_WIDTH.max ? width : start.width,
    };
  } catch {
    return start;
  }
}

function change(next: Partial<PanelState>) {
  state = { ...state, ...next };
  try {
    localStorage.setItem(KEY, JSON.stringify(state));
  } catch {
    // A browser that keeps nothing still shows the panel.
  }
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Opens, folds or spreads the panel from outside a component. */
export const setPanelMode = (mode: PanelMode) => change({ mode });

export const setPanelWidth = (width: number) =>
  change({ width: Math.min(PANEL_WIDTH.max, Math.max(PANEL_WIDTH.min, Math.round(width))) });

/** `const { mode, width, setMode } = usePanelMode()`: the panel's place, the same in every component. */
export function usePanelMode() {
  const current = useSyncExternalStore(subscribe, () => state);
  return { ...current, setMode: setPanelMode, setWidth: setPanelWidth };
}
