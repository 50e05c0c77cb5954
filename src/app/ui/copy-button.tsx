import { ActionIcon, VisuallyHidden } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { useState } from 'react';
import { i18n } from '../i18n/i18n';
import { params } from '../i18n/params';
import { Icon } from '../theme/icons';

const messages = i18n('copyButton', {
  copy: params('Copy {what}'),
  copied: params('Copied: {what}'),
  failed: params('Your browser blocked copying {what}. Select the text and copy it manually.'),
});

interface CopyButtonProps {
  text: string;
  /** For the button's name, for example "the instance ID". */
  what: string;
}

/** Says whether it worked, because a browser may block it. */
export function CopyButton({ text, what }: CopyButtonProps) {
  const t = useStore(messages);
  const [result, setResult] = useState<'copied' | 'failed'>();
  const copy = async () => {
    setResult(undefined);
    try {
      await navigator.clipboard.writeText(text);
      setResult('copied');
    } catch {
      setResult('failed');
    }
  };
  return (
    <>
      <ActionIcon
        variant="subtle"
        color="gray"
        size="md"
        aria-label={t.copy({ what })}
        title={t.copy({ what })}
        onClick={() => void copy()}
        onBlur={() => setResult(undefined)}
      >
        <Icon name={result === 'copied' ? 'check' : result === 'failed' ? 'alert' : 'copy'} size={16} />
      </ActionIcon>
      <VisuallyHidden role="status">{result && t[result]({ what })}</VisuallyHidden>
    </>
  );
}
