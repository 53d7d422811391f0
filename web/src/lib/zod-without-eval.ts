import { config } from 'zod/mini';

// The content security policy forbids evaluating code; zod must not even try.
config({ jitless: true });
