import { useStore } from '@nanostores/react';
import { CopyButton } from '../ui/copy-button';
import { failureMessages } from '../ui/load-error';
import { outcomeNoticeMessages } from './outcome-notice.messages';
import classes from './outcome-notice.module.css';
import { refusalWords } from './refusal-words';

export interface Words {
  /** Shown if the server said nothing else. */
  status?: number | undefined;
  code?: string | undefined;
  message?: string | undefined;
  requestId?: string | undefined;
}

export function ServiceWords({ words: { status, code, message, requestId } }: { words: Words }) {
  const t = useStore(outcomeNoticeMessages);
  const { request: idOf } = useStore(failureMessages);
  const said = refusalWords({ code, message });
  const request = requestId && idOf({ id: requestId });
  const none = status ? t.silentAnswer({ status }) : t.silent;
  if (!said && !request) return none;
  return (
    <div className={classes.words}>
      <div>
        <p className={said ? classes.said : undefined}>{said || none}</p>
        {request && <p className={classes.request}>{request}</p>}
      </div>
      <CopyButton text={[said || none, request].filter(Boolean).join('\n')} what={t.copyWords} />
    </div>
  );
}
