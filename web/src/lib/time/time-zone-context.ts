import { createContext } from 'react';

/** The user's time zone (IANA name); undefined means the browser's. */
export const TimeZoneContext = createContext<string | undefined>(undefined);
