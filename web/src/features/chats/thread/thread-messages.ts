import { createContext } from 'react';
import type { Message } from '@/lib/api/types';

/** The messages that a thread has loaded, so that a reply can show what it answers. */
export const ThreadMessages = createContext<readonly Message[]>([]);
