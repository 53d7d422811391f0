import type { Message } from '@/lib/api/types';
import classes from './files.module.css';
import { MessageFileView } from './message-file-view';

/** The files of a message, each as well as it can be shown. */
export function MessageFiles({ message }: { message: Message }) {
  return (
    <div className={classes.files}>
      {message.files.map((file) => (
        <MessageFileView key={file.id} message={message} file={file} />
      ))}
    </div>
  );
}
