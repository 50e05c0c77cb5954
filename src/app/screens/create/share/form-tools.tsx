import { Button } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { Suspense, useState } from 'react';
import type { CreateFormValues } from '../../../form/create-form';
import { i18n } from '../../../i18n/i18n';
import { asked } from '../../../ui/parts';
import { formFile } from '../import/form-file';

const ShareDialog = asked(() => import('./share-dialog'));

const messages = i18n('formTools', { share: 'Share', save: 'Export' });

/** Hands a text to the browser as a file to keep. */
function download(text: string, fileName: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = Object.assign(document.createElement('a'), { href: address, download: fileName });
  link.click();
  URL.revokeObjectURL(address);
}

/**
 * What can be done with a form besides sending it: a link to it, and a file of it. Neither holds a password.
 * @param props.read what the form holds now
 */
export function FormTools({ read }: { read: () => CreateFormValues }) {
  const t = useStore(messages);
  const [shared, setShared] = useState<CreateFormValues>();
  const save = () => {
    const values = read();
    download(formFile(values), `${values.basics.name.replace(/[^\w-]/g, '') || 'kafka-instance'}.json`);
  };
  return (
    <>
      <Button size="xs" variant="default" aria-haspopup="dialog" onClick={() => setShared(read())}>
        {t.share}
      </Button>
      <Button size="xs" variant="default" onClick={save}>
        {t.save}
      </Button>
      {shared && (
        <Suspense>
          <ShareDialog values={shared} onClose={() => setShared(undefined)} />
        </Suspense>
      )}
    </>
  );
}
