import { createContext } from 'react';
import type { Me } from '@/lib/api/types';

export const MeContext = createContext<Me | null>(null);
