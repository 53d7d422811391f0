import { fileURLToPath } from 'node:url';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Everything the journeys write goes here; nothing of it is kept in the repository. */
export const TMP = here('../.tmp');
export const FAILURES = here('../.tmp/failures');
export const SCREENSHOTS = here('../.tmp/screenshots');
/** Builds what is stale, then runs the product. */
export const LAUNCHER = here('../../parley');
export const IMAGES = here('../../docs/images');
