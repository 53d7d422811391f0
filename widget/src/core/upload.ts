/** What a server said to a file; null when nothing is known. */
export interface UploadAnswer {
  status: number;
  body: string;
  retryAfter: string | null;
}

export interface UploadOptions {
  headers: Record<string, string>;
  /** From 0 to 1. */
  onProgress(part: number): void;
  signal: AbortSignal;
}

export type Transport = (url: string, file: Blob, options: UploadOptions) => Promise<UploadAnswer | null>;

/** A network that takes nothing for so long is gone. */
const STALLED_MS = 30_000;

/** Sends a file as it is, telling how far it has come, which fetch cannot. */
export const sendFile: Transport = (url, file, { headers, onProgress, signal }) =>
  new Promise((done) => {
    const request = new XMLHttpRequest();
    const abort = () => request.abort();
    let stalled = setTimeout(abort, STALLED_MS);
    request.upload.onprogress = ({ loaded, total }) => {
      clearTimeout(stalled);
      stalled = setTimeout(abort, STALLED_MS);
      onProgress(total > 0 ? loaded / total : 0);
    };
    request.onloadend = () => {
      clearTimeout(stalled);
      signal.removeEventListener('abort', abort);
      const { status, responseText } = request;
      const retryAfter = status > 0 ? request.getResponseHeader('Retry-After') : null;
      done(status > 0 ? { status, body: responseText, retryAfter } : null);
    };
    signal.addEventListener('abort', abort);
    request.open('POST', url);
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    request.send(file);
  });
