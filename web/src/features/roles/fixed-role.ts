import type { Role } from '@/lib/api/types';

/** The one role that always allows everything, so that somebody can always help. */
export const isFixed = ({ readyMade, name }: Role) => readyMade && name === 'Administrator';
