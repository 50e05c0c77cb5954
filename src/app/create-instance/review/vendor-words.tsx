import { useStore } from '@nanostores/react';
import { outcomeMessages } from './outcome.messages';

interface VendorWordsProps {
  code?: string | undefined;
  message?: string | undefined;
  requestId?: string | undefined;
}

/** The vendor's own code, text and request id, word for word; nothing where there are none. */
export function VendorWords({ code, message, requestId }: VendorWordsProps) {
  const t = useStore(outcomeMessages);
  const words = code && message ? t.vendor({ code, message }) : (code ?? message);
  return (
    <>
      {words && <p>{words}</p>}
      {requestId && <p>{t.request({ id: requestId })}</p>}
    </>
  );
}
