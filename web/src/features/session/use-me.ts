import { useContext } from 'react';
import type { Me, Permission } from '@/lib/api/types';
import { MeContext } from './me-context';

/** The logged-in user; only below `MeProvider`, which shows nothing without one. */
export function useMe(): Me {
  const me = useContext(MeContext);
  if (me === null) throw new Error('useMe is only for pages of a logged-in user');
  return me;
}

/** Whether the logged-in user holds the permission. */
export function useMay(permission: Permission): boolean {
  return useMe().permissions.includes(permission);
}
