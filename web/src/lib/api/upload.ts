import { ApiProblem } from './api-problem';
import { csrfToken } from './csrf';
import { describeFailure } from './describe-failure';
import { announceLostSession } from './session-lost';

interface UploadOptions {
  /** From 0 to 1. */
  onProgress: (part: number) => void;
  signal: AbortSignal;
}

/** Sends a file as it is, telling how far it has come, which fetch cannot. */
export function upload<T>(path: string, file: Blob, options: UploadOptions): Promise<T> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const abort = () => request.abort();
    const unreachable = () =>
      reject(new ApiProblem({ title: 'Unreachable', status: 0, detail: '' }));
    options.signal.addEventListener('abort', abort);
    request.upload.onprogress = ({ loaded, total }) => options.onProgress(loaded / total);
    request.onerror = unreachable;
    request.onabort = unreachable;
    request.onload = () => {
      if (request.status < 300) resolve(JSON.parse(request.responseText) as T);
      else void refused(request).then(reject);
    };
    request.onloadend = () => options.signal.removeEventListener('abort', abort);
    request.open('POST', path);
    request.setRequestHeader('Accept', 'application/json');
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    const token = csrfToken();
    if (token) request.setRequestHeader('X-XSRF-TOKEN', token);
    request.send(file);
  });
}

async function refused(request: XMLHttpRequest): Promise<ApiProblem> {
  const { status, statusText, responseText } = request;
  if (status === 401) announceLostSession();
  const type = request.getResponseHeader('Content-Type') ?? '';
  const headers = { 'Content-Type': type };
  return new ApiProblem(
    await describeFailure(new Response(responseText, { status, statusText, headers })),
  );
}
